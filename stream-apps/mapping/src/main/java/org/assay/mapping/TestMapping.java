package org.assay.mapping;

import java.math.BigDecimal;
import java.util.List;
import org.assay.contract.sample.ItemSeverity;
import org.assay.contract.sample.LimitKind;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.ItemTest;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Severity;
import org.assay.domain.model.SubmittedTest;

/** Tests, measured values and limits. */
public final class TestMapping {
    private TestMapping() {}

    public static SubmittedTest toDomain(TestItem item) {
        var limit = item.getLimit();
        var test = new ItemTest(
                item.getId(),
                item.getCode(),
                item.getName(),
                item.getUnit(),
                toDomain(item.getValue()),
                limit == null ? new Limit.NotStated() : toDomain(limit),
                limit == null ? null : limit.getUnit(),
                limit == null ? Comparison.FULL_VALUE : comparison(limit.getComparison()),
                limit == null ? null : limit.getDecimals(),
                Words.toDomain(item.getSeverity(), Severity.class),
                given(item.getGiven()),
                item.getRepeat());
        return new SubmittedTest(
                test,
                item.getMethod(),
                valueText(test.value(), item.getValue().getText()),
                limit == null ? null : limit.getText(),
                Decimals.toDomain(item.getUncertainty()));
    }

    // Words are their own print, so that a record reads back as it was written.
    private static String valueText(Measurement value, String text) {
        if (value instanceof Measurement.Text words) {
            return words.value();
        }
        return value instanceof Measurement.Missing missing ? missing.raw() : text;
    }

    public static TestItem toContract(SubmittedTest submitted) {
        ItemTest test = submitted.test();
        return new TestItem(
                test.id(),
                test.code(),
                test.name(),
                test.unit(),
                submitted.method(),
                toContract(test.value(), submitted.valueText()),
                limitToContract(submitted),
                Decimals.toContract(submitted.uncertainty()),
                Words.toContract(test.severity(), ItemSeverity.class),
                Words.toContract(test.given(), Verdict.class),
                test.repeat());
    }

    private static org.assay.contract.sample.Limit limitToContract(SubmittedTest submitted) {
        ItemTest test = submitted.test();
        if (test.limit() instanceof Limit.NotStated && submitted.limitText() == null) {
            return null;
        }
        return toContract(test.limit(), test.limitUnit(), test.comparison(), test.decimals(), submitted.limitText());
    }

    static GivenVerdict given(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? GivenVerdict.NONE : Words.same(verdict, GivenVerdict.class);
    }

    static Comparison comparison(org.assay.contract.sample.Comparison comparison) {
        return comparison == org.assay.contract.sample.Comparison.ROUNDED ? Comparison.ROUNDED : Comparison.FULL_VALUE;
    }

    private static Measurement toDomain(org.assay.contract.sample.Measurement m) {
        return switch (m.getKind()) {
            case QUANTITY ->
                m.getQuantity() == null
                        ? new Measurement.Missing(m.getText())
                        : new Measurement.Quantity(Decimals.toDomain(m.getQuantity()));
            case BELOW_DETECTION -> new Measurement.BelowDetection(Decimals.toDomain(m.getDetectionLimit()));
            case SUB_SAMPLES -> SubSampleMapping.toDomain(m);
            case TEXT -> new Measurement.Text(m.getText() == null ? "" : m.getText());
            case MISSING, UNKNOWN -> new Measurement.Missing(m.getText());
        };
    }

    /** The contract's measurement; a sub-sample that cannot be read makes the whole value MISSING. */
    public static org.assay.contract.sample.Measurement toContract(Measurement m, String text) {
        if (m instanceof Measurement.Quantity quantity) {
            return measurement(MeasurementKind.QUANTITY, quantity.value(), null, text);
        }
        if (m instanceof Measurement.BelowDetection below) {
            return measurement(MeasurementKind.BELOW_DETECTION, null, below.lod(), text);
        }
        if (m instanceof Measurement.SubSamples subSamples) {
            return SubSampleMapping.toContract(subSamples, text);
        }
        if (m instanceof Measurement.Text words) {
            return measurement(MeasurementKind.TEXT, null, null, words.value());
        }
        String raw = ((Measurement.Missing) m).raw();
        return measurement(MeasurementKind.MISSING, null, null, raw != null ? raw : text);
    }

    private static org.assay.contract.sample.Measurement measurement(
            MeasurementKind kind, BigDecimal quantity, BigDecimal lod, String text) {
        return new org.assay.contract.sample.Measurement(
                kind, Decimals.toContract(quantity), Decimals.toContract(lod), List.of(), text, List.of());
    }

