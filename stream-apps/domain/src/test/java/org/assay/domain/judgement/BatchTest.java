package org.assay.domain.judgement;

import static org.assay.domain.judgement.Items.CONFORMS;
import static org.assay.domain.judgement.Items.FAILS;
import static org.assay.domain.judgement.Items.METHOD_NOT_FIT;
import static org.assay.domain.judgement.Items.given;
import static org.assay.domain.judgement.Items.notRejudged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.assay.domain.model.Basis;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.SampleVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BatchTest {

    private static final ItemJudgement NO_VALUE = notRejudged(JudgementReason.NO_VALUE);

    @Test
    void shouldTakeTheWorstItem() {
        assertThat(own(CONFORMS, FAILS, METHOD_NOT_FIT, NO_VALUE)).isEqualTo(FAILS);
        assertThat(own(CONFORMS, NO_VALUE, METHOD_NOT_FIT)).isEqualTo(METHOD_NOT_FIT);
        assertThat(own(CONFORMS, NO_VALUE, CONFORMS)).isEqualTo(NO_VALUE);
        assertThat(own(CONFORMS, CONFORMS)).isEqualTo(CONFORMS);
        assertThat(own()).isEqualTo(notRejudged(JudgementReason.NO_ITEMS));
    }

    @Test
    void shouldReportTheReasonThatIsDeclaredFirst() {
        ItemJudgement mismatch = notRejudged(JudgementReason.UNIT_MISMATCH);
        assertThat(own(mismatch, NO_VALUE)).isEqualTo(NO_VALUE);
        assertThat(own(NO_VALUE, mismatch)).isEqualTo(NO_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORMING, CONFORMING, CONFORMING, false",
        "CONFORMING, NONCONFORMING, CONFLICT, true",
        "CONFORMING, METHOD_NOT_FIT, CONFLICT, true",
        "CONFORMING, NOT_REJUDGED, CONFORMING, false",
        "NONCONFORMING, CONFORMING, CONFLICT, true",
        "NONCONFORMING, NONCONFORMING, NONCONFORMING, false",
        "NONCONFORMING, METHOD_NOT_FIT, NONCONFORMING, false",
        "NONCONFORMING, NOT_REJUDGED, NONCONFORMING, false",
        "NONE, CONFORMING, CONFORMING, false",
        "NONE, NONCONFORMING, NONCONFORMING, false",
        "NONE, METHOD_NOT_FIT, UNDETERMINED, false",
        "NONE, NOT_REJUDGED, UNDETERMINED, false"
    })
    void shouldMeetALaboratorysVerdict(GivenVerdict given, ItemOutcome own, SampleVerdict verdict, boolean conflict) {
        BatchJudgement batch = batch(Basis.LAB_REPORT, given, List.of(GivenVerdict.NONE), List.of(of(own)));
        assertThat(batch).isEqualTo(new BatchJudgement(verdict, conflict, own, of(own).reason()));
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORMING, CONFORMING, CONFORMING, false",
        "CONFORMING, NONCONFORMING, CONFORMING, true",
        "CONFORMING, METHOD_NOT_FIT, CONFORMING, true",
        "CONFORMING, NOT_REJUDGED, CONFORMING, false",
        "NONCONFORMING, CONFORMING, NONCONFORMING, true",
        "NONCONFORMING, NONCONFORMING, NONCONFORMING, false",
        "NONCONFORMING, METHOD_NOT_FIT, NONCONFORMING, false",
        "NONCONFORMING, NOT_REJUDGED, NONCONFORMING, false",
        "NONE, CONFORMING, CONFORMING, false",
        "NONE, NONCONFORMING, NONCONFORMING, false",
        "NONE, METHOD_NOT_FIT, UNDETERMINED, false",
        "NONE, NOT_REJUDGED, UNDETERMINED, false"
    })
    void shouldLetAPublishedNoticeStand(GivenVerdict given, ItemOutcome own, SampleVerdict verdict, boolean conflict) {
        BatchJudgement batch = batch(Basis.PUBLISHED_NOTICE, given, List.of(GivenVerdict.NONE), List.of(of(own)));
        assertThat(batch).isEqualTo(new BatchJudgement(verdict, conflict, own, of(own).reason()));
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void shouldLetAGivenVerdictStandWithoutItems(Basis basis) {
        for (GivenVerdict given : List.of(GivenVerdict.CONFORMING, GivenVerdict.NONCONFORMING)) {
            BatchJudgement batch = batch(basis, given, List.of(), List.of());
            assertThat(batch.verdict()).hasToString(given.name());
            assertThat(batch.conflict()).isFalse();
            assertThat(batch.reason()).isEqualTo(JudgementReason.NO_ITEMS);
        }
    }

    @Test
    void shouldLetAFailureStandThatAnUnjudgedItemMayCarry() {
        BatchJudgement batch = batch(
                Basis.LAB_REPORT,
                GivenVerdict.NONCONFORMING,
                List.of(GivenVerdict.NONE, GivenVerdict.NONE),
                List.of(CONFORMS, NO_VALUE));
        assertThat(batch.verdict()).isEqualTo(SampleVerdict.NONCONFORMING);
        assertThat(batch.conflict()).isFalse();
    }

    @Test
    void shouldSeeAConflictInAFailureThatNoItemCanCarry() {
        BatchJudgement batch = batch(
                Basis.LAB_REPORT,
                GivenVerdict.NONCONFORMING,
                List.of(GivenVerdict.NONCONFORMING, GivenVerdict.CONFORMING),
                List.of(CONFORMS, NO_VALUE));
        assertThat(batch.verdict()).isEqualTo(SampleVerdict.CONFLICT);
        assertThat(batch.conflict()).isTrue();
    }

    @Test
    void shouldSeeAConflictInAPassWithAnItemThatTheLaboratoryFails() {
        for (GivenVerdict given : List.of(GivenVerdict.CONFORMING, GivenVerdict.NONE)) {
            BatchJudgement batch = batch(
                    Basis.LAB_REPORT,
                    given,
                    List.of(GivenVerdict.NONCONFORMING, GivenVerdict.NONE),
                    List.of(CONFORMS, CONFORMS));
            assertThat(batch.verdict()).isEqualTo(SampleVerdict.CONFLICT);
            assertThat(batch.conflict()).isTrue();
        }
    }

    @Test
    void shouldSeeAConflictInOurFailureOfNothingButItemsThatWerePassed() {
        List<GivenVerdict> passed = List.of(GivenVerdict.CONFORMING);
        assertThat(batch(Basis.LAB_REPORT, GivenVerdict.NONE, passed, List.of(FAILS))
                        .verdict())
                .isEqualTo(SampleVerdict.CONFLICT);
    }

    @Test
    void shouldFlagAFailureThatBothFindInOtherItems() {
        BatchJudgement batch = batch(
                Basis.LAB_REPORT,
                GivenVerdict.NONCONFORMING,
                List.of(GivenVerdict.NONCONFORMING, GivenVerdict.CONFORMING),
                List.of(CONFORMS, FAILS));
        assertThat(batch.verdict()).isEqualTo(SampleVerdict.NONCONFORMING);
        assertThat(batch.conflict()).isTrue();
    }

    @Test
    void shouldFlagAnItemThatANoticeFailsAndWeDoNot() {
        BatchJudgement batch = batch(
                Basis.PUBLISHED_NOTICE,
                GivenVerdict.NONCONFORMING,
                List.of(GivenVerdict.NONCONFORMING),
                List.of(CONFORMS));
        assertThat(batch.verdict()).isEqualTo(SampleVerdict.NONCONFORMING);
        assertThat(batch.conflict()).isTrue();
    }

    @Test
    void shouldRefuseItemsWithoutTheirJudgements() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judge.own(List.of(given(GivenVerdict.NONE)), List.of()))
                .withMessageContaining("1 items with 0 judgements");
    }

    private static ItemJudgement of(ItemOutcome outcome) {
        return switch (outcome) {
            case CONFORMING -> CONFORMS;
            case NONCONFORMING -> FAILS;
            case METHOD_NOT_FIT -> METHOD_NOT_FIT;
            case NOT_REJUDGED -> NO_VALUE;
        };
    }

    private static ItemJudgement own(ItemJudgement... judgements) {
        return Judge.own(Collections.nCopies(judgements.length, given(GivenVerdict.NONE)), List.of(judgements));
    }

    private static BatchJudgement batch(
            Basis basis, GivenVerdict verdict, List<GivenVerdict> given, List<ItemJudgement> judgements) {
        return Judge.batch(basis, verdict, given.stream().map(Items::given).toList(), judgements);
    }
}
