package org.assay.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of an answer. */
public final class Languages {
    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final int LONGEST = 200;

    private Languages() {}

    /** Chinese or English, by the header {@code Accept-Language}; English when it says nothing that we can follow. */
    public static Locale of(String header) {
        if (header == null || header.length() > LONGEST) {
            return Locale.ENGLISH;
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), OFFERED))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
