package org.assay.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.domain.ledger.Outcome.Decision.Accepted;
import org.assay.domain.ledger.Outcome.Decision.Duplicate;
import org.assay.domain.ledger.Outcome.Note;
import org.assay.domain.ledger.Outcome.Refusal;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.TestKind;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.Test;

class LedgerTest {
    @Test
    void shouldCountNothingBeforeAReport() {
        Outcome outcome = Facts.after(Facts.registered(1));

        assertThat(outcome.decision()).isEqualTo(new Accepted(null));
        assertThat(outcome.change()).isEmpty();
        assertThat(outcome.row().state()).isEmpty();
    }

    @Test
    void shouldMakeAPassFinal() {
        Outcome outcome = Facts.after(Facts.registered(1), Facts.pass(2));

        VerdictChange change = outcome.change().orElseThrow();
        assertThat(change.before()).isNull();
        assertThat(change.after().verdict()).isEqualTo(SampleVerdict.CONFORMING);
        assertThat(change.after().status()).isEqualTo(VerdictStatus.FINAL);
        assertThat(change.ledgerVersion()).isEqualTo(1);
        assertThat(change.cause().kind()).isEqualTo(Cause.Kind.REPORT);
    }

    @Test
    void shouldKeepALabsFailProvisionalUntilItIsDeclaredFinal() {
        Outcome failed = Facts.after(Facts.registered(1), Facts.fail(2));
        Outcome finalised = Ledger.apply(failed.row(), Facts.finalised(3, "R-1", 1), Standing.of(Facts.RELEASE));

        assertThat(failed.change().orElseThrow().after().status()).isEqualTo(VerdictStatus.PROVISIONAL);
        assertThat(finalised.change().orElseThrow().after().status()).isEqualTo(VerdictStatus.FINAL);
        assertThat(finalised.change().orElseThrow().cause().kind()).isEqualTo(Cause.Kind.FINALISED);
    }

    @Test
    void shouldLetAReportWaitForItsRegistration() {
        Outcome early = Facts.after(Facts.fail(1));
        Outcome registered = Ledger.apply(early.row(), Facts.registered(2), Standing.of(Facts.RELEASE));

        assertThat(early.decision()).isEqualTo(new Accepted(Note.WAITS_FOR_REGISTRATION));
        assertThat(early.change()).isEmpty();
        assertThat(registered.change().orElseThrow().after().verdict()).isEqualTo(SampleVerdict.NONCONFORMING);
    }

    @Test
    void shouldListenOnlyToTheNamedLab() {
        Outcome outcome = Facts.after(
                Facts.registered(1),
                Facts.reported(
                        2,
                        Facts.OTHER_LAB,
                        Facts.report("X-1", 1, false, TestKind.FIRST, GivenVerdict.CONFORMING, "12")));

        assertThat(outcome.decision()).isEqualTo(new Accepted(Note.LAB_NOT_NAMED));
        assertThat(outcome.row().state()).isEmpty();
    }

    @Test
    void shouldTellADuplicateFromATakenVersion() {
        Outcome first = Facts.after(Facts.registered(1), Facts.pass(2));

        Outcome again = Ledger.apply(first.row(), Facts.pass(3), Standing.of(Facts.RELEASE));
        Outcome other = Ledger.apply(first.row(), Facts.fail(4), Standing.of(Facts.RELEASE));

        assertThat(again.decision()).isEqualTo(new Duplicate());
        assertThat(again.row()).isEqualTo(first.row());
        assertThat(other.decision()).extracting("reason").isEqualTo(Refusal.VERSION_TAKEN);
        assertThat(other.change()).isEmpty();
    }

    @Test
    void shouldCountTheHighestVersionWhateverTheOrder() {
        LedgerEvent third = Facts.reported(
                4, Facts.LAB, Facts.report("R-1", 3, false, TestKind.FIRST, GivenVerdict.CONFORMING, "99"));
        LedgerEvent second = Facts.reported(
                5, Facts.LAB, Facts.report("R-1", 2, false, TestKind.FIRST, GivenVerdict.NONCONFORMING, "101"));

        Outcome outcome = Facts.after(Facts.registered(1), third, Facts.fail(2), second);

        assertThat(outcome.decision()).isEqualTo(new Accepted(Note.SUPERSEDED));
        assertThat(outcome.change()).isEmpty();
        assertThat(outcome.row().state().orElseThrow().verdict()).isEqualTo(SampleVerdict.CONFORMING);
        assertThat(outcome.row().state().orElseThrow().status()).isEqualTo(VerdictStatus.REVISED);
    }

