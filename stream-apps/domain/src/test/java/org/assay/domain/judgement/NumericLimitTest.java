package org.assay.domain.judgement;

import static org.assay.domain.judgement.Items.CONFORMS;
import static org.assay.domain.judgement.Items.FAILS;
import static org.assay.domain.judgement.Items.METHOD_NOT_FIT;
import static org.assay.domain.judgement.Items.atLeast;
import static org.assay.domain.judgement.Items.atMost;
import static org.assay.domain.judgement.Items.below;
import static org.assay.domain.judgement.Items.between;
import static org.assay.domain.judgement.Items.inside;
import static org.assay.domain.judgement.Items.judge;
import static org.assay.domain.judgement.Items.judgeRounded;
import static org.assay.domain.judgement.Items.lessThan;
import static org.assay.domain.judgement.Items.moreThan;
import static org.assay.domain.judgement.Items.nominal;
import static org.assay.domain.judgement.Items.notRejudged;
import static org.assay.domain.judgement.Items.quantity;
import static org.assay.domain.judgement.Items.subSamples;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assay.domain.judgement.Limit.NotStated;
import org.assay.domain.judgement.Limit.Unreadable;
import org.assay.domain.judgement.Measurement.Missing;
import org.assay.domain.judgement.Measurement.Quantity;
import org.assay.domain.judgement.Measurement.SubSamples;
import org.assay.domain.judgement.Measurement.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericLimitTest {

    @ParameterizedTest
    @CsvSource({"0.452, true, true", "0.500, true, true", "0.549, false, true", "0.551, false, false"})
    void shouldJudgeTheGoldenValuesAgainstAtMostOneHalf(String value, boolean full, boolean rounded) {
        assertThat(judge(quantity(value), atMost("0.5"))).isEqualTo(ItemJudgement.of(full));
        assertThat(judgeRounded(quantity(value), atMost("0.5"), null)).isEqualTo(ItemJudgement.of(rounded));
    }

    @Test
    void shouldRoundToThePlacesThatTheLimitIsStatedWith() {
        assertThat(judgeRounded(quantity("0.549"), atMost("0.50"), null)).isEqualTo(FAILS);
        assertThat(judgeRounded(quantity("0.549"), atMost("0.50000000"), 1)).isEqualTo(CONFORMS);
        assertThat(judgeRounded(quantity("12.1498"), atMost("12.1"), null)).isEqualTo(CONFORMS);
    }

    @Test
    void shouldRoundToUnitsWhenTheLimitIsAPowerOfTen() {
        assertThat(judgeRounded(quantity("140"), atMost("1E+2"), null)).isEqualTo(FAILS);
        assertThat(judgeRounded(quantity("100.4"), atMost("1E+2"), null)).isEqualTo(CONFORMS);
    }

    @Test
    void shouldDecideTheBoundItselfByWhetherItIsIncluded() {
        assertThat(judge(quantity("2.0"), atMost("2"))).isEqualTo(CONFORMS);
        assertThat(judge(quantity("2.0"), lessThan("2"))).isEqualTo(FAILS);
        assertThat(judge(quantity("2.0"), atLeast("2"))).isEqualTo(CONFORMS);
        assertThat(judge(quantity("2.0"), moreThan("2"))).isEqualTo(FAILS);
        assertThat(judge(quantity("1"), between("1", "2"))).isEqualTo(CONFORMS);
        assertThat(judge(quantity("2"), between("1", "2"))).isEqualTo(CONFORMS);
        assertThat(judge(quantity("1"), inside("1", "2"))).isEqualTo(FAILS);
        assertThat(judge(quantity("2"), inside("1", "2"))).isEqualTo(FAILS);
    }

    @Test
    void shouldJudgeBothSidesOfARange() {
        assertThat(judge(quantity("0.999"), between("1", "2"))).isEqualTo(FAILS);
        assertThat(judge(quantity("1.5"), between("1", "2"))).isEqualTo(CONFORMS);
        assertThat(judge(quantity("2.001"), between("1", "2"))).isEqualTo(FAILS);
        assertThat(judgeRounded(quantity("0.96"), between("1.0", "2.0"), null)).isEqualTo(CONFORMS);
    }

    @Test
    void shouldJudgeANominalValueByItsTwoTolerances() {
        assertThat(judge(quantity("9.5"), nominal("10", "0.5", "2"))).isEqualTo(CONFORMS);
        assertThat(judge(quantity("9.4"), nominal("10", "0.5", "2"))).isEqualTo(FAILS);
        assertThat(judge(quantity("12"), nominal("10", "0.5", "2"))).isEqualTo(CONFORMS);
        assertThat(judge(quantity("12.1"), nominal("10", "0.5", "2"))).isEqualTo(FAILS);
    }

    @Test
    void shouldNotJudgeALimitThatContradictsItself() {
        ItemJudgement unreadable = notRejudged(JudgementReason.UNREADABLE_LIMIT);
        assertThat(judge(quantity("1"), between("2", "1"))).isEqualTo(unreadable);
        assertThat(judge(quantity("1"), nominal("10", "-1", "1"))).isEqualTo(unreadable);
        assertThat(judge(quantity("1"), nominal("10", "1", "-1"))).isEqualTo(unreadable);
        assertThat(judge(quantity("1"), nominal("1E+2000", "1", "1"))).isEqualTo(unreadable);
        assertThat(judge(quantity("1"), new Unreadable("?"))).isEqualTo(unreadable);
    }

    @Test
    void shouldPassWhatIsNotDetectedOnlyIfTheMethodCouldHaveSeenAFailure() {
        assertThat(judge(below("0.5"), atMost("0.5"))).isEqualTo(CONFORMS);
        assertThat(judge(below("0.6"), atMost("0.5"))).isEqualTo(METHOD_NOT_FIT);
        assertThat(judge(below(null), atMost("0.5"))).isEqualTo(CONFORMS);
        assertThat(judge(below("0.5"), lessThan("0.5"))).isEqualTo(CONFORMS);
    }

    @Test
    void shouldFailWhatIsNotDetectedWhereSomethingHasToBeThere() {
        assertThat(judge(below("2"), atLeast("2"))).isEqualTo(FAILS);
        assertThat(judge(below("3"), atLeast("2"))).isEqualTo(METHOD_NOT_FIT);
        assertThat(judge(below(null), atLeast("2"))).isEqualTo(notRejudged(JudgementReason.NO_DETECTION_LIMIT));
        assertThat(judge(below(null), atLeast("0"))).isEqualTo(CONFORMS);
        assertThat(judge(below("1"), moreThan("0"))).isEqualTo(METHOD_NOT_FIT);
        assertThat(judge(below("1"), between("2", "3"))).isEqualTo(FAILS);
        assertThat(judge(below("1"), between("0", "3"))).isEqualTo(CONFORMS);
        assertThat(judge(below("1"), lessThan("0"))).isEqualTo(FAILS);
        assertThat(judge(below(null), atMost("-1"))).isEqualTo(FAILS);
    }

    @Test
    void shouldRoundTheDetectionLimitWhereValuesAreRounded() {
        assertThat(judgeRounded(below("0.549"), atMost("0.5"), null)).isEqualTo(CONFORMS);
        assertThat(judgeRounded(below("0.549"), lessThan("0.5"), null)).isEqualTo(METHOD_NOT_FIT);
        assertThat(judgeRounded(below("0.5"), atLeast("0.5"), null)).isEqualTo(METHOD_NOT_FIT);
        assertThat(judgeRounded(below("0.5"), moreThan("0.5"), null)).isEqualTo(FAILS);
        assertThat(judgeRounded(below("0.4"), atLeast("0.5"), null)).isEqualTo(FAILS);
    }

    @Test
    void shouldNotJudgeWhatIsNoNumber() {
        ItemJudgement unreadable = notRejudged(JudgementReason.UNREADABLE_VALUE);
        assertThat(judge(new Text("一级"), atMost("1"))).isEqualTo(unreadable);
        assertThat(judge(new Text(Text.DETECTED), atMost("1"))).isEqualTo(unreadable);
        assertThat(judge(new Missing("1.2×10"), atMost("1"))).isEqualTo(unreadable);
        assertThat(judge(below("-1"), atMost("1"))).isEqualTo(unreadable);
        assertThat(judge(below("0"), atMost("1"))).isEqualTo(unreadable);
        assertThat(judge(new Quantity(new BigDecimal("1E+1000000000")), atMost("1")))
                .isEqualTo(unreadable);
        assertThat(judge(new SubSamples(List.of(subSamples("1"))), atMost("1"))).isEqualTo(unreadable);
    }

    @Test
    void shouldTellAMissingValueFromAMissingLimit() {
        assertThat(judge(new Missing(null), atMost("1"))).isEqualTo(notRejudged(JudgementReason.NO_VALUE));
        assertThat(judge(new Missing(" / "), atMost("1"))).isEqualTo(notRejudged(JudgementReason.NO_VALUE));
        assertThat(judge(new Missing("——"), new NotStated())).isEqualTo(notRejudged(JudgementReason.NO_VALUE));
        assertThat(judge(new SubSamples(List.of()), atMost("1"))).isEqualTo(notRejudged(JudgementReason.NO_VALUE));
        assertThat(judge(quantity("1"), new NotStated())).isEqualTo(notRejudged(JudgementReason.NO_LIMIT));
    }

    @Test
    void shouldAskEverySubSampleToMeetALimitForSingleValues() {
        assertThat(judge(subSamples("1", "2"), atMost("2"))).isEqualTo(CONFORMS);
        assertThat(judge(subSamples("3", "2"), atMost("2"))).isEqualTo(FAILS);
        SubSamples oneMissing = new SubSamples(List.of(quantity("1"), new Missing("")));
        assertThat(judge(oneMissing, atMost("2"))).isEqualTo(notRejudged(JudgementReason.NO_VALUE));
        SubSamples missingAndFailing = new SubSamples(List.of(new Missing("?"), quantity("3")));
        assertThat(judge(missingAndFailing, atMost("2"))).isEqualTo(FAILS);
    }
}
