package org.assay.noticefiles;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.assay.contract.sample.LimitKind;
import org.assay.domain.judgement.Limit;

/** Puts a limit of the rules into the form of the contract. */
final class LimitForm {
    private final org.assay.contract.sample.Limit.Builder made;
    private boolean fits = true;

    private LimitForm(org.assay.contract.sample.Limit.Builder made) {
        this.made = made;
    }

    /** Whether all numbers of the limit fit the contract; if not, what was filled in is of no use. */
    static boolean fill(org.assay.contract.sample.Limit.Builder made, Limit limit) {
        LimitForm form = new LimitForm(made);
        made.setKind(form.fill(limit));
        return form.fits;
    }

    private LimitKind fill(Limit limit) {
        if (limit instanceof Limit.AtMost most) {
            put(most.upper(), made::setUpper);
            made.setUpperInclusive(most.inclusive());
            return LimitKind.AT_MOST;
        }
        if (limit instanceof Limit.AtLeast least) {
            put(least.lower(), made::setLower);
            made.setLowerInclusive(least.inclusive());
            return LimitKind.AT_LEAST;
        }
        if (limit instanceof Limit.Between between) {
            put(between.lower(), made::setLower);
            put(between.upper(), made::setUpper);
            made.setLowerInclusive(between.lowerInclusive()).setUpperInclusive(between.upperInclusive());
            return LimitKind.BETWEEN;
        }
        if (limit instanceof Limit.Nominal nominal) {
            put(nominal.target(), made::setTarget);
            put(nominal.minus(), made::setMinus);
            put(nominal.plus(), made::setPlus);
            return LimitKind.NOMINAL;
        }
        if (limit instanceof Limit.NotDetected absent) {
            put(absent.lod(), made::setDetectionLimit);
            return LimitKind.NOT_DETECTED;
        }
        if (limit instanceof Limit.MicrobiologicalPlan plan) {
            made.setN(plan.n()).setC(plan.c());
            put(plan.m(), made::setM);
            put(plan.M(), made::setMaximum);
            return LimitKind.MICROBIOLOGICAL_PLAN;
        }
        if (limit instanceof Limit.Grades grades) {
            made.setGrades(grades.accepted());
            return LimitKind.GRADES;
        }
        return limit instanceof Limit.NotStated ? LimitKind.NOT_STATED : LimitKind.UNREADABLE;
    }

    private void put(BigDecimal number, Consumer<BigDecimal> field) {
        if (number != null) {
            Optional<BigDecimal> fitting = Decimals.fit(number);
            fitting.ifPresentOrElse(field, () -> fits = false);
        }
    }
}
