package org.assay.domain.judgement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.assay.domain.judgement.Limit.AtLeast;
import org.assay.domain.judgement.Limit.AtMost;
import org.assay.domain.judgement.Limit.Between;
import org.assay.domain.judgement.Limit.MicrobiologicalPlan;
import org.assay.domain.judgement.Limit.Nominal;
import org.assay.domain.judgement.Limit.NotDetected;
import org.assay.domain.judgement.Measurement.BelowDetection;
import org.assay.domain.judgement.Measurement.Quantity;
import org.assay.domain.judgement.Measurement.SubSamples;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Severity;

/** Short forms for the tests of this package. */
final class Items {

    static final ItemJudgement CONFORMS = ItemJudgement.CONFORMS;
    static final ItemJudgement FAILS = ItemJudgement.FAILS;
    static final ItemJudgement METHOD_NOT_FIT = ItemJudgement.METHOD_NOT_FIT;

    private Items() {}

    static ItemJudgement notRejudged(JudgementReason reason) {
        return new ItemJudgement(ItemOutcome.NOT_REJUDGED, reason);
    }

    static ItemJudgement judge(Measurement value, Limit limit) {
        return Judge.item(test(value, "mg/kg", limit, "mg/kg", Comparison.FULL_VALUE, null));
    }

    static ItemJudgement judgeRounded(Measurement value, Limit limit, Integer decimals) {
        return Judge.item(test(value, "mg/kg", limit, "mg/kg", Comparison.ROUNDED, decimals));
    }

    static ItemJudgement judgeInUnits(Measurement value, String unit, Limit limit, String limitUnit) {
        return Judge.item(test(value, unit, limit, limitUnit, Comparison.FULL_VALUE, null));
    }

    static ItemTest test(
            Measurement value, String unit, Limit limit, String limitUnit, Comparison comparison, Integer decimals) {
        return new ItemTest(
                "1",
                "",
                "item",
                unit,
                value,
                limit,
                limitUnit,
                comparison,
                decimals,
                Severity.SAFETY,
                GivenVerdict.NONE,
                false);
    }

    static ItemTest given(GivenVerdict given) {
        return new ItemTest(
                "1",
                "",
                "item",
                "mg/kg",
                quantity("1"),
                atMost("2"),
                "mg/kg",
                Comparison.FULL_VALUE,
                null,
                Severity.SAFETY,
                given,
                false);
    }

    static Quantity quantity(String value) {
        return new Quantity(new BigDecimal(value));
    }

    static BelowDetection below(String lod) {
        return new BelowDetection(lod == null ? null : new BigDecimal(lod));
    }

    static SubSamples subSamples(String... values) {
        List<Measurement> measurements =
                Arrays.stream(values).<Measurement>map(Items::quantity).toList();
        return new SubSamples(measurements);
    }

    static AtMost atMost(String upper) {
        return new AtMost(new BigDecimal(upper), true);
    }

    static AtMost lessThan(String upper) {
        return new AtMost(new BigDecimal(upper), false);
    }

    static AtLeast atLeast(String lower) {
        return new AtLeast(new BigDecimal(lower), true);
    }

    static AtLeast moreThan(String lower) {
        return new AtLeast(new BigDecimal(lower), false);
    }

    static Between between(String lower, String upper) {
        return new Between(new BigDecimal(lower), true, new BigDecimal(upper), true);
    }

    static Between inside(String lower, String upper) {
        return new Between(new BigDecimal(lower), false, new BigDecimal(upper), false);
    }

    static Nominal nominal(String target, String minus, String plus) {
        return new Nominal(new BigDecimal(target), new BigDecimal(minus), new BigDecimal(plus));
    }

    static NotDetected notDetected(String lod) {
        return new NotDetected(lod == null ? null : new BigDecimal(lod));
    }

    static MicrobiologicalPlan plan(int n, int c, String m, String maximum) {
        return new MicrobiologicalPlan(n, c, new BigDecimal(m), maximum == null ? null : new BigDecimal(maximum));
    }
}
