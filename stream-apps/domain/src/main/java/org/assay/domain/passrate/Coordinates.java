package org.assay.domain.passrate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.domain.ledger.Dimensions;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SamplingPurpose;

/**
 * Where a sample is counted, as text.
 *
 * @param month month that decides the period
 * @param values one for each dimension of a sample, in the order of {@link Dimension}; empty text where it has none
 */
public record Coordinates(SamplingPurpose purpose, YearMonth month, List<String> values) {
    private static final int PROVINCE_DIGITS = 2;
    private static final int REGION_DIGITS = 6;

    public Coordinates {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(month);
        values = List.copyOf(values);
        if (values.size() != Dimension.OF_SAMPLE) {
            throw new IllegalArgumentException("a sample has " + Dimension.OF_SAMPLE + " dimensions: " + values);
        }
    }

    /** Where the ledger counts a sample. */
    public static Coordinates of(SampleKey key, Dimensions d) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.DOMAIN, word(d.domain()));
        values.put(Dimension.CATALOGUE, d.catalogueCode());
        values.put(Dimension.CLASS, text(d.catalogueClass()));
        values.put(Dimension.REGION, text(d.regionCode()));
        values.put(Dimension.PROVINCE, province(text(d.regionCode())));
        values.put(Dimension.CHANNEL, word(d.channel()));
        values.put(Dimension.PLATFORM, text(d.platform()));
        values.put(Dimension.SIZE, word(d.size()));
        values.put(Dimension.INDUSTRY, text(d.industry()));
        values.put(Dimension.CAMPAIGN, text(d.campaign()));
        values.put(Dimension.LEVEL, word(d.level()));
        values.put(Dimension.ORGANISER, key.organiser());
        return new Coordinates(d.purpose(), YearMonth.from(d.periodDate()), List.copyOf(values.values()));
    }

    /** Value of a dimension of the sample. */
    public String value(Dimension dimension) {
        return values.get(dimension.place());
    }

    /** The province that a region of six digits lies in; empty when the text is no such region. */
    public static String province(String region) {
        return region.length() == REGION_DIGITS
                ? region.substring(0, PROVINCE_DIGITS) + "0".repeat(REGION_DIGITS - PROVINCE_DIGITS)
                : "";
    }

    /** The same, knowing nothing of the dimensions that are not kept. */
    Coordinates keeping(Set<Dimension> kept) {
        List<String> fewer = new ArrayList<>(Collections.nCopies(values.size(), ""));
        kept.forEach(dimension -> fewer.set(dimension.place(), value(dimension)));
        return new Coordinates(purpose, month, fewer);
    }

    private static String word(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
