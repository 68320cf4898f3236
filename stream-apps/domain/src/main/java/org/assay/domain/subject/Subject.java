package org.assay.domain.subject;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.domain.identifier.IndustryCode;
import org.assay.domain.identifier.RegionCode;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;

/**
 * What an action without a sample is about. Two ways to write the same subject give the same key.
 *
 * @param key enterprise as everywhere ({@link Party#enterprise()}), key of the product, id of the alert, or industry and
 *     region joined by a bar
 */
public record Subject(SubjectKind kind, String key) {
    private static final char BAR = '|';
    /** Keys of products and ids of alerts are hashes of 128 bits. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    public Subject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
    }

    /** The subject behind a text; empty when the text names none of its kind. */
    public static Optional<Subject> of(SubjectKind kind, String text) {
        Optional<String> key =
                switch (kind) {
                    case ENTERPRISE -> enterprise(text);
                    case PRODUCT, ALERT -> hash(text);
                    case AREA -> area(text);
                };
        return key.map(known -> new Subject(kind, known));
    }

    /** Kind and key, joined by a bar: the key of its records. */
    public String text() {
        return kind.name() + BAR + key;
    }

    /** Reads {@link #text()} back. */
    public static Subject parse(String text) {
        int bar = text.indexOf(BAR);
        return new Subject(SubjectKind.valueOf(text.substring(0, bar)), text.substring(bar + 1));
    }

    private static Optional<String> enterprise(String text) {
        return new Party(text, text, null, null, EnterpriseSize.UNKNOWN, null).enterprise();
    }

    private static Optional<String> hash(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return HASH.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    private static Optional<String> area(String text) {
        int bar = text.indexOf(BAR);
        if (bar < 0) {
            return Optional.empty();
        }
        var industry = IndustryCode.check(text.substring(0, bar));
        return RegionCode.of(text.substring(bar + 1))
                .filter(region -> industry.valid())
                .map(region -> industry.value() + BAR + region.code());
    }
}
