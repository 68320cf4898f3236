package org.assay.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.domain.judgement.Limit;

class LimitTextProperties {

    @Property
    void shouldReadBackWhatItWrites(@ForAll("limits") Limit limit) {
        assertThat(LimitText.parse(LimitText.format(limit))).contains(limit);
    }

    @Property
    void shouldNeverFailOnText(@ForAll String text) {
        LimitText.parse(text)
                .ifPresent(limit ->
                        assertThat(LimitText.parse(LimitText.format(limit))).contains(limit));
    }

    @Example
    void shouldReadTheNotation() {
        assertThat(LimitText.parse("<= 0.50")).contains(new Limit.AtMost(new BigDecimal("0.5"), true));
        assertThat(LimitText.parse("< 100")).contains(new Limit.AtMost(new BigDecimal("100"), false));
        assertThat(LimitText.parse("> -1")).contains(new Limit.AtLeast(new BigDecimal("-1"), false));
        assertThat(LimitText.parse("(1, 2]"))
                .contains(new Limit.Between(BigDecimal.ONE, false, new BigDecimal("2"), true));
        assertThat(LimitText.parse("10 +0.5 -0.2"))
                .contains(new Limit.Nominal(new BigDecimal("10"), new BigDecimal("0.2"), new BigDecimal("0.5")));
        assertThat(LimitText.parse("ND")).contains(new Limit.NotDetected(null));
        assertThat(LimitText.parse("n=5 c=2 m=100 M=1000"))
                .contains(new Limit.MicrobiologicalPlan(5, 2, new BigDecimal("100"), new BigDecimal("1000")));
        assertThat(LimitText.parse("in 优等品|合格品")).contains(new Limit.Grades(List.of("优等品", "合格品")));
    }

    @Example
    void shouldRefuseWhatContradictsItself() {
        assertThat(List.of("", "0.5", "[2, 1]", "n=5 c=6 m=1", "n=5 c=2 m=10 M=1", "in ", "in a||b", "<= 1e3", "≤1"))
                .allSatisfy(text -> assertThat(LimitText.parse(text)).isEmpty());
    }

    @Provide
    Arbitrary<Limit> limits() {
        Arbitrary<BigDecimal> any = numbers("-1000", "1000000");
        Arbitrary<BigDecimal> positive = numbers("0", "1000000");
        Arbitrary<Boolean> inclusive = Arbitraries.of(true, false);
        Arbitrary<Limit> most = Combinators.combine(any, inclusive).as(Limit.AtMost::new);
        Arbitrary<Limit> least = Combinators.combine(any, inclusive).as(Limit.AtLeast::new);
        Arbitrary<Limit> between = Combinators.combine(any, inclusive, positive, inclusive)
                .as((lower, withLower, width, withUpper) ->
                        new Limit.Between(lower, withLower, LimitText.shortest(lower.add(width)), withUpper));
        Arbitrary<Limit> nominal = Combinators.combine(any, positive, positive).as(Limit.Nominal::new);
        Arbitrary<Limit> absent = positive.injectNull(0.3).map(Limit.NotDetected::new);
        Arbitrary<Limit> plan = Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.integers().between(0, 99),
                        positive,
                        positive.injectNull(0.3))
                .as((n, c, m, more) -> new Limit.MicrobiologicalPlan(
                        n, Math.min(n, c), m, more == null ? null : LimitText.shortest(m.add(more))));
        Arbitrary<Limit> grades = Arbitraries.strings()
                .withChars("优等合格品A1")
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Limit.Grades::new);
        return Arbitraries.oneOf(most, least, between, nominal, absent, plan, grades);
    }

    private static Arbitrary<BigDecimal> numbers(String least, String most) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(least), new BigDecimal(most))
                .ofScale(8)
                .map(LimitText::shortest);
    }
}
