package org.assay.domain.judgement;

import static org.assay.domain.judgement.Items.CONFORMS;
import static org.assay.domain.judgement.Items.FAILS;
import static org.assay.domain.judgement.Items.METHOD_NOT_FIT;
import static org.assay.domain.judgement.Items.below;
import static org.assay.domain.judgement.Items.judge;
import static org.assay.domain.judgement.Items.judgeInUnits;
import static org.assay.domain.judgement.Items.notDetected;
import static org.assay.domain.judgement.Items.notRejudged;
import static org.assay.domain.judgement.Items.plan;
import static org.assay.domain.judgement.Items.quantity;
import static org.assay.domain.judgement.Items.subSamples;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.domain.judgement.Limit.Grades;
import org.assay.domain.judgement.Measurement.Missing;
import org.assay.domain.judgement.Measurement.SubSamples;
import org.assay.domain.judgement.Measurement.Text;
import org.junit.jupiter.api.Test;

/** Limits that are no bounds: not detected, microbiological plans, grades. */
class OtherLimitTest {

    private static final ItemJudgement UNREADABLE_VALUE = notRejudged(JudgementReason.UNREADABLE_VALUE);

    @Test
    void shouldFailAnythingFoundWhereNothingMayBe() {
        assertThat(judge(quantity("0.001"), notDetected(null))).isEqualTo(FAILS);
        assertThat(judge(quantity("0"), notDetected(null))).isEqualTo(CONFORMS);
        assertThat(judge(new Text(Text.DETECTED), notDetected(null))).isEqualTo(FAILS);
        assertThat(judge(new Text("?"), notDetected(null))).isEqualTo(UNREADABLE_VALUE);
        assertThat(judge(quantity("-1"), notDetected(null))).isEqualTo(UNREADABLE_VALUE);
    }

    @Test
    void shouldCompareAFoundAmountWithTheRequiredDetectionLimit() {
        assertThat(judge(quantity("0.1"), notDetected("0.1"))).isEqualTo(FAILS);
        assertThat(judge(quantity("0.09"), notDetected("0.1"))).isEqualTo(CONFORMS);
    }

    @Test
    void shouldPassNotDetectedOnlyByAMethodAsGoodAsRequired() {
        assertThat(judge(below(null), notDetected(null))).isEqualTo(CONFORMS);
        assertThat(judge(below("5"), notDetected(null))).isEqualTo(CONFORMS);
        assertThat(judge(below(null), notDetected("0.1"))).isEqualTo(CONFORMS);
        assertThat(judge(below("0.1"), notDetected("0.1"))).isEqualTo(CONFORMS);
        assertThat(judge(below("0.2"), notDetected("0.1"))).isEqualTo(METHOD_NOT_FIT);
        assertThat(judge(below("-1"), notDetected("0.1"))).isEqualTo(UNREADABLE_VALUE);
    }

    @Test
    void shouldJudgeNotDetectedAcrossUnits() {
        assertThat(judgeInUnits(below("0.2"), "µg/kg", notDetected("0.1"), "mg/kg"))
                .isEqualTo(CONFORMS);
        assertThat(judgeInUnits(quantity("0.3"), "mg/kg", notDetected("0.5"), "µg/kg"))
                .isEqualTo(FAILS);
        // Published: 阴离子合成洗涤剂 0.021 mg/100cm² against 不得检出, a limit that has no number to convert.
        assertThat(judgeInUnits(quantity("0.021"), "mg/100cm²", notDetected(null), "mg/L"))
                .isEqualTo(FAILS);
    }

    @Test
    void shouldCountSubSamplesOfAThreeClassPlan() {
        assertThat(judge(subSamples("10", "10", "10", "11", "100"), plan(5, 2, "10", "100")))
                .isEqualTo(CONFORMS);
        assertThat(judge(subSamples("10", "10", "11", "11", "11"), plan(5, 2, "10", "100")))
                .isEqualTo(FAILS);
        assertThat(judge(subSamples("0", "0", "0", "0", "101"), plan(5, 2, "10", "100")))
                .isEqualTo(FAILS);
    }

    @Test
    void shouldCountSubSamplesOfATwoClassPlan() {
        assertThat(judge(subSamples("0", "0", "0"), plan(3, 0, "0", null))).isEqualTo(CONFORMS);
        assertThat(judge(subSamples("0", "1", "0"), plan(3, 0, "0", null))).isEqualTo(FAILS);
        assertThat(judge(subSamples("9", "9999", "9"), plan(3, 1, "10", null))).isEqualTo(CONFORMS);
    }

    @Test
    void shouldAskForExactlyTheNumberOfSubSamplesOfThePlan() {
        ItemJudgement wrongCount = notRejudged(JudgementReason.WRONG_SUBSAMPLE_COUNT);
        assertThat(judge(subSamples("1", "1", "1", "1"), plan(5, 2, "10", "100")))
                .isEqualTo(wrongCount);
        assertThat(judge(subSamples("1", "1", "1", "1", "1", "1"), plan(5, 2, "10", "100")))
                .isEqualTo(wrongCount);
        assertThat(judge(quantity("1"), plan(5, 2, "10", "100"))).isEqualTo(wrongCount);
        assertThat(judge(quantity("1"), plan(1, 0, "10", null))).isEqualTo(CONFORMS);
    }

