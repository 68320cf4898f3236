package org.assay.domain.alert;

import static org.assay.domain.alert.StateFixture.sample;
import static org.assay.domain.judgement.ItemOutcome.CONFORMING;
import static org.assay.domain.judgement.ItemOutcome.METHOD_NOT_FIT;
import static org.assay.domain.judgement.ItemOutcome.NONCONFORMING;
import static org.assay.domain.judgement.ItemOutcome.NOT_REJUDGED;
import static org.assay.domain.model.Severity.IMPORTANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.domain.ledger.FailingItems;
import org.assay.domain.ledger.JudgedTest;
import org.assay.domain.model.GivenVerdict;
import org.junit.jupiter.api.Test;

class FailingItemsTest {
    @Test
    void shouldNameWhatWeJudgeNonconforming() {
        StateFixture state =
                sample("S-1").failing().test("a", IMPORTANT, NONCONFORMING).test("b", IMPORTANT, CONFORMING);

        assertThat(codes(state)).containsExactly("a");
    }

    @Test
    void shouldBelieveTheLaboratoryWhereWeCouldNotJudge() {
        StateFixture state = sample("S-1")
                .failing()
                .test("a", IMPORTANT, GivenVerdict.NONCONFORMING, NOT_REJUDGED)
                .test("b", IMPORTANT, GivenVerdict.NONCONFORMING, CONFORMING)
                .test("c", IMPORTANT, GivenVerdict.NONE, NOT_REJUDGED);

        assertThat(codes(state)).containsExactly("a");
    }

    @Test
    void shouldLetANoticeStandAsPublished() {
        StateFixture state = sample("S-1")
                .notice()
                .failing()
                .test("a", IMPORTANT, GivenVerdict.NONCONFORMING, CONFORMING)
                .test("b", IMPORTANT, GivenVerdict.CONFORMING, NONCONFORMING);

        assertThat(codes(state)).containsExactly("a");
    }

    @Test
    void shouldNameWhatMayCarryTheFailureWhenNothingIsSaidToFail() {
        StateFixture state = sample("S-1")
                .failing()
                .test("a", IMPORTANT, GivenVerdict.NONE, CONFORMING)
                .test("b", IMPORTANT, GivenVerdict.CONFORMING, NOT_REJUDGED)
                .test("c", IMPORTANT, GivenVerdict.NONE, NOT_REJUDGED)
                .test("d", IMPORTANT, GivenVerdict.NONE, METHOD_NOT_FIT);

        assertThat(codes(state)).containsExactly("c", "d");
    }

    @Test
    void shouldNameAllThatAFailingNoticeListsWhenWeWouldPassThem() {
        StateFixture state = sample("S-1")
                .notice()
                .failing()
                .test("a", IMPORTANT, GivenVerdict.NONE, CONFORMING)
                .test("b", IMPORTANT, GivenVerdict.CONFORMING, CONFORMING);

        assertThat(codes(state)).containsExactly("a");
    }

    @Test
    void shouldNameNothingOfASampleThatDoesNotFail() {
        StateFixture state = sample("S-1").inConflict().test("a", IMPORTANT, NONCONFORMING);

        assertThat(codes(state)).isEmpty();
    }

    @Test
    void shouldContestWhatSubmitterAndLimitDisagreeOn() {
        StateFixture state = sample("S-1")
                .inConflict()
                .test("a", IMPORTANT, GivenVerdict.CONFORMING, NONCONFORMING)
                .test("b", IMPORTANT, GivenVerdict.NONCONFORMING, CONFORMING)
                .test("c", IMPORTANT, GivenVerdict.CONFORMING, METHOD_NOT_FIT)
                .test("d", IMPORTANT, GivenVerdict.NONCONFORMING, NONCONFORMING)
                .test("e", IMPORTANT, GivenVerdict.CONFORMING, CONFORMING);

        assertThat(FailingItems.contested(state.build()))
                .extracting(JudgedTest::itemCode)
                .containsExactly("a", "b", "c");
    }

    private static List<String> codes(StateFixture state) {
        return FailingItems.of(state.build()).stream().map(JudgedTest::itemCode).toList();
    }
}