    @Test
    void shouldCountNothingAfterAWithdrawalAndAgainAfterAReissueWithEqualContent() {
        LedgerEvent withdrawn =
                Facts.reported(3, Facts.LAB, Facts.report("R-1", 2, true, TestKind.FIRST, GivenVerdict.NONE, "0"));
        LedgerEvent reissued = Facts.reported(
                4, Facts.LAB, Facts.report("R-1", 3, false, TestKind.FIRST, GivenVerdict.NONCONFORMING, "130"));

        Outcome gone = Facts.after(Facts.registered(1), Facts.fail(2), withdrawn);
        Outcome back = Ledger.apply(gone.row(), reissued, Standing.of(Facts.RELEASE));

        assertThat(gone.change().orElseThrow().after()).isNull();
        assertThat(gone.change().orElseThrow().cause().kind()).isEqualTo(Cause.Kind.WITHDRAWAL);
        assertThat(back.change().orElseThrow().after().verdict()).isEqualTo(SampleVerdict.NONCONFORMING);
    }

    @Test
    void shouldLetTheNamedReinspectionOverturnTheFirstTest() {
        LedgerEvent second = Facts.reported(
                4,
                Facts.OTHER_LAB,
                Facts.report("X-1", 1, false, TestKind.REINSPECTION, GivenVerdict.CONFORMING, "98"));

        Outcome outcome = Facts.after(Facts.registered(1), Facts.fail(2), Facts.named(3, "lab-b"), second);

        VerdictChange change = outcome.change().orElseThrow();
        assertThat(change.before().verdict()).isEqualTo(SampleVerdict.NONCONFORMING);
        assertThat(change.after().verdict()).isEqualTo(SampleVerdict.CONFORMING);
        assertThat(change.after().status()).isEqualTo(VerdictStatus.REVISED);
        assertThat(change.cause().kind()).isEqualTo(Cause.Kind.REINSPECTION);
    }

    @Test
    void shouldRefuseTheLabOfTheFirstTestForTheReinspection() {
        Outcome outcome = Facts.after(Facts.registered(1), Facts.named(2, "lab-a"));

        assertThat(outcome.decision()).extracting("reason").isEqualTo(Refusal.LAB_OF_FIRST_TEST);
    }

    @Test
    void shouldMakeADisagreementAConflictOfALabAndAFlagOfANotice() {
        Outcome lab = Facts.after(
                Facts.registered(1),
                Facts.reported(
                        2, Facts.LAB, Facts.report("R-1", 1, false, TestKind.FIRST, GivenVerdict.CONFORMING, "130")));
        Outcome notice = Facts.after(Facts.noticed(1, 1, GivenVerdict.CONFORMING, "130"));

        assertThat(lab.row().state().orElseThrow().verdict()).isEqualTo(SampleVerdict.CONFLICT);
        assertThat(lab.row().state().orElseThrow().status()).isEqualTo(VerdictStatus.PROVISIONAL);
        assertThat(notice.row().state().orElseThrow().verdict()).isEqualTo(SampleVerdict.CONFORMING);
        assertThat(notice.row().state().orElseThrow().conflict()).isTrue();
        assertThat(notice.row().state().orElseThrow().status()).isEqualTo(VerdictStatus.FINAL);
    }

    @Test
    void shouldRefuseANoticeOnASampleThatAnOfficeRegistered() {
        Outcome outcome = Facts.after(Facts.registered(1), Facts.noticed(2, 1, GivenVerdict.CONFORMING, "12"));

        assertThat(outcome.decision()).extracting("reason").isEqualTo(Refusal.NOT_THE_REGISTRANT);
        assertThat(outcome.row().state()).isEmpty();
    }