    /** The domain's limit; one that lacks a number it needs is unreadable. */
    public static Limit toDomain(org.assay.contract.sample.Limit l) {
        boolean complete =
                switch (l.getKind()) {
                    case AT_MOST -> l.getUpper() != null;
                    case AT_LEAST -> l.getLower() != null;
                    case BETWEEN -> l.getLower() != null && l.getUpper() != null;
                    case NOMINAL -> l.getTarget() != null && l.getMinus() != null && l.getPlus() != null;
                    case MICROBIOLOGICAL_PLAN -> l.getN() != null && l.getC() != null && l.getM() != null;
                    default -> true;
                };
        return complete ? complete(l) : new Limit.Unreadable(l.getText() == null ? "" : l.getText());
    }

    private static Limit complete(org.assay.contract.sample.Limit l) {
        return switch (l.getKind()) {
            case AT_MOST -> new Limit.AtMost(Decimals.toDomain(l.getUpper()), l.getUpperInclusive());
            case AT_LEAST -> new Limit.AtLeast(Decimals.toDomain(l.getLower()), l.getLowerInclusive());
            case BETWEEN ->
                new Limit.Between(
                        Decimals.toDomain(l.getLower()),
                        l.getLowerInclusive(),
                        Decimals.toDomain(l.getUpper()),
                        l.getUpperInclusive());
            case NOMINAL ->
                new Limit.Nominal(
                        Decimals.toDomain(l.getTarget()),
                        Decimals.toDomain(l.getMinus()),
                        Decimals.toDomain(l.getPlus()));
            case NOT_DETECTED -> new Limit.NotDetected(Decimals.toDomain(l.getDetectionLimit()));
            case MICROBIOLOGICAL_PLAN ->
                new Limit.MicrobiologicalPlan(
                        l.getN(), l.getC(), Decimals.toDomain(l.getM()), Decimals.toDomain(l.getMaximum()));
            case GRADES -> new Limit.Grades(l.getGrades());
            case NOT_STATED -> new Limit.NotStated();
            case UNREADABLE, UNKNOWN -> new Limit.Unreadable(l.getText() == null ? "" : l.getText());
        };
    }

    /** The contract's limit. */
    public static org.assay.contract.sample.Limit toContract(
            Limit limit, String unit, Comparison comparison, Integer decimals, String text) {
        var l = new org.assay.contract.sample.Limit();
        l.setLowerInclusive(true);
        l.setUpperInclusive(true);
        l.setGrades(List.of());
        l.setUnit(unit);
        l.setComparison(Words.toContract(comparison, org.assay.contract.sample.Comparison.class));
        l.setDecimals(decimals);
        l.setText(text);
        fill(l, limit);
        return l;
    }

    private static void fill(org.assay.contract.sample.Limit l, Limit limit) {
        if (limit instanceof Limit.AtMost most) {
            l.setKind(LimitKind.AT_MOST);
            l.setUpper(Decimals.toContract(most.upper()));
            l.setUpperInclusive(most.inclusive());
        } else if (limit instanceof Limit.AtLeast least) {
            l.setKind(LimitKind.AT_LEAST);
            l.setLower(Decimals.toContract(least.lower()));
            l.setLowerInclusive(least.inclusive());
        } else if (limit instanceof Limit.Between between) {
            l.setKind(LimitKind.BETWEEN);
            l.setLower(Decimals.toContract(between.lower()));
            l.setUpper(Decimals.toContract(between.upper()));
            l.setLowerInclusive(between.lowerInclusive());
            l.setUpperInclusive(between.upperInclusive());
        } else if (limit instanceof Limit.Nominal nominal) {
            l.setKind(LimitKind.NOMINAL);
            l.setTarget(Decimals.toContract(nominal.target()));
            l.setMinus(Decimals.toContract(nominal.minus()));
            l.setPlus(Decimals.toContract(nominal.plus()));
        } else if (limit instanceof Limit.NotDetected not) {
            l.setKind(LimitKind.NOT_DETECTED);
            l.setDetectionLimit(Decimals.toContract(not.lod()));
        } else if (limit instanceof Limit.MicrobiologicalPlan plan) {
            l.setKind(LimitKind.MICROBIOLOGICAL_PLAN);
            l.setN(plan.n());
            l.setC(plan.c());
            l.setM(Decimals.toContract(plan.m()));
            l.setMaximum(Decimals.toContract(plan.M()));
        } else if (limit instanceof Limit.Grades grades) {
            l.setKind(LimitKind.GRADES);
            l.setGrades(grades.accepted());
        } else if (limit instanceof Limit.NotStated) {
            l.setKind(LimitKind.NOT_STATED);
        } else {
            l.setKind(LimitKind.UNREADABLE);
            l.setText(((Limit.Unreadable) limit).text());
        }
    }
}
