package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.model.SamplingPurpose;

/**
 * One number of a view: purpose × values of its dimensions × period. Purposes are never pooled.
 *
 * @param values in the order of the view's dimensions
 */
public record Cell(String view, SamplingPurpose purpose, List<String> values, Period period) {
    static final char BAR = '|';
    private static final char ESCAPE = '\\';

    public Cell {
        Objects.requireNonNull(view);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(period);
        values = List.copyOf(values);
    }

    /**
     * Key of the cell, for example {@code catalogue-region|SUPERVISION|2024-Q1|electric-kettle|331100}. Two cells never
     * share one: a bar or backslash in a value is preceded by a backslash.
     */
    public String text() {
        StringBuilder text = new StringBuilder(view)
                .append(BAR)
                .append(purpose.name())
                .append(BAR)
                .append(period.text());
        for (String value : values) {
            text.append(BAR);
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == BAR || c == ESCAPE) {
                    text.append(ESCAPE);
                }
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Reads {@link #text()}; empty when it is no key of a cell. */
    public static Optional<Cell> parse(String text) {
        List<String> parts = split(text);
        if (parts.size() < 3) {
            return Optional.empty();
        }
        for (SamplingPurpose purpose : SamplingPurpose.values()) {
            if (purpose.name().equals(parts.get(1))) {
                return Period.parse(parts.get(2))
                        .map(period -> new Cell(parts.get(0), purpose, parts.subList(3, parts.size()), period));
            }
        }
        return Optional.empty();
    }

    /** The view of a cell, out of its {@link #text()}: asked for each change of a cell, where the rest is not needed. */
    public static String viewOf(String text) {
        int bar = text.indexOf(BAR);
        return bar < 0 ? text : text.substring(0, bar);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE && i + 1 < text.length()) {
                i++;
                part.append(text.charAt(i));
            } else if (c == BAR) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
