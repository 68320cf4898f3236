package org.assay.domain.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * A code with the result of its check.
 *
 * @param value the code, trimmed, in half-width capitals; empty when none was given
 * @param valid whether it passed
 * @param reason what is wrong, or {@link CodeFault#NONE}
 */
public record Checked(String value, boolean valid, CodeFault reason) {

    public Checked {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(reason, "reason");
        if (valid != (reason == CodeFault.NONE)) {
            throw new IllegalArgumentException("valid " + valid + " with " + reason);
        }
    }

    static Checked of(String value, CodeFault reason) {
        return new Checked(value, reason == CodeFault.NONE, reason);
    }

    static String plain(String code) {
        if (code == null) {
            return "";
        }
        return Normalizer.normalize(code, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
