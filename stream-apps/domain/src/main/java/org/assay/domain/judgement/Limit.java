package org.assay.domain.judgement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What a standard, a label or a sampling rule requires of one item (限量值 / 标准要求). Numbers are in the limit's unit. */
public sealed interface Limit {

    /** ≤ upper, or &lt; upper. */
    record AtMost(BigDecimal upper, boolean inclusive) implements Limit {
        public AtMost {
            Objects.requireNonNull(upper, "upper");
        }
    }

    /** ≥ lower, or &gt; lower. */
    record AtLeast(BigDecimal lower, boolean inclusive) implements Limit {
        public AtLeast {
            Objects.requireNonNull(lower, "lower");
        }
    }

    /** A range. One whose lower bound is above the upper is contradictory and is not judged. */
    record Between(BigDecimal lower, boolean lowerInclusive, BigDecimal upper, boolean upperInclusive)
            implements Limit {
        public Between {
            Objects.requireNonNull(lower, "lower");
            Objects.requireNonNull(upper, "upper");
        }
    }

    /** 标称值 with absolute tolerances ≥ 0: from {@code target - minus} to {@code target + plus}, both included. */
    record Nominal(BigDecimal target, BigDecimal minus, BigDecimal plus) implements Limit {
        public Nominal {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(minus, "minus");
            Objects.requireNonNull(plus, "plus");
        }
    }

    /**
     * 不得检出, and 不得使用 / 不得添加 as far as a measurement can show it.
     *
     * @param lod the detection limit that the standard requires of the method; null when it names none
     */
    record NotDetected(BigDecimal lod) implements Limit {}

    /**
     * Microbiological sampling plan (GB 4789.1): of {@code n} sub-samples at most {@code c} may exceed {@code m} and
     * none may exceed {@code M}.
     *
     * @param M null for a two-class plan
     */
    // m and M are the names of the standard; the check that the annotation names cannot read records and fails on them.
    @SuppressWarnings("InconsistentCapitalization")
    record MicrobiologicalPlan(int n, int c, BigDecimal m, BigDecimal M) implements Limit {
        public MicrobiologicalPlan {
            Objects.requireNonNull(m, "m");
        }
    }

    /**
     * 等级 or a requirement in words: the value is one of the accepted texts. The single text {@link #COMPLIES} stands
     * for "complies with the standard named"; only the answers complies and {@link #DOES_NOT_COMPLY} are judged then.
     */
    record Grades(List<String> accepted) implements Limit {
        public static final String COMPLIES = "符合";
        public static final String DOES_NOT_COMPLY = "不符合";

        public Grades {
            accepted = List.copyOf(accepted);
        }

        boolean isRequirementInWords() {
            return accepted.size() == 1 && accepted.get(0).equals(COMPLIES);
        }
    }

    /** No limit was reported. */
    record NotStated() implements Limit {}

    /** A limit was reported that cannot be read; the text is kept. */
    record Unreadable(String text) implements Limit {
        public Unreadable {
            Objects.requireNonNull(text, "text");
        }
    }
}
