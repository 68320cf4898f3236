package org.assay.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assay.domain.judgement.Limit.AtLeast;
import org.assay.domain.judgement.Limit.AtMost;
import org.assay.domain.judgement.Limit.Between;
import org.assay.domain.judgement.Limit.Grades;
import org.assay.domain.judgement.Limit.MicrobiologicalPlan;
import org.assay.domain.judgement.Limit.Nominal;
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
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.Severity;

class JudgeProperties {

    private record Scaled(String unit, int exponent) {}

    private static final List<Scaled> MASS_FRACTIONS = List.of(
            new Scaled("%", 4),
            new Scaled("g/kg", 3),
            new Scaled("mg/kg", 0),
            new Scaled("ppm", 0),
            new Scaled("µg/kg", -3),
            new Scaled("g/100g", 4));

    @Property
    void shouldNeverPassARaisedValueThatFailedAtMost(
            @ForAll("numbers") BigDecimal value,
            @ForAll("numbers") BigDecimal raise,
            @ForAll("numbers") BigDecimal upper,
            @ForAll boolean inclusive,
            @ForAll Comparison comparison) {
        AtMost limit = new AtMost(upper, inclusive);
        boolean lowFails = outcome(value, limit, comparison) == ItemOutcome.NONCONFORMING;
        boolean highFails = outcome(value.add(raise.abs()), limit, comparison) == ItemOutcome.NONCONFORMING;
        assertThat(!lowFails || highFails).isTrue();
    }

    @Property
    void shouldNeverFailARaisedValueThatPassedAtLeast(
            @ForAll("numbers") BigDecimal value,
            @ForAll("numbers") BigDecimal raise,
            @ForAll("numbers") BigDecimal lower,
            @ForAll boolean inclusive,
            @ForAll Comparison comparison) {
        AtLeast limit = new AtLeast(lower, inclusive);
        boolean lowPasses = outcome(value, limit, comparison) == ItemOutcome.CONFORMING;
        boolean highPasses = outcome(value.add(raise.abs()), limit, comparison) == ItemOutcome.CONFORMING;
        assertThat(!lowPasses || highPasses).isTrue();
    }

    /** What is not detected is judged as every value below the detection limit would be. */
    @Property
    void shouldJudgeNotDetectedAsAnyValueBelowTheDetectionLimit(
            @ForAll("positives") BigDecimal lod,
            @ForAll @IntRange(min = 0, max = 999) int part,
            @ForAll("bounds") Limit limit,
            @ForAll Comparison comparison) {
        ItemOutcome notDetected = Judge.item(item(new BelowDetection(lod), "", limit, "", comparison))
                .outcome();
        BigDecimal below = lod.multiply(BigDecimal.valueOf(part)).movePointLeft(3);
        ItemOutcome actual = outcome(below, limit, comparison);
        assertThat(notDetected).isIn(actual, ItemOutcome.METHOD_NOT_FIT);
    }

    @Property
    void shouldNotDependOnTheUnitsThatSayTheSame(
            @ForAll("numbers") BigDecimal value,
            @ForAll("bounds") Limit limit,
            @ForAll @IntRange(min = 0, max = 5) int from,
            @ForAll @IntRange(min = 0, max = 5) int to) {
        Scaled unit = MASS_FRACTIONS.get(from);
        Scaled limitUnit = MASS_FRACTIONS.get(to);
        BigDecimal inOtherUnit = value.scaleByPowerOfTen(limitUnit.exponent - unit.exponent);
        ItemJudgement same = Judge.item(item(new Quantity(value), "mg/kg", limit, "mg/kg", Comparison.FULL_VALUE));
        ItemJudgement scaled =
                Judge.item(item(new Quantity(inOtherUnit), unit.unit, limit, limitUnit.unit, Comparison.FULL_VALUE));
        assertThat(scaled).isEqualTo(same);
    }

