package org.assay.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Limit.AtLeast;
import org.assay.domain.judgement.Limit.AtMost;
import org.assay.domain.judgement.Limit.Between;
import org.assay.domain.judgement.Limit.Grades;
import org.assay.domain.judgement.Limit.MicrobiologicalPlan;
import org.assay.domain.judgement.Limit.Nominal;
import org.assay.domain.judgement.Limit.NotDetected;
import org.assay.domain.judgement.Limit.NotStated;
import org.assay.domain.judgement.Limit.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitNotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≤100μg/kg | 100 | true | μg/kg | 0",
                "≤ 0.50 mg/kg | 0.50 | true | mg/kg | 2",
                "≦0.5mg/kg | 0.5 | true | mg/kg | 1",
                "<=0.5mg/kg | 0.5 | true | mg/kg | 1",
                "&le;0.5mg/kg | 0.5 | true | mg/kg | 1",
                "＜0.5mg/kg | 0.5 | false | mg/kg | 1",
                "不超过20g/100g | 20 | true | g/100g | 0",
                "不得超过20g/100g | 20 | true | g/100g | 0",
                "不大于0.3 | 0.3 | true | '' | 1",
                "小于等于7% | 7 | true | % | 0",
                "小于7% | 7 | false | % | 0",
                "0.25mg/kg以下 | 0.25 | true | mg/kg | 2",
                "400mg/kg | 400 | true | mg/kg | 0",
                "150 | 150 | true | '' | 0",
                "≤1,500mg/kg | 1500 | true | mg/kg | 0",
                "≤1.0×10³CFU/g | 1000 | true | CFU/g | 0",
                "≤10⁻²mg/kg | 0.01 | true | mg/kg | 2",
                "≤3x10^2CFU/mL | 300 | true | CFU/mL | 0",
                "≤5×10<sup>4</sup>CFU/g | 50000 | true | CFU/g | 0",
                "≤2e3CFU/g | 2000 | true | CFU/g | 0",
                "≤0.2g/kg（以干基计） | 0.2 | true | g/kg(以干基计) | 1",
                "≤0.021mg/100cm² | 0.021 | true | mg/100cm^2 | 3",
                "≤-18℃ | -18 | true | °C | 0",
                "≤0.5（单位：mg/kg） | 0.5 | true | mg/kg | 1",
                "≤0.5。 | 0.5 | true | '' | 1",
                "最大值：3.5毫克/千克 | 3.5 | true | 毫克/千克 | 1"
            })
    void shouldReadAnUpperBound(String text, BigDecimal upper, boolean inclusive, String unit, int decimals) {
        assertThat(LimitNotation.parse(text))
                .isEqualTo(new LimitNotation(new AtMost(upper, inclusive), unit, decimals));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥0.4g/100g | 0.4 | true | g/100g | 1",
                "≧0.4g/100g | 0.4 | true | g/100g | 1",
                "≥900.0 µ/g | 900.0 | true | μ/g | 1",
                "不低于2.5% | 2.5 | true | % | 1",
                "不得少于12个 | 12 | true | 个 | 0",
                "大于或等于5 | 5 | true | '' | 0",
                "＞30N | 30 | false | N | 0",
                "高于30N | 30 | false | N | 0",
                "60℃以上 | 60 | true | °C | 0"
            })
    void shouldReadALowerBound(String text, BigDecimal lower, boolean inclusive, String unit, int decimals) {
        assertThat(LimitNotation.parse(text))
                .isEqualTo(new LimitNotation(new AtLeast(lower, inclusive), unit, decimals));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5~1.5 | 0.5 | true | 1.5 | true | '' | 1",
                "0.5～1.25mg/kg | 0.5 | true | 1.25 | true | mg/kg | 2",
                "5.0-7.0 | 5.0 | true | 7.0 | true | '' | 1",
                "5.0—7.0 | 5.0 | true | 7.0 | true | '' | 1",
                "3mg/kg至9mg/kg | 3 | true | 9 | true | mg/kg | 0",
                "-22℃～-18℃ | -22 | true | -18 | true | °C | 0",
                "≥5.0且≤7.0 | 5.0 | true | 7.0 | true | '' | 1",
                "＞5g，＜7g | 5 | false | 7 | false | g | 0",
                "5.0≤pH≤7.0 | 5.0 | true | 7.0 | true | '' | 1",
                "5<pH≤7 | 5 | false | 7 | true | '' | 0",
                "[5.0,7.0) | 5.0 | true | 7.0 | false | '' | 1",
                "(5.0～7.0]% | 5.0 | false | 7.0 | true | % | 1"
            })
    void shouldReadARange(
            String text, BigDecimal lower, boolean from, BigDecimal upper, boolean to, String unit, int decimals) {
        Limit limit = new Between(lower, from, upper, to);
        assertThat(LimitNotation.parse(text)).isEqualTo(new LimitNotation(limit, unit, decimals));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15±2 | 15 | 2 | 2 | ''",
                "15±0.5mm | 15 | 0.5 | 0.5 | mm",
                "15mm±0.5mm | 15 | 0.5 | 0.5 | mm",
                "(15±2)% | 15 | 2 | 2 | %",
                "15%±2% | 15 | 2 | 2 | %",
                "500g±5% | 500 | 25 | 25 | g",
                "20+0.5-0.2mm | 20 | 0.2 | 0.5 | mm",
                "20（+0.5，-0.2）mm | 20 | 0.2 | 0.5 | mm",
                "±10% | 0 | 10 | 10 | %"
            })
    void shouldReadANominalValue(String text, BigDecimal target, BigDecimal minus, BigDecimal plus, String unit) {
        LimitNotation read = LimitNotation.parse(text);
        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.limit()).isInstanceOfSatisfying(Nominal.class, nominal -> {
            assertThat(nominal.target()).isEqualByComparingTo(target);
            assertThat(nominal.minus()).isEqualByComparingTo(minus);
            assertThat(nominal.plus()).isEqualByComparingTo(plus);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不得检出 | | ''",
                "不得检出μg/kg | | μg/kg",
                "不得使用 | | ''",
                "不得添加g/kg | | g/kg",
                "禁止使用 | | ''",
                "阴性 | | ''",
                "不得检出/25g | | /25g",
                "不得检出（检出限：0.5μg/kg） | 0.5 | μg/kg"
            })
    void shouldReadThatNothingMayBeFound(String text, BigDecimal lod, String unit) {
        LimitNotation read = LimitNotation.parse(text);
        assertThat(read.limit()).isEqualTo(new NotDetected(lod));
        assertThat(read.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n=5,c=2,m=10²CFU/g,M=10³CFU/g | 5 | 2 | 100 | 1000 | CFU/g",
                "n=5，c=2，m=10²CFU/g，\\nM=10³CFU/g | 5 | 2 | 100 | 1000 | CFU/g",
                "n＝5；c＝1；m＝20000；M＝90000CFU/mL | 5 | 1 | 20000 | 90000 | CFU/mL",
                "n=5,c=2,m=1.5×10⁴,M=10⁵（单位：CFU/g） | 5 | 2 | 15000 | 100000 | CFU/g",
                "n=5,c=2,m=10<sup>4</sup>CFU/g,M=10<sup>5</sup>CFU/g | 5 | 2 | 10000 | 100000 | CFU/g",
                "n=5,c=2,m=10,M=10² | 5 | 2 | 10 | 100 | ''",
                "n=5 c=0 m=0/25g | 5 | 0 | 0 | | /25g",
                "n=5,c=0,m=0/25g,M=- | 5 | 0 | 0 | | /25g",
                "n=3,c=1,m=10CFU/g | 3 | 1 | 10 | | CFU/g"
            })
    void shouldReadAMicrobiologicalPlan(String text, int n, int c, BigDecimal m, BigDecimal maximum, String unit) {
        LimitNotation read = LimitNotation.parse(text.replace("\\n", "\n"));
        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.limit()).isEqualTo(new MicrobiologicalPlan(n, c, m, maximum));
    }

    @Test
    void shouldReadGradesAndRequirementsInWords() {
        assertThat(LimitNotation.parse("一级").limit()).isEqualTo(new Grades(List.of("一级")));
        assertThat(LimitNotation.parse("优等品、一等品或合格品").limit()).isEqualTo(new Grades(List.of("优等品", "一等品", "合格品")));
        assertThat(LimitNotation.parse("应符合GB 12345 的要求").limit()).isEqualTo(new Grades(List.of(Grades.COMPLIES)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "/", "-", "——", "N/A", "\u3000"})
    void shouldReadAnEmptyCellAsNotStated(String text) {
        assertThat(LimitNotation.parse(text)).isEqualTo(new LimitNotation(new NotStated(), "", null));
    }

    /** A sign behind its number, powers that lost their exponent, plans that lost their end, two readings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "300≤mg/kg",
                "≤2.5×10",
                "≤2.5×105",
                "≤10⁴4CFU/g",
                "≤10 5CFU/g",
                "n=5,c=2,m=10",
                "n=5,c=2,m=10CFU/g,M=10",
                "n=5,c=2,m=3.0×10",
                "n=5,c=2,m=100CFU/g,M=100CFU/g",
                "n=5,c=2,m=100CFU/g,M=1000CFU/mL",
                "n=5,c=5,m=10CFU/g",
                "n=0,c=0,m=10CFU/g",
                "n=5,c=2",
                "n=5,n=5,c=2,m=1CFU/g",
                "n=5,c=2,m=1CFU/g,x",
                "7.0~5.0",
                "3mg/kg~9g/kg",
                "15±2%",
                "15mm±2kg",
                "≤1.2.3",
                "≤½",
                "不低于二级",
                "≤0.5mg/kg-1.0mg/kg",
                "≤1,2,3"
            })
    void shouldKeepWhatCannotBeReadForCertain(String text) {
        assertThat(LimitNotation.parse(text)).isEqualTo(new LimitNotation(new Unreadable(text), "", null));
    }

    @Test
    void shouldKeepOnlyTheBeginningOfALongText() {
        LimitNotation read = LimitNotation.parse("≤".repeat(1_000_000));
        assertThat(read.limit())
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        limit -> assertThat(limit.text()).hasSize(201).endsWith("…"));
    }
}
