package org.assay.domain.judgement;

import java.util.List;
import org.assay.domain.judgement.Limit.Grades;
import org.assay.domain.judgement.Limit.MicrobiologicalPlan;
import org.assay.domain.judgement.Limit.NotDetected;
import org.assay.domain.judgement.Limit.NotStated;
import org.assay.domain.judgement.Limit.Unreadable;
import org.assay.domain.judgement.Measurement.BelowDetection;
import org.assay.domain.judgement.Measurement.Missing;
import org.assay.domain.judgement.Measurement.Quantity;
import org.assay.domain.judgement.Measurement.SubSamples;
import org.assay.domain.judgement.Measurement.Text;
import org.assay.domain.model.Basis;
import org.assay.domain.model.GivenVerdict;

/** Judges every item again from its value and limit, and brings the outcomes and the given verdict together. */
public final class Judge {

    private Judge() {}

    /** The outcome of one item. Total: whatever cannot be judged is NOT_REJUDGED with its reason. */
    public static ItemJudgement item(ItemTest test) {
        Measurement value = test.value();
        Limit limit = test.limit();
        if (value instanceof Missing missing) {
            return ItemJudgement.notRejudged(
                    missing.isAbsent() ? JudgementReason.NO_VALUE : JudgementReason.UNREADABLE_VALUE);
        }
        if (limit instanceof NotStated) {
            return ItemJudgement.notRejudged(JudgementReason.NO_LIMIT);
        }
        if (limit instanceof Unreadable) {
            return ItemJudgement.notRejudged(JudgementReason.UNREADABLE_LIMIT);
        }
        if (limit instanceof Grades grades) {
            return each(value, single -> grade(single, grades));
        }
        if (limit instanceof NotDetected absent && absent.lod() == null) {
            return each(value, single -> notDetected(single, absent, 0));
        }
        int shift = Unit.shift(test.unit(), test.limitUnit());
        if (shift == Unit.INCOMPATIBLE) {
            return ItemJudgement.notRejudged(JudgementReason.UNIT_MISMATCH);
        }
        if (limit instanceof NotDetected absent) {
            return each(value, single -> notDetected(single, absent, shift));
        }
        if (limit instanceof MicrobiologicalPlan plan) {
            return MicrobiologicalRule.judge(value, plan, shift);
        }
        NumericRule rule = NumericRule.of(limit, test.comparison(), test.decimals());
        return rule == null
                ? ItemJudgement.notRejudged(JudgementReason.UNREADABLE_LIMIT)
                : each(value, single -> rule.judge(single, shift));
    }

    /**
     * What all items together say: nonconforming if any item is; else method not fit if any is; else conforming if there
     * are items and all conform; else not judged, with the reason that {@link JudgementReason} lists first.
     */
    public static ItemJudgement own(List<ItemTest> tests, List<ItemJudgement> judgements) {
        requireSameSize(tests, judgements);
        return worst(judgements);
    }

    /** The verdict of the batch; see {@link BatchRule} for how the given and our own verdict meet. */
    public static BatchJudgement batch(
            Basis basis, GivenVerdict given, List<ItemTest> tests, List<ItemJudgement> judgements) {
        requireSameSize(tests, judgements);
        return BatchRule.judge(basis, given, tests, judgements, worst(judgements));
    }

    private static void requireSameSize(List<ItemTest> tests, List<ItemJudgement> judgements) {
        if (tests.size() != judgements.size()) {
            throw new IllegalArgumentException(tests.size() + " items with " + judgements.size() + " judgements");
        }
    }

    private static ItemJudgement worst(List<ItemJudgement> judgements) {
        ItemJudgement worst = null;
        for (int i = 0; i < judgements.size(); i++) {
            ItemJudgement next = judgements.get(i);
            if (worst == null || isWorse(next, worst)) {
                worst = next;
            }
        }
        return worst == null ? ItemJudgement.notRejudged(JudgementReason.NO_ITEMS) : worst;
    }

    private static boolean isWorse(ItemJudgement next, ItemJudgement than) {
        int order = Integer.compare(weight(next.outcome()), weight(than.outcome()));
        return order > 0 || (order == 0 && next.reason().compareTo(than.reason()) < 0);
    }

    private static int weight(ItemOutcome outcome) {
        return switch (outcome) {
            case CONFORMING -> 0;
            case NOT_REJUDGED -> 1;
            case METHOD_NOT_FIT -> 2;
            case NONCONFORMING -> 3;
        };
    }

    private interface SingleRule {
        ItemJudgement judge(Measurement value);
    }

    /** Sub-samples against a limit for a single value: each has to meet it. */
    private static ItemJudgement each(Measurement value, SingleRule rule) {
        if (!(value instanceof SubSamples several)) {
            return rule.judge(value);
        }
        ItemJudgement worst = ItemJudgement.notRejudged(JudgementReason.NO_VALUE);
        for (int i = 0; i < several.values().size(); i++) {
            Measurement single = several.values().get(i);
            boolean absent = single instanceof Missing missing && missing.isAbsent();
            ItemJudgement next = absent ? ItemJudgement.notRejudged(JudgementReason.NO_VALUE) : rule.judge(single);
            worst = i == 0 || isWorse(next, worst) ? next : worst;
        }
        return worst;
    }

    private static ItemJudgement notDetected(Measurement value, NotDetected limit, int shift) {
        if (value instanceof BelowDetection below && NumericRule.isDetectionLimit(below.lod())) {
            boolean fit = below.lod() == null
                    || limit.lod() == null
                    || NumericRule.shifted(below.lod(), shift).compareTo(limit.lod()) <= 0;
            return fit ? ItemJudgement.CONFORMS : ItemJudgement.METHOD_NOT_FIT;
        }
        if (value instanceof Quantity quantity
                && quantity.value().signum() >= 0
                && NumericRule.isMeasurable(quantity.value())) {
            boolean found = quantity.value().signum() > 0
                    && (limit.lod() == null
                            || NumericRule.shifted(quantity.value(), shift).compareTo(limit.lod()) >= 0);
            return ItemJudgement.of(!found);
        }
        if (value instanceof Text text && text.isDetected()) {
            return ItemJudgement.FAILS;
        }
        return ItemJudgement.notRejudged(JudgementReason.UNREADABLE_VALUE);
    }

    private static ItemJudgement grade(Measurement value, Grades limit) {
        if (!(value instanceof Text text)) {
            return ItemJudgement.notRejudged(JudgementReason.UNREADABLE_VALUE);
        }
        String grade = text.value().strip();
        if (limit.accepted().contains(grade)) {
            return ItemJudgement.CONFORMS;
        }
        // Free words are no grade: they neither meet nor break a requirement in words.
        boolean judged = !limit.isRequirementInWords() || grade.equals(Grades.DOES_NOT_COMPLY);
        return judged ? ItemJudgement.FAILS : ItemJudgement.notRejudged(JudgementReason.UNREADABLE_VALUE);
    }
}
