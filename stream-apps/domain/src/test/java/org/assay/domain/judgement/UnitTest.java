package org.assay.domain.judgement;

import static org.assay.domain.judgement.Items.CONFORMS;
import static org.assay.domain.judgement.Items.FAILS;
import static org.assay.domain.judgement.Items.atMost;
import static org.assay.domain.judgement.Items.judgeInUnits;
import static org.assay.domain.judgement.Items.notRejudged;
import static org.assay.domain.judgement.Items.quantity;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "mg/kg, µg/kg, 3",
        "μg/kg, mg/kg, -3",
        "ug/kg, mg/kg, -3",
        "g/kg, mg/kg, 3",
        "g/100g, g/kg, 1",
        "%, g/100g, 0",
        "％, g/kg, 1",
        "w/%, %, 0",
        "‰, g/kg, 0",
        "ppm, mg/kg, 0",
        "PPM, mg/kg, 0",
        "ppb, µg/kg, 0",
        "mg/L, g/L, -3",
        "mg/100mL, mg/L, 1",
        "CFU/g, CFU/100g, 2",
        "cfu／mL, CFU/ml, 0",
        "MPN/100mL, MPN/mL, -2",
        "meq/kg, eq/kg, -3",
        "mg/100cm², mg/dm2, 0",
        "mg/cm^2, mg/100cm2, 2",
        "℃, °C, 0",
        "㎎/㎏, mg/kg, 0",
        "㎍/kg, mg/kg, -3",
        "MG/KG, mg/kg, 0",
        "MG/L, mg/L, 0",
        "CFU/ML, CFU/mL, 0",
        "mg / kg, mg/kg, 0",
        "毫克/千克, mg/kg, 0",
        "微克每千克, mg/kg, -3",
        "克/100克, %, 0",
        "毫升/升, mL/L, 0",
        "mg/kg（以Pb计）, mg/kg, 0",
        "MPa, kPa, 3",
        "mPa·s, Pa·s, -3",
        "mg/平方分米, mg/dm2, 0",
        "mL/L, %vol, -1",
        "MG/KG-DRY, mg/kg（以干基计）, 0",
        "/25g, /25 g, 0",
        "个/g, 个/100g, 2"
    })
    void shouldConvertByAPowerOfTen(String from, String to, int shift) {
        assertThat(Unit.shift(from, to)).isEqualTo(shift);
    }

    @ParameterizedTest
    @CsvSource({
        "mg/kg, mg/L", "CFU/g, MPN/g", "CFU/g, CFU/mL", "%, %vol", "mg/kg, mg/kg-dry", "°C, mg/kg", "/25g, /10g",
        "MPa, m", "mPa·s, MPa", "mg/dm2, mg/kg", "meq/kg, g/100g", "foo, bar", "foo, mg/kg", "CFU/25g, CFU/g"
    })
    void shouldRefuseToConvertBetweenDimensions(String from, String to) {
        assertThat(Unit.shift(from, to)).isEqualTo(Unit.INCOMPATIBLE);
        assertThat(Unit.shift(to, from)).isEqualTo(Unit.INCOMPATIBLE);
    }

    @Test
    void shouldTellMegaFromMilliWhereCaseMatters() {
        assertThat(Unit.shift("MPa", "mPa")).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"µ/g, μ/g", "级, 级", "Foo, ＦＯＯ", "foo, f oo"})
    void shouldCompareUnknownUnitsAsWrittenAlike(String from, String to) {
        assertThat(Unit.shift(from, to)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "-", "——"})
    void shouldTakeTheUnitOfTheOtherSideWhereOneIsMissing(String missing) {
        assertThat(Unit.shift(missing, "mg/kg")).isZero();
        assertThat(Unit.shift("mg/kg", missing)).isZero();
    }

    @Test
    void shouldReadAnyLengthAndNull() {
        assertThat(Unit.of(null).dimension()).isEmpty();
        assertThat(Unit.of("g/".repeat(1000)).exponent()).isZero();
    }

    @Test
    void shouldJudgeInTheUnitOfTheLimit() {
        assertThat(judgeInUnits(quantity("500"), "µg/kg", atMost("0.5"), "mg/kg"))
                .isEqualTo(CONFORMS);
        assertThat(judgeInUnits(quantity("501"), "µg/kg", atMost("0.5"), "mg/kg"))
                .isEqualTo(FAILS);
        assertThat(judgeInUnits(quantity("0.126"), "g/kg", atMost("0.05"), "g/kg"))
                .isEqualTo(FAILS);
        assertThat(judgeInUnits(quantity("0.4"), null, atMost("0.5"), "mg/kg")).isEqualTo(CONFORMS);
        assertThat(judgeInUnits(quantity("0.4"), "mg/L", atMost("0.5"), "mg/kg"))
                .isEqualTo(notRejudged(JudgementReason.UNIT_MISMATCH));
    }
}