    @Test
    void shouldMoveTheSampleWhenItsCatalogueEntryOrProducerIsCorrected() {
        Outcome outcome = Facts.after(Facts.registered(1), Facts.pass(2), Facts.registered(3, 2, "CUP", "厂乙"));

        VerdictChange change = outcome.change().orElseThrow();
        assertThat(change.before().dimensions().catalogueCode()).isEqualTo("TOY");
        assertThat(change.before().dimensions().enterprise()).isEqualTo("厂甲");
        assertThat(change.after().dimensions().catalogueCode()).isEqualTo("CUP");
        assertThat(change.after().dimensions().enterprise()).isEqualTo("厂乙");
    }

    @Test
    void shouldRefuseToFinaliseWhatDoesNotCountOrDoesNotFail() {
        Outcome passed = Facts.after(Facts.registered(1), Facts.pass(2));

        assertThat(Ledger.apply(passed.row(), Facts.finalised(3, "R-1", 1), Standing.of(Facts.RELEASE))
                        .decision())
                .extracting("reason")
                .isEqualTo(Refusal.NOTHING_TO_FINALISE);
        assertThat(Ledger.apply(passed.row(), Facts.finalised(3, "R-1", 2), Standing.of(Facts.RELEASE))
                        .decision())
                .extracting("reason")
                .isEqualTo(Refusal.NOT_THE_COUNTED_REPORT);
    }

    @Test
    void shouldJudgeAgainByATighterRelease() {
        LedgerEvent close = Facts.reported(
                2, Facts.LAB, Facts.report("R-1", 1, false, TestKind.FIRST, GivenVerdict.CONFORMING, "95"));
        Outcome before = Facts.after(Facts.registered(1), close);

        Outcome rejudged = Facts.rejudge(before.row(), Facts.TIGHTER, 9);

        VerdictChange change = rejudged.change().orElseThrow();
        assertThat(change.before().verdict()).isEqualTo(SampleVerdict.CONFORMING);
        assertThat(change.after().verdict()).isEqualTo(SampleVerdict.CONFLICT);
        assertThat(change.after().report().tests().get(0).limitId()).isEqualTo("TOY-lead-90");
        assertThat(change.cause().kind()).isEqualTo(Cause.Kind.REJUDGED);
    }

    @Test
    void shouldSayNothingWhenARejudgementChangesNothing() {
        Outcome before = Facts.after(Facts.registered(1), Facts.pass(2));

        Outcome rejudged = Facts.rejudge(before.row(), Facts.TIGHTER, 9);

        assertThat(rejudged.change())
                .as("the limit that judged it has another id, so its evidence changed")
                .isPresent();
        assertThat(Facts.rejudge(rejudged.row(), Facts.TIGHTER, 9).change()).isEmpty();
    }

    @Test
    void shouldTellAFailureAgainUnderEachRelease() {
        Outcome before = Facts.after(Facts.registered(1), Facts.fail(2));
        LedgerRow judged = Facts.rejudge(before.row(), Facts.TIGHTER, 8).row();
        ReferenceRelease withOtherRules = Facts.WITH_THE_SAME_LIMITS;

        Outcome rejudged = Facts.rejudge(judged, withOtherRules, 9);

        VerdictChange change = rejudged.change().orElseThrow();
        assertThat(change.before().sameAs(change.after())).isTrue();
        assertThat(change.after().release()).isEqualTo(withOtherRules.number());
        assertThat(Facts.rejudge(rejudged.row(), withOtherRules, 9).change()).isEmpty();
    }

    @Test
    void shouldFlagDoubtsWithoutRefusing() {
        Outcome outcome = Facts.after(Facts.registered(1, 1, "不在目录", "/"), Facts.pass(2));

        assertThat(outcome.row().state().orElseThrow().flags())
                .isEqualTo(List.of(Flag.CATALOGUE_UNKNOWN, Flag.PRODUCER_UNKNOWN));
        assertThat(outcome.row().state().orElseThrow().dimensions().enterprise())
                .isNull();
        assertThat(outcome.row().state().orElseThrow().verdict()).isEqualTo(SampleVerdict.CONFORMING);
    }
}
