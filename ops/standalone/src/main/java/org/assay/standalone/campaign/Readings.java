package org.assay.standalone.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Measurement;

/** Values that a laboratory could have measured: well inside a limit, or well outside it, so that rounding decides nothing. */
final class Readings {
    private static final int CONTRACT_SCALE = 8;
    private static final int MORE_DIGITS = 2;
    private static final String NOT_COMPLYING_GRADE = "不合格";

    private Readings() {}

    /** A value with the text of the report. */
    record Reading(Measurement value, String text) {}

    static Reading passing(Limit limit, SplittableRandom random) {
        if (limit instanceof Limit.AtMost most) {
            return quantity(most.upper(), most.upper(), random.nextDouble(-0.95, -0.15));
        } else if (limit instanceof Limit.AtLeast least) {
            return quantity(least.lower(), least.lower(), random.nextDouble(0.01, 0.08));
        } else if (limit instanceof Limit.Between between) {
            BigDecimal width = between.upper().subtract(between.lower());
            return quantity(between.lower(), width, random.nextDouble(0.1, 0.9));
        } else if (limit instanceof Limit.Nominal nominal) {
            return quantity(nominal.target(), nominal.plus(), random.nextDouble(0.0, 0.8));
        } else if (limit instanceof Limit.NotDetected absent) {
            return new Reading(new Measurement.BelowDetection(absent.lod()), "未检出");
        } else if (limit instanceof Limit.MicrobiologicalPlan plan) {
            return subSamples(counts(plan, random));
        }
        return words(((Limit.Grades) limit).accepted().get(0));
    }

    static Reading failing(Limit limit, SplittableRandom random) {
        if (limit instanceof Limit.AtMost most) {
            return most.upper().signum() == 0
                    ? quantity(BigDecimal.ONE, BigDecimal.ONE, random.nextDouble(0.0, 2.0))
                    : quantity(most.upper(), most.upper(), random.nextDouble(0.15, 1.4));
        } else if (limit instanceof Limit.AtLeast least) {
            return quantity(least.lower(), least.lower(), random.nextDouble(-0.3, -0.05));
        } else if (limit instanceof Limit.Between between) {
            BigDecimal width = between.upper().subtract(between.lower());
            return quantity(between.upper(), width, random.nextDouble(0.15, 0.6));
        } else if (limit instanceof Limit.Nominal nominal) {
            BigDecimal tolerance = nominal.plus().max(BigDecimal.ONE);
            return quantity(nominal.target(), tolerance, random.nextDouble(1.2, 2.0));
        } else if (limit instanceof Limit.NotDetected) {
            return quantity(BigDecimal.ONE, BigDecimal.ONE, random.nextDouble(0.2, 6.0));
        } else if (limit instanceof Limit.MicrobiologicalPlan plan) {
            return subSamples(tooMany(plan, random));
        }
        List<String> accepted = ((Limit.Grades) limit).accepted();
        return words(accepted.contains(Limit.Grades.COMPLIES) ? Limit.Grades.DOES_NOT_COMPLY : NOT_COMPLYING_GRADE);
    }

    /** {@code base + part * factor} with two digits more than the limit has. */
    private static Reading quantity(BigDecimal base, BigDecimal part, double factor) {
        int scale = Math.min(CONTRACT_SCALE, Math.max(base.scale(), part.scale()) + MORE_DIGITS);
        BigDecimal value = base.add(part.multiply(BigDecimal.valueOf(factor))).setScale(scale, RoundingMode.HALF_EVEN);
        return new Reading(new Measurement.Quantity(value), value.toPlainString());
    }

    private static List<Long> counts(Limit.MicrobiologicalPlan plan, SplittableRandom random) {
        long acceptable = plan.m().longValue();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < plan.n(); i++) {
            counts.add(acceptable == 0 ? 0 : random.nextLong(acceptable));
        }
        return counts;
    }

    private static List<Long> tooMany(Limit.MicrobiologicalPlan plan, SplittableRandom random) {
        List<Long> counts = counts(plan, random);
        if (plan.M() == null) {
            for (int i = 0; i <= plan.c() && i < plan.n(); i++) {
                counts.set(
                        i, plan.m().longValue() + 1 + random.nextLong(plan.m().longValue() + 1));
            }
        } else {
            counts.set(0, plan.M().longValue() * 2 + 1);
        }
        Collections.rotate(counts, random.nextInt(plan.n()));
        return counts;
    }

    private static Reading subSamples(List<Long> counts) {
        List<Measurement> values = counts.stream()
                .map(count -> (Measurement) new Measurement.Quantity(BigDecimal.valueOf(count)))
                .toList();
        String text = counts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Reading(new Measurement.SubSamples(values), text);
    }

    private static Reading words(String text) {
        return new Reading(new Measurement.Text(text), text);
    }
}
