package org.assay.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.judgement.Measurement.BelowDetection;
import org.assay.domain.judgement.Measurement.Missing;
import org.assay.domain.judgement.Measurement.Quantity;
import org.assay.domain.judgement.Measurement.SubSamples;
import org.assay.domain.judgement.Measurement.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueNotationTest {

    private static final Measurement NOT_DETECTED = new BelowDetection(null);
    private static final Measurement DETECTED = new Text(Text.DETECTED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.231mg/kg | 0.231 | mg/kg",
                "1.73×10³μg/kg | 1730 | μg/kg",
                "3.70x10^2 mg/kg | 370 | mg/kg",
                "10²CFU/g | 100 | CFU/g",
                "2.3E-4 | 0.00023 | ''",
                "1,430mg/kg | 1430 | mg/kg",
                "1.37w/% | 1.37 | w/%",
                "712.4µ/g | 712.4 | μ/g",
                "-19.5℃ | -19.5 | °C",
                ".5 | 0.5 | ''",
                "３．５％ | 3.5 | %",
                "2.10mg/kg±0.05mg/kg | 2.10 | mg/kg",
                "0/25g | 0 | /25g",
                "初检结果：251mg/kg复检结果：247mg/kg | 247 | mg/kg",
                "初检：2.9mg/kg；复检：2.8mg/kg | 2.8 | mg/kg",
                "①3.5CFU/g | 3.5 | CFU/g",
                "17（单位：mg/kg） | 17 | mg/kg"
            })
    void shouldReadANumber(String text, BigDecimal value, String unit) {
        ValueNotation read = ValueNotation.parse(text);
        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.value())
                .isInstanceOfSatisfying(
                        Quantity.class, quantity -> assertThat(quantity.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未检出 | | ''",
                "未检出/25g | | /25g",
                "ND | | ''",
                "nd | | ''",
                "N.D. | | ''",
                "阴性 | | ''",
                "未检出mg/kg | | mg/kg",
                "<0.01 | 0.01 | ''",
                "＜0.010mg/kg | 0.010 | mg/kg",
                "&lt;5μg/kg | 5 | μg/kg",
                "小于3MPN/g | 3 | MPN/g",
                "未检出（检出限：0.02mg/kg） | 0.02 | mg/kg",
                "未检出(<0.02mg/kg) | 0.02 | mg/kg",
                "ND(0.05) | 0.05 | ''",
                "<0.02mg/kg（未检出） | 0.02 | mg/kg",
                "低于检出限 | | ''"
            })
    void shouldReadNotDetected(String text, BigDecimal lod, String unit) {
        assertThat(ValueNotation.parse(text)).isEqualTo(new ValueNotation(new BelowDetection(lod), unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.1×10²/2.6×10²/4.5×10²CFU/g | 310 260 450 | CFU/g",
                "①1.4×10³CFU/g;②2.5×10³CFU/g;③10CFU/g | 1400 2500 10 | CFU/g",
                "①14②25③36CFU/g | 14 25 36 | CFU/g",
                "210，330，420，80，190CFU/g | 210 330 420 80 190 | CFU/g",
                "45,60,120,40,10CFU/g | 45 60 120 40 10 | CFU/g",
                "110,140,310,170CFU/g | 110 140 310 170 | CFU/g",
                "6.5×10⁴,1.4×10⁵ | 65000 140000 | ''",
                "n₁：430000；n₂：350000；结果均大于M（单位：CFU/g） | 430000 350000 | CFU/g",
                "2.1×10⁵CFU/mL，3.4×10⁴CFU/mL，\\n1.3×10⁵CFU/mL | 210000 34000 130000 | CFU/mL",
                "1#：12、2#：13 | 12 13 | ''",
                "12\\n13\\n14CFU/g | 12 13 14 | CFU/g",
                "0.02mg/100cm²/0.03mg/100cm² | 0.02 0.03 | mg/100cm^2"
            })
    void shouldReadSubSamples(String text, String numbers, String unit) {
        List<Measurement> values = Arrays.stream(numbers.split(" "))
                .<Measurement>map(number -> new Quantity(new BigDecimal(number)))
                .toList();
        assertThat(ValueNotation.parse(text.replace("\\n", "\n")))
                .isEqualTo(new ValueNotation(new SubSamples(values), unit));
    }

    @Test
    void shouldReadSubSamplesThatWereDetectedOrNot() {
        assertThat(ValueNotation.parse("未检出；检出；未检出"))
                .isEqualTo(new ValueNotation(new SubSamples(List.of(NOT_DETECTED, DETECTED, NOT_DETECTED)), ""));
        assertThat(ValueNotation.parse("检出/25g；未检出/25g"))
                .isEqualTo(new ValueNotation(new SubSamples(List.of(DETECTED, NOT_DETECTED)), "/25g"));
        assertThat(ValueNotation.parse("未检出/检出"))
                .isEqualTo(new ValueNotation(new SubSamples(List.of(NOT_DETECTED, DETECTED)), ""));
        Measurement belowTen = new BelowDetection(BigDecimal.TEN);
        assertThat(ValueNotation.parse("＜10CFU/g；\n＜10CFU/g；\n1800CFU/g"))
                .isEqualTo(new ValueNotation(
                        new SubSamples(List.of(belowTen, belowTen, new Quantity(new BigDecimal(1800)))), "CFU/g"));
    }

    @Test
    void shouldKeepOneUnreadableSubSampleInItsPlace() {
        ValueNotation read = ValueNotation.parse("①1.7×10<sup>4</sup>4CFU/g;②1.5×10<sup>4</sup>CFU/g");
        assertThat(read.value())
                .isEqualTo(
                        new SubSamples(List.of(new Missing("1.7×10^4 4CFU/g"), new Quantity(new BigDecimal(15000)))));
    }

    @ParameterizedTest
    @CsvSource({
        "检出, 检出",
        "阳性, 检出",
        "符合要求, 符合",
        "不符合GB 12345, 不符合",
        "二级, 二级",
        "标签未标注, 标签未标注",
        "'未标注配料，无说明书', '未标注配料，无说明书'"
    })
    void shouldReadWords(String text, String words) {
        assertThat(ValueNotation.parse(text)).isEqualTo(new ValueNotation(new Text(words), ""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "/", "——", "\n"})
    void shouldReadAnEmptyCellAsAbsent(String text) {
        assertThat(ValueNotation.parse(text).value())
                .isInstanceOfSatisfying(
                        Missing.class, missing -> assertThat(missing.isAbsent()).isTrue());
    }

    /** Powers that lost their exponent, open bounds, commas and units that can be read in two ways. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.06×10",
                "①1.4×10",
                "2.3×105CFU/g",
                "10 5CFU/g",
                "＞3mg/kg",
                "≤3mg/kg",
                "0,123mg/kg",
                "1,5mg/kg",
                "1,234,567mg/kg",
                "0.5~0.7",
                "1.2.3",
                "5mg/kg，超标",
                "5mg/kg；6mg/L",
                "2.10mg/kg±0.05g/kg"
            })
    void shouldKeepWhatCannotBeReadForCertain(String text) {
        assertThat(ValueNotation.parse(text)).isEqualTo(new ValueNotation(new Missing(text), ""));
        assertThat(((Missing) ValueNotation.parse(text).value()).isAbsent()).isFalse();
    }
}
