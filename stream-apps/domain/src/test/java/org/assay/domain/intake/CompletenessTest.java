package org.assay.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assay.domain.intake.Admission.Held;
import org.assay.domain.intake.Admission.Reason;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Channel;
import org.assay.domain.model.Party;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SamplingPurpose;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final Completeness HALF = new Completeness(50);

    private static Sample sample(
            SamplingPurpose purpose, String trademark, String specification, String lot, String standard, Party by) {
        return new Sample(
                new SampleKey("A", "1"),
                purpose,
                AdminLevel.CITY,
                Channel.SHOP,
                null,
                null,
                "玩具",
                "积木",
                trademark,
                specification,
                lot,
                null,
                standard,
                null,
                by,
                null,
                "341800",
                "LAB-A",
                LocalDate.of(2026, 3, 1));
    }

    private static Sample supervised(
            String trademark, String specification, String lot, String standard, String producer) {
        return sample(SamplingPurpose.SUPERVISION, trademark, specification, lot, standard, Party.named(producer));
    }

    @Test
    void shouldGiveFullScoreToWhatSaysEverything() {
        assertThat(Completeness.of(supervised("甲牌", "1 kg", "20260101", "GB 6675.1", "厂甲")))
                .isEqualTo(new Completeness.Score(100, List.of()));
    }

    @Test
    void shouldNameWhatIsLeftOutTheWeightiestFirst() {
        assertThat(Completeness.of(supervised(null, " ", null, null, "/")))
                .isEqualTo(new Completeness.Score(
                        0,
                        List.of(
                                "sample.producer",
                                "sample.standard",
                                "sample.lot",
                                "sample.trademark",
                                "sample.specification")));
    }

    @Test
    void shouldTakeAStrokeForSaidWhereAProductMayHaveNone() {
        assertThat(Completeness.of(supervised("/", "/", "/", "/", "厂甲")))
                .isEqualTo(new Completeness.Score(80, List.of("sample.standard")));
    }

    @Test
    void shouldHoldWhatStaysBelowTheBoundAndTellTheFields() {
        assertThat(HALF.objection(supervised(null, null, "20260101", null, "/")))
                .contains(new Held(
                        Reason.INCOMPLETE,
                        "sample.producer,sample.standard,sample.trademark,sample.specification",
                        "completeness 20 of 100, at least 50 is needed"));
    }

    @Test
    void shouldAdmitWhatReachesTheBound() {
        assertThat(HALF.objection(supervised(null, null, "20260101", null, "厂甲")))
                .isEmpty();
        assertThat(new Completeness(51).objection(supervised(null, null, "20260101", null, "厂甲")))
                .isPresent();
    }

    @Test
    void shouldAskNothingOfRoutineMonitoringAndWithoutABound() {
        Sample farm = sample(SamplingPurpose.ROUTINE_MONITORING, null, null, null, null, Party.named("农户甲"));
        assertThat(HALF.objection(farm)).isEmpty();
        assertThat(new Completeness(0).objection(supervised(null, null, null, null, "/")))
                .isEmpty();
    }
}
