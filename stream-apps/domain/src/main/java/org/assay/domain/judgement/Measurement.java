package org.assay.domain.judgement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What the laboratory reports for one item (检测结果). Numbers are in the item's unit. */
public sealed interface Measurement {

    /** A number. */
    record Quantity(BigDecimal value) implements Measurement {
        public Quantity {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * 未检出, or "&lt; lod".
     *
     * @param lod the detection limit of the method; null when it is not reported
     */
    record BelowDetection(BigDecimal lod) implements Measurement {}

    /** One result per sub-sample (n 个样品), in one unit; sub-samples are not nested. */
    record SubSamples(List<Measurement> values) implements Measurement {
        public SubSamples {
            values = List.copyOf(values);
        }
    }

    /** A result in words: a grade, 符合 / 不符合, or {@link #DETECTED}. */
    record Text(String value) implements Measurement {
        /** 检出: found, without a number. */
        public static final String DETECTED = "检出";

        public Text {
            Objects.requireNonNull(value, "value");
        }

        boolean isDetected() {
            return value.equals(DETECTED);
        }
    }

    /** No value, or one that cannot be read; the text is kept. */
    record Missing(String raw) implements Measurement {
        public Missing {
            raw = raw == null ? "" : raw;
        }

        /** Whether nothing was reported at all: blank, or the strokes that fill empty cells. */
        public boolean isAbsent() {
            return raw.chars().allMatch(c -> Character.isWhitespace(c) || "/-－—–／".indexOf(c) >= 0)
                    || raw.strip().equalsIgnoreCase("N/A");
        }
    }
}
