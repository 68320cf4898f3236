package org.assay.domain.judgement;

import java.math.BigDecimal;
import java.util.List;
import org.assay.domain.judgement.Limit.MicrobiologicalPlan;
import org.assay.domain.judgement.Measurement.BelowDetection;
import org.assay.domain.judgement.Measurement.Missing;
import org.assay.domain.judgement.Measurement.Quantity;
import org.assay.domain.judgement.Measurement.SubSamples;
import org.assay.domain.judgement.Measurement.Text;

/**
 * Sub-samples against a plan n/c/m/M. Counts are compared unrounded. A sub-sample that is not known can spoil a pass but
 * cannot rescue a failure, so a plan that the known ones already break is judged.
 */
final class MicrobiologicalRule {

    private final MicrobiologicalPlan plan;
    private final int shift;
    private int over;
    private int perhapsOver;
    private boolean aboveMaximum;
    private boolean perhapsAboveMaximum;
    private JudgementReason unread = JudgementReason.NONE;

    private MicrobiologicalRule(MicrobiologicalPlan plan, int shift) {
        this.plan = plan;
        this.shift = shift;
    }

    static ItemJudgement judge(Measurement value, MicrobiologicalPlan plan, int shift) {
        if (!isConsistent(plan)) {
            return ItemJudgement.notRejudged(JudgementReason.UNREADABLE_LIMIT);
        }
        List<Measurement> values = value instanceof SubSamples several ? several.values() : List.of(value);
        if (values.size() != plan.n()) {
            return ItemJudgement.notRejudged(JudgementReason.WRONG_SUBSAMPLE_COUNT);
        }
        MicrobiologicalRule rule = new MicrobiologicalRule(plan, shift);
        values.forEach(rule::count);
        return rule.outcome();
    }

    private static boolean isConsistent(MicrobiologicalPlan plan) {
        return plan.n() > 0
                && plan.c() >= 0
                && plan.c() < plan.n()
                && plan.m().signum() >= 0
                && (plan.M() == null || plan.M().compareTo(plan.m()) >= 0);
    }

    private void count(Measurement value) {
        if (value instanceof Quantity quantity
                && quantity.value().signum() >= 0
                && NumericRule.isMeasurable(quantity.value())) {
            BigDecimal number = NumericRule.shifted(quantity.value(), shift);
            over += number.compareTo(plan.m()) > 0 ? 1 : 0;
            aboveMaximum |= plan.M() != null && number.compareTo(plan.M()) > 0;
        } else if (value instanceof BelowDetection below && NumericRule.isDetectionLimit(below.lod())) {
            countBelow(below.lod());
        } else if (value instanceof Text text && text.isDetected() && plan.m().signum() == 0) {
            over++;
            perhapsAboveMaximum = true;
            unread = first(unread, JudgementReason.UNREADABLE_VALUE);
        } else {
            perhapsOver++;
            perhapsAboveMaximum = true;
            boolean absent = value instanceof Missing missing && missing.isAbsent();
            unread = first(unread, absent ? JudgementReason.NO_VALUE : JudgementReason.UNREADABLE_VALUE);
        }
    }

    private void countBelow(BigDecimal lod) {
        if (lod == null) {
            return;
        }
        BigDecimal number = NumericRule.shifted(lod, shift);
        perhapsOver += number.compareTo(plan.m()) > 0 ? 1 : 0;
        perhapsAboveMaximum |= plan.M() != null && number.compareTo(plan.M()) > 0;
    }

    private ItemJudgement outcome() {
        if (aboveMaximum || over > plan.c()) {
            return ItemJudgement.FAILS;
        }
        boolean perhapsBroken = (perhapsAboveMaximum && plan.M() != null) || over + perhapsOver > plan.c();
        if (!perhapsBroken) {
            return ItemJudgement.CONFORMS;
        }
        return unread == JudgementReason.NONE ? ItemJudgement.METHOD_NOT_FIT : ItemJudgement.notRejudged(unread);
    }

    private static JudgementReason first(JudgementReason one, JudgementReason other) {
        return one != JudgementReason.NONE && one.compareTo(other) <= 0 ? one : other;
    }
}
