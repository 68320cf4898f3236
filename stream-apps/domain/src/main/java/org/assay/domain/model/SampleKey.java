package org.assay.domain.model;

import java.util.Objects;

/**
 * Key of a sample: its number is unique only for its organiser.
 *
 * @param organiser id of the office that ordered the sampling
 * @param number sample number (抽样编号)
 */
public record SampleKey(String organiser, String number) {
    public SampleKey {
        Objects.requireNonNull(organiser);
        Objects.requireNonNull(number);
    }

    /** The key whose {@link #text} this is. */
    public static SampleKey parse(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("not a sample key: " + text);
        }
        return new SampleKey(text.substring(0, bar), text.substring(bar + 1));
    }

    /** {@code organiser|number}: the record key of everything about the sample. */
    public String text() {
        return organiser + "|" + number;
    }
}