    @Test
    void shouldCountNotDetectedAsZeroIfTheMethodReachesTheLimit() {
        SubSamples fit = new SubSamples(List.of(below("10"), below(null), quantity("2000")));
        assertThat(judge(fit, plan(3, 1, "10", null))).isEqualTo(CONFORMS);
        SubSamples unfit = new SubSamples(List.of(below("11"), below("10"), quantity("0")));
        assertThat(judge(unfit, plan(3, 0, "10", "100"))).isEqualTo(METHOD_NOT_FIT);
        assertThat(judge(unfit, plan(3, 1, "10", "100"))).isEqualTo(CONFORMS);
        SubSamples blind = new SubSamples(List.of(below("101"), quantity("0"), quantity("0")));
        assertThat(judge(blind, plan(3, 1, "10", "100"))).isEqualTo(METHOD_NOT_FIT);
    }

    @Test
    void shouldFailAPlanWhateverAnUnknownSubSampleIs() {
        SubSamples broken = new SubSamples(List.of(new Missing("?"), quantity("11"), quantity("12")));
        assertThat(judge(broken, plan(3, 1, "10", "100"))).isEqualTo(FAILS);
        SubSamples open = new SubSamples(List.of(new Missing("?"), quantity("1"), quantity("12")));
        assertThat(judge(open, plan(3, 1, "10", "100"))).isEqualTo(UNREADABLE_VALUE);
        SubSamples absent = new SubSamples(List.of(new Missing(""), quantity("1"), quantity("-2")));
        assertThat(judge(absent, plan(3, 2, "10", "100"))).isEqualTo(notRejudged(JudgementReason.NO_VALUE));
        // Without M an unknown sub-sample that may exceed m is within c.
        assertThat(judge(open, plan(3, 2, "10", null))).isEqualTo(CONFORMS);
    }

    @Test
    void shouldCountADetectionOnlyAgainstAPlanThatAllowsNothing() {
        SubSamples found = new SubSamples(List.of(below(null), new Text(Text.DETECTED)));
        assertThat(judge(found, plan(2, 0, "0", null))).isEqualTo(FAILS);
        assertThat(judge(found, plan(2, 1, "0", null))).isEqualTo(CONFORMS);
        assertThat(judge(found, plan(2, 1, "0", "10"))).isEqualTo(UNREADABLE_VALUE);
        assertThat(judge(found, plan(2, 0, "10", null))).isEqualTo(UNREADABLE_VALUE);
    }

    @Test
    void shouldNotJudgeByAPlanThatContradictsItself() {
        ItemJudgement unreadable = notRejudged(JudgementReason.UNREADABLE_LIMIT);
        assertThat(judge(subSamples("1"), plan(1, 1, "10", "100"))).isEqualTo(unreadable);
        assertThat(judge(subSamples("1"), plan(1, 0, "10", "9"))).isEqualTo(unreadable);
        assertThat(judge(subSamples("1"), plan(1, -1, "10", null))).isEqualTo(unreadable);
        assertThat(judge(subSamples("1"), plan(1, 0, "-1", null))).isEqualTo(unreadable);
        assertThat(judge(subSamples(), plan(0, 0, "1", null))).isEqualTo(unreadable);
    }

    @Test
    void shouldConvertTheUnitOfSubSamples() {
        assertThat(judgeInUnits(subSamples("1", "1"), "CFU/g", plan(2, 0, "100", null), "CFU/100g"))
                .isEqualTo(CONFORMS);
        assertThat(judgeInUnits(subSamples("1", "1.1"), "CFU/g", plan(2, 0, "100", null), "CFU/100g"))
                .isEqualTo(FAILS);
        assertThat(judgeInUnits(subSamples("1", "1"), "CFU/g", plan(2, 0, "100", null), "MPN/g"))
                .isEqualTo(notRejudged(JudgementReason.UNIT_MISMATCH));
    }

    @Test
    void shouldJudgeGradesByTheAcceptedOnes() {
        Grades grades = new Grades(List.of("优等品", "一等品"));
        assertThat(judge(new Text(" 一等品 "), grades)).isEqualTo(CONFORMS);
        assertThat(judge(new Text("合格品"), grades)).isEqualTo(FAILS);
        assertThat(judge(quantity("1"), grades)).isEqualTo(UNREADABLE_VALUE);
    }

    @Test
    void shouldJudgeARequirementInWordsOnlyByAPlainAnswer() {
        Grades complies = new Grades(List.of(Grades.COMPLIES));
        assertThat(judge(new Text("符合"), complies)).isEqualTo(CONFORMS);
        assertThat(judge(new Text("不符合"), complies)).isEqualTo(FAILS);
        assertThat(judge(new Text("未标注生产日期"), complies)).isEqualTo(UNREADABLE_VALUE);
    }
}
