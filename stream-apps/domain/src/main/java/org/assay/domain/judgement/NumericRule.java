package org.assay.domain.judgement;

import java.math.BigDecimal;
import org.assay.domain.judgement.Limit.AtLeast;
import org.assay.domain.judgement.Limit.AtMost;
import org.assay.domain.judgement.Limit.Between;
import org.assay.domain.judgement.Limit.Nominal;
import org.assay.domain.judgement.Measurement.BelowDetection;
import org.assay.domain.judgement.Measurement.Quantity;

/**
 * A single value against bounds. "Not detected" stands for every value from 0 up to the detection limit: it passes or
 * fails when all of them do, otherwise the method was not fit for this limit.
 */
record NumericRule(Bound lower, Bound upper, Comparison comparison, Integer decimals) {

    /** Larger powers of ten occur in no measurement; they are refused before arithmetic makes digits of them. */
    private static final int LARGEST_SCALE = 1000;

    /** One side of the permitted range; absent sides are null. */
    record Bound(BigDecimal value, boolean inclusive) {}

    /** The rule of a limit with bounds, or null when the limit contradicts itself. */
    static NumericRule of(Limit limit, Comparison comparison, Integer decimals) {
        Bound lower = null;
        Bound upper = null;
        if (limit instanceof AtMost atMost) {
            upper = new Bound(atMost.upper(), atMost.inclusive());
        } else if (limit instanceof AtLeast atLeast) {
            lower = new Bound(atLeast.lower(), atLeast.inclusive());
        } else if (limit instanceof Between between) {
            lower = new Bound(between.lower(), between.lowerInclusive());
            upper = new Bound(between.upper(), between.upperInclusive());
        } else if (limit instanceof Nominal nominal) {
            if (!isNominal(nominal)) {
                return null;
            }
            lower = new Bound(nominal.target().subtract(nominal.minus()), true);
            upper = new Bound(nominal.target().add(nominal.plus()), true);
        }
        boolean crossed = lower != null && upper != null && lower.value.compareTo(upper.value) > 0;
        return crossed ? null : new NumericRule(lower, upper, comparison, decimals);
    }

    static boolean isMeasurable(BigDecimal value) {
        return value.scale() <= LARGEST_SCALE && value.scale() >= -LARGEST_SCALE;
    }

    /** Whether a detection limit makes sense: unknown, or a positive number. */
    static boolean isDetectionLimit(BigDecimal lod) {
        return lod == null || (lod.signum() > 0 && isMeasurable(lod));
    }

    /** Turns a number into the limit's unit. */
    static BigDecimal shifted(BigDecimal value, int shift) {
        return shift == 0 ? value : value.scaleByPowerOfTen(shift);
    }

    private static boolean isNominal(Nominal nominal) {
        return nominal.minus().signum() >= 0
                && nominal.plus().signum() >= 0
                && isMeasurable(nominal.target())
                && isMeasurable(nominal.minus())
                && isMeasurable(nominal.plus());
    }

    ItemJudgement judge(Measurement value, int shift) {
        if (value instanceof Quantity quantity && isMeasurable(quantity.value())) {
            return judge(shifted(quantity.value(), shift));
        }
        if (value instanceof BelowDetection below && isDetectionLimit(below.lod())) {
            return judgeBelow(below.lod() == null ? null : shifted(below.lod(), shift));
        }
        return ItemJudgement.notRejudged(JudgementReason.UNREADABLE_VALUE);
    }

    private ItemJudgement judge(BigDecimal value) {
        if (upper != null) {
            int order = comparable(value, upper).compareTo(upper.value);
            if (order > 0 || (order == 0 && !upper.inclusive)) {
                return ItemJudgement.FAILS;
            }
        }
        if (lower != null) {
            int order = comparable(value, lower).compareTo(lower.value);
            if (order < 0 || (order == 0 && !lower.inclusive)) {
                return ItemJudgement.FAILS;
            }
        }
        return ItemJudgement.CONFORMS;
    }

    private ItemJudgement judgeBelow(BigDecimal lod) {
        // 未检出 without a detection limit is read as what it says: only a limit that is stated and too high is unfit.
        boolean allMeetUpper =
                upper == null || (lod == null ? !zeroBreaksUpper() : liesUnder(lod, upper, upper.inclusive));
        boolean allMeetLower = lower == null || zeroMeetsLower();
        if (allMeetUpper && allMeetLower) {
            return ItemJudgement.CONFORMS;
        }
        boolean noneMeetsUpper = upper != null && zeroBreaksUpper();
        boolean noneMeetsLower = lower != null && lod != null && liesUnder(lod, lower, !lower.inclusive);
        if (noneMeetsUpper || noneMeetsLower) {
            return ItemJudgement.FAILS;
        }
        return lod == null
                ? ItemJudgement.notRejudged(JudgementReason.NO_DETECTION_LIMIT)
                : ItemJudgement.METHOD_NOT_FIT;
    }

    /** Whether every value below the detection limit lies under the bound; after rounding it may reach the bound. */
    private boolean liesUnder(BigDecimal lod, Bound bound, boolean mayReach) {
        int order = comparable(lod, bound).compareTo(bound.value);
        return order < 0 || (order == 0 && (mayReach || comparison == Comparison.FULL_VALUE));
    }

    private boolean zeroMeetsLower() {
        int sign = lower.value.signum();
        return sign < 0 || (sign == 0 && lower.inclusive);
    }

    private boolean zeroBreaksUpper() {
        int sign = upper.value.signum();
        return sign < 0 || (sign == 0 && !upper.inclusive);
    }

    private BigDecimal comparable(BigDecimal value, Bound bound) {
        if (comparison == Comparison.FULL_VALUE) {
            return value;
        }
        int places = decimals == null ? bound.value.scale() : decimals;
        return Rounding.toDecimals(value, Math.max(0, places));
    }
}