    @Property
    void shouldRoundAsHalfEvenInOneStep(@ForAll("numbers") BigDecimal value, @ForAll @IntRange(max = 8) int decimals) {
        assertThat(Rounding.toDecimals(value, decimals))
                .isEqualByComparingTo(value.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    @Property
    void shouldJudgeAnyMeasurementAgainstAnyLimit(
            @ForAll("measurements") Measurement value, @ForAll("limits") Limit limit, @ForAll Comparison comparison) {
        ItemJudgement judgement = Judge.item(item(value, "mg/kg", limit, "µg/kg", comparison));
        boolean plain =
                judgement.outcome() == ItemOutcome.CONFORMING || judgement.outcome() == ItemOutcome.NONCONFORMING;
        assertThat(judgement.reason() == JudgementReason.NONE).isEqualTo(plain);
    }

    @Property
    void shouldNotDependOnTheOrderOfSubSamples(
            @ForAll("subSamples") List<Measurement> values, @ForAll("limits") Limit limit, @ForAll Random random) {
        List<Measurement> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        assertThat(Judge.item(item(new SubSamples(shuffled), "", limit, "", Comparison.FULL_VALUE)))
                .isEqualTo(Judge.item(item(new SubSamples(values), "", limit, "", Comparison.FULL_VALUE)));
    }

    @Property
    void shouldNotDependOnTheOrderOfItems(
            @ForAll("batches") List<ItemTest> tests,
            @ForAll Basis basis,
            @ForAll GivenVerdict given,
            @ForAll Random random) {
        List<ItemTest> shuffled = new ArrayList<>(tests);
        Collections.shuffle(shuffled, random);
        assertThat(batch(basis, given, shuffled)).isEqualTo(batch(basis, given, tests));
    }

    /** The two invariants of counting: no conflict is counted, and no failure of ours is counted as a pass. */
    @Property
    void shouldNeverCountALaboratorysPassThatWeFail(
            @ForAll("batches") List<ItemTest> tests, @ForAll GivenVerdict given) {
        BatchJudgement batch = batch(Basis.LAB_REPORT, given, tests);
        if (batch.own() == ItemOutcome.NONCONFORMING || batch.own() == ItemOutcome.METHOD_NOT_FIT) {
            assertThat(batch.verdict()).isNotEqualTo(SampleVerdict.CONFORMING);
        }
        if (batch.verdict() == SampleVerdict.CONFLICT) {
            assertThat(batch.conflict()).isTrue();
        }
    }

    private static BatchJudgement batch(Basis basis, GivenVerdict given, List<ItemTest> tests) {
        return Judge.batch(basis, given, tests, tests.stream().map(Judge::item).toList());
    }

    private static ItemOutcome outcome(BigDecimal value, Limit limit, Comparison comparison) {
        return Judge.item(item(new Quantity(value), "", limit, "", comparison)).outcome();
    }

    private static ItemTest item(Measurement value, String unit, Limit limit, String limitUnit, Comparison comparison) {
        return Items.test(value, unit, limit, limitUnit, comparison, null);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.integers()
                .between(-30_000, 30_000)
                .flatMap(
                        digits -> Arbitraries.integers().between(0, 4).map(scale -> BigDecimal.valueOf(digits, scale)));
    }

    @Provide
    Arbitrary<BigDecimal> positives() {
        return numbers().map(BigDecimal::abs).filter(number -> number.signum() > 0);
    }

    @Provide
    Arbitrary<Limit> bounds() {
        Arbitrary<Boolean> inclusive = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(numbers(), inclusive).as(AtMost::new),
                Combinators.combine(numbers(), inclusive).as(AtLeast::new),
                Combinators.combine(numbers(), inclusive, positives(), inclusive)
                        .as((from, low, width, high) -> new Between(from, low, from.add(width), high)),
                Combinators.combine(numbers(), positives(), positives()).as(Nominal::new));
    }

    @Provide
    Arbitrary<Limit> limits() {
        Arbitrary<Limit> plans = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 3),
                        numbers(),
                        numbers().injectNull(0.3))
                .as(MicrobiologicalPlan::new);
        return Arbitraries.oneOf(
                bounds(),
                plans,
                positives().injectNull(0.3).map(NotDetected::new),
                Arbitraries.of(new NotStated(), new Unreadable("?"), new Grades(List.of("一级", "二级"))));
    }

    @Provide
    Arbitrary<Measurement> singles() {
        return Arbitraries.oneOf(
                numbers().map(Quantity::new),
                numbers().injectNull(0.3).map(BelowDetection::new),
                Arbitraries.of("检出", "一级", "?").map(Text::new),
                Arbitraries.of("", "/", "?").map(Missing::new));
    }

    @Provide
    Arbitrary<List<Measurement>> subSamples() {
        return singles().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Measurement> measurements() {
        return Arbitraries.oneOf(singles(), subSamples().map(SubSamples::new));
    }

    @Provide
    Arbitrary<List<ItemTest>> batches() {
        return Combinators.combine(
                        singles(), limits(), Arbitraries.of(GivenVerdict.class), Arbitraries.of("", "%", "°C"))
                .as((value, limit, given, unit) -> new ItemTest(
                        "1",
                        "",
                        "item",
                        unit,
                        value,
                        limit,
                        "mg/kg",
                        Comparison.FULL_VALUE,
                        null,
                        Severity.SAFETY,
                        given,
                        false))
                .list()
                .ofMaxSize(6);
    }
}
