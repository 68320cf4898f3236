package org.assay.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.ItemJudgement;
import org.assay.domain.judgement.ItemTest;
import org.assay.domain.judgement.Judge;
import org.assay.domain.judgement.Limit.AtMost;
import org.assay.domain.judgement.Measurement.Quantity;
import org.assay.domain.judgement.Unit;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Severity;

class NotationProperties {

    @Property
    void shouldReadAndJudgeAnyText(
            @ForAll @StringLength(max = 60) String value, @ForAll @StringLength(max = 60) String limit) {
        assertThat(judge(value, limit)).isNotNull();
    }

    @Property(tries = 3000)
    void shouldReadAndJudgeAnyMixtureOfTheSignsOfNotices(
            @ForAll("likeNotices") String value, @ForAll("likeNotices") String limit) {
        assertThat(judge(value, limit)).isNotNull();
    }

    @Property
    void shouldReadBackANumberHoweverItIsWritten(
            @ForAll @IntRange(max = 99_999) int digits,
            @ForAll @IntRange(max = 4) int scale,
            @ForAll @IntRange(min = -6, max = 6) int exponent,
            @ForAll("times") String times) {
        BigDecimal mantissa = BigDecimal.valueOf(digits, scale);
        String text = mantissa.toPlainString() + times + "<sup>" + exponent + "</sup>mg/kg";
        BigDecimal expected = mantissa.scaleByPowerOfTen(exponent);
        assertThat(ValueNotation.parse(text).value())
                .isInstanceOfSatisfying(
                        Quantity.class, read -> assertThat(read.value()).isEqualByComparingTo(expected));
        assertThat(LimitNotation.parse("≤" + text).limit())
                .isInstanceOfSatisfying(
                        AtMost.class, read -> assertThat(read.upper()).isEqualByComparingTo(expected));
    }

    @Property
    void shouldReadAnyUnit(@ForAll @StringLength(max = 80) String from, @ForAll("likeNotices") String to) {
        int shift = Unit.shift(from, to);
        int back = Unit.shift(to, from);
        assertThat(shift == Unit.INCOMPATIBLE ? shift : -shift).isEqualTo(back);
    }

    private static ItemJudgement judge(String valueText, String limitText) {
        ValueNotation value = ValueNotation.parse(valueText);
        LimitNotation limit = LimitNotation.parse(limitText);
        return Judge.item(new ItemTest(
                "1",
                "",
                "item",
                value.unit(),
                value.value(),
                limit.limit(),
                limit.unit(),
                Comparison.ROUNDED,
                limit.decimals(),
                Severity.SAFETY,
                GivenVerdict.NONE,
                false));
    }

    @Provide
    Arbitrary<String> likeNotices() {
        return Arbitraries.of(
                        "0", "1", "9", "10", "25", "2.5", ".", ",", "，", ";", "；", "/", "×", "×10", "×10²", "10⁴", "⁻",
                        "^", "<sup>", "</sup>", "①", "②", "n=5", "c=2", "m=", "M=", "=", "CFU/g", "mg/kg", "μ", "%",
                        "±", "+", "-", "~", "至", "≤", "≥", "<", ">", "(", "（", ")", "[", "]", "未检出", "检出", "不得检出", "符合",
                        "一级", "初检", "复检", "单位：", "以下", "以上", "\n", " ", "g", "E", "ND", "½", "\uD835", "℃", "单位")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> times() {
        Arbitrary<String> sign = Arbitraries.of("×", "x", "X", "*", "·", "✕");
        Arbitrary<String> blank = Arbitraries.of("", " ", "\u00A0", "\u3000");
        return Combinators.combine(blank, sign, blank).as((before, times, after) -> before + times + after + "10");
    }
}
