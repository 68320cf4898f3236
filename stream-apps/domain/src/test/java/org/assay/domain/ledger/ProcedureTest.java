package org.assay.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.ItemTest;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.ledger.Outcome.Decision.Accepted;
import org.assay.domain.ledger.Outcome.Decision.Duplicate;
import org.assay.domain.ledger.Outcome.Decision.Refused;
import org.assay.domain.ledger.Outcome.Refusal;
import org.assay.domain.ledger.Sanctions.Scope;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Report;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.SubmittedTest;
import org.assay.domain.model.TestKind;
import org.assay.domain.model.VerdictStatus;
import org.junit.jupiter.api.Test;

/** Objections, re-inspections, served clocks and sanctions of one sample. The terms are those of {@link Facts}. */
class ProcedureTest {
    private static final LocalDate MARCH_25 = LocalDate.of(2026, 3, 25);

    private Standing standing = Standing.of(Facts.RELEASE).on(MARCH_25);
    private LedgerRow row = LedgerRow.EMPTY;
    private Outcome last;
    private long offset;

    private ProcedureTest given(LedgerEvent event) {
        last = Ledger.apply(row, event, standing);
        row = last.row();
        return this;
    }

    private ProcedureTest act(LocalDate on, Action action) {
        return given(Facts.acted(100 + offset++, on, action));
    }

    /** What the app does when a day begins: only rows that are due are looked at. */
    private ProcedureTest day(LocalDate day) {
        standing = standing.on(day);
        if (row.due().filter(due -> !due.isAfter(day)).isPresent()) {
            renew(Cause.Kind.WINDOW_CLOSED);
        }
        return this;
    }

    private ProcedureTest renew(Cause.Kind kind) {
        last = Ledger.renew(Facts.KEY, row, standing, new Cause(kind, Facts.origin(900), "operator", null));
        row = last.row();
        return this;
    }

    private ProcedureTest failing(String catalogue, String seller) {
        return given(Facts.soldBy(1, 1, catalogue, "厂甲", seller)).given(Facts.fail(2));
    }

    private ProcedureTest served(PartyRole party, LocalDate on) {
        return act(on, new Action.NoticeServed(party, "R-1", 1, Action.Manner.DELIVERED));
    }

    private static Action objection(String id, PartyRole party, Action.Ground ground) {
        return new Action.ObjectionFiled(id, party, ground);
    }

    private VerdictStatus status() {
        return row.state().orElseThrow().status();
    }

    private Refusal refusal() {
        return ((Refused) last.decision()).reason();
    }

    @Test
    void shouldBeFinalOnTheDayAfterTheLastWindow() {
        failing("TOY", "店乙").served(PartyRole.PRODUCER, MARCH_25).served(PartyRole.SELLER, MARCH_25.plusDays(5));

        day(LocalDate.of(2026, 4, 14));

        assertThat(status()).as("the seller was served on 30 March").isEqualTo(VerdictStatus.PROVISIONAL);
        day(LocalDate.of(2026, 4, 15));
        assertThat(status()).isEqualTo(VerdictStatus.FINAL);
        assertThat(last.change().orElseThrow().cause().kind()).isEqualTo(Cause.Kind.WINDOW_CLOSED);
        assertThat(row.due()).isEmpty();
    }

    @Test
    void shouldNotBeFinalWhileAPartyIsNotServed() {
        failing("TOY", "店乙").served(PartyRole.PRODUCER, MARCH_25);

        day(LocalDate.of(2027, 1, 1));

        assertThat(status()).isEqualTo(VerdictStatus.PROVISIONAL);
        assertThat(row.due()).isEmpty();
    }

    @Test
    void shouldCountWorkingDaysForFoodAndFarmProduce() {
        // 25 March 2026 is a Wednesday; the calendar of the release has no other rest days than weekends.
        failing("MILK", null).served(PartyRole.PRODUCER, MARCH_25);
        assertThat(row.due()).contains(LocalDate.of(2026, 4, 4));

        row = LedgerRow.EMPTY;
        failing("LEEK", null).served(PartyRole.PRODUCER, MARCH_25);
        assertThat(row.due()).contains(LocalDate.of(2026, 4, 2));
    }

    @Test
    void shouldCountAPublicNoticeAsServedAfterItsTime() {
        failing("TOY", null)
                .act(MARCH_25, new Action.NoticeServed(PartyRole.PRODUCER, "R-1", 1, Action.Manner.PUBLIC_NOTICE));

        // 30 days end on 24 April, 15 more on 9 May, a Saturday: the Monday after takes its place.
        assertThat(row.due()).contains(LocalDate.of(2026, 5, 12));
    }

    @Test
    void shouldRefuseALateObjectionByTheRuleOfThatPartysClock() {
        failing("TOY", "店乙").served(PartyRole.PRODUCER, MARCH_25).served(PartyRole.SELLER, MARCH_25.plusDays(5));

        act(LocalDate.of(2026, 4, 10), objection("O-1", PartyRole.PRODUCER, Action.Ground.CONCLUSION));

        assertThat(refusal()).isEqualTo(Refusal.TOO_LATE);
        assertThat(((Refused) last.decision()).rule()).isEqualTo("P-OBJECT");
        assertThat(((Refused) last.decision()).allowed()).contains(ActionKind.FINALISED, ActionKind.ORDERED_TO_CORRECT);
        act(LocalDate.of(2026, 4, 10), objection("O-1", PartyRole.SELLER, Action.Ground.CONCLUSION));
        assertThat(last.decision()).isEqualTo(new Accepted(null));
    }

    @Test
    void shouldTellADuplicateActionAndRefuseASecondDecision() {
        failing("TOY", null).served(PartyRole.PRODUCER, MARCH_25);
        Action filed = objection("O-1", PartyRole.PRODUCER, Action.Ground.PROCESS);
        Action rejected = new Action.ObjectionDecided("O-1", Action.ObjectionOutcome.REJECTED, null);
        act(MARCH_25, filed);

        assertThat(act(MARCH_25, filed).last.decision()).isEqualTo(new Duplicate());
        assertThat(act(MARCH_25.plusDays(1), rejected).last.decision()).isEqualTo(new Accepted(null));
        act(MARCH_25.plusDays(2), new Action.ObjectionDecided("O-1", Action.ObjectionOutcome.UPHELD, null));
        assertThat(refusal()).isEqualTo(Refusal.OBJECTION_DECIDED);
    }

    @Test
    void shouldKeepAVerdictOpenWhileAnObjectionIs() {
        failing("TOY", null)
                .served(PartyRole.PRODUCER, MARCH_25)
                .act(MARCH_25, objection("O-1", PartyRole.PRODUCER, Action.Ground.CONCLUSION))
                .day(LocalDate.of(2026, 6, 1));
        assertThat(status()).isEqualTo(VerdictStatus.PROVISIONAL);

        act(LocalDate.of(2026, 6, 1), new Action.ObjectionDecided("O-1", Action.ObjectionOutcome.REJECTED, null));

        assertThat(status()).isEqualTo(VerdictStatus.FINAL);
        assertThat(last.change().orElseThrow().cause().kind()).isEqualTo(Cause.Kind.OBJECTION);
    }

    @Test
    void shouldHearAnObjectionThatWasInTimeThoughItIsToldLate() {
        failing("TOY", null).served(PartyRole.PRODUCER, MARCH_25).day(LocalDate.of(2026, 5, 1));
        assertThat(status()).isEqualTo(VerdictStatus.FINAL);

        act(LocalDate.of(2026, 4, 1), objection("O-1", PartyRole.PRODUCER, Action.Ground.CONCLUSION));

        assertThat(status()).isEqualTo(VerdictStatus.PROVISIONAL);
    }

    @Test
    void shouldMakeAFoodFailureOfMicrobesFinalAtOnceAndNotReopenIt() {
        given(Facts.registered(1, 1, "MILK", "厂甲")).given(microbes(2));
        assertThat(status()).isEqualTo(VerdictStatus.FINAL);

        served(PartyRole.PRODUCER, MARCH_25).act(MARCH_25, new Action.ReinspectionApplied(PartyRole.PRODUCER));

        assertThat(refusal()).isEqualTo(Refusal.MICROBES);
        act(MARCH_25, objection("O-1", PartyRole.PRODUCER, Action.Ground.CONCLUSION));
        assertThat(refusal()).isEqualTo(Refusal.ALREADY_FINAL);
        assertThat(status()).isEqualTo(VerdictStatus.FINAL);
    }

    private static LedgerEvent microbes(long at) {
        var test = new ItemTest(
                null,
                null,
                "菌落总数",
                "CFU/g",
                new Measurement.Quantity(new BigDecimal("130")),
                new Limit.AtMost(new BigDecimal("100"), true),
                null,
                Comparison.FULL_VALUE,
                null,
                null,
                GivenVerdict.NONCONFORMING,
                false);
        Report report = Facts.report("R-1", 1, false, TestKind.FIRST, GivenVerdict.NONCONFORMING, "1");
        return Facts.reported(
                at,
                Facts.LAB,
                new Report(
                        "R-1",
                        1,
                        false,
                        null,
                        TestKind.FIRST,
                        GivenVerdict.NONCONFORMING,
                        report.concludedOn(),
                        null,
                        null,
                        null,
                        List.of(new SubmittedTest(test, null, "130", null, null))));
    }

    @Test
    void shouldCountASampleOnceThatWasTestedTwiceAndLetTheSecondBeFinal() {
        failing("TOY", null)
                .served(PartyRole.PRODUCER, MARCH_25)
                .act(MARCH_25, new Action.ReinspectionApplied(PartyRole.PRODUCER))
                .act(MARCH_25, new Action.ReinspectionDecided(true, null))
                .given(Facts.named(50, "lab-b"))
                .day(LocalDate.of(2026, 6, 1));
        assertThat(status()).isEqualTo(VerdictStatus.PROVISIONAL);

        given(Facts.reported(
                51,
                Facts.OTHER_LAB,
                Facts.report("X-1", 1, false, TestKind.REINSPECTION, GivenVerdict.NONCONFORMING, "140")));

        assertThat(row.state().orElseThrow().report().number()).isEqualTo("X-1");
        assertThat(status()).isEqualTo(VerdictStatus.REVISED);
        act(MARCH_25, objection("O-1", PartyRole.PRODUCER, Action.Ground.CONCLUSION));
        assertThat(refusal()).isEqualTo(Refusal.ALREADY_FINAL);
        act(MARCH_25, new Action.ReinspectionTerminated(Action.Reason.GIVEN_UP));
        assertThat(refusal()).isEqualTo(Refusal.NO_REINSPECTION);
    }

    @Test
    void shouldLetTheFirstConclusionStandWhenTheReinspectionEnds() {
        failing("TOY", null)
                .served(PartyRole.PRODUCER, MARCH_25)
                .act(MARCH_25, new Action.ReinspectionApplied(PartyRole.PRODUCER));
        given(Facts.named(50, "lab-b"));
        assertThat(refusal()).isEqualTo(Refusal.APPLICATION_OPEN);
        act(MARCH_25, new Action.ReinspectionDecided(true, null))
                .given(Facts.named(51, "lab-b"))
                .act(MARCH_25, new Action.ReinspectionTerminated(Action.Reason.SPARE_UNUSABLE))
                .given(Facts.reported(
                        52,
                        Facts.OTHER_LAB,
                        Facts.report("X-1", 1, false, TestKind.REINSPECTION, GivenVerdict.CONFORMING, "12")));

        assertThat(row.state().orElseThrow().verdict()).isEqualTo(SampleVerdict.NONCONFORMING);
        act(MARCH_25.plusDays(1), new Action.ReinspectionApplied(PartyRole.PRODUCER));
        assertThat(refusal()).isEqualTo(Refusal.REINSPECTION_ENDED);
        day(LocalDate.of(2026, 4, 10));
        assertThat(status()).isEqualTo(VerdictStatus.FINAL);
    }

    @Test
    void shouldCountAFailureAgainstTheSellerWhenTheProductIsNotTheProducers() {
        failing("TOY", "店乙")
                .served(PartyRole.PRODUCER, MARCH_25)
                .act(MARCH_25, objection("O-1", PartyRole.PRODUCER, Action.Ground.AUTHENTICITY))
                .act(MARCH_25, new Action.ObjectionDecided("O-1", Action.ObjectionOutcome.UPHELD, null));

        SampleState after = last.change().orElseThrow().after();
        assertThat(last.change().orElseThrow().before().dimensions().enterprise())
                .isEqualTo("厂甲");
        assertThat(after.dimensions().enterprise()).isEqualTo("店乙");
        assertThat(after.liable().orElseThrow().name()).isEqualTo("店乙");
        assertThat(last.change().orElseThrow().cause().kind()).isEqualTo(Cause.Kind.REATTRIBUTED);
        served(PartyRole.SELLER, MARCH_25);
        assertThat(row.due()).as("only the seller has to be served").isPresent();
    }

    @Test
    void shouldAskForAnotherServiceWhenTheReportIsCorrected() {
        failing("TOY", null).served(PartyRole.PRODUCER, MARCH_25).day(LocalDate.of(2026, 5, 1));

        given(Facts.reported(
                60, Facts.LAB, Facts.report("R-1", 2, false, TestKind.FIRST, GivenVerdict.NONCONFORMING, "131")));

        assertThat(status()).isEqualTo(VerdictStatus.PROVISIONAL);
        act(MARCH_25, objection("O-1", PartyRole.PRODUCER, Action.Ground.CONCLUSION));
        assertThat(refusal()).isEqualTo(Refusal.NOT_SERVED);
        act(LocalDate.of(2026, 5, 2), new Action.NoticeServed(PartyRole.PRODUCER, "R-1", 2, Action.Manner.DELIVERED))
                .day(LocalDate.of(2026, 6, 1));
        assertThat(status()).isEqualTo(VerdictStatus.REVISED);
    }

    @Test
    void shouldTakeReportsOfASanctionedLabBackAndGiveThemAgain() {
        failing("TOY", null);
        var scope = new Scope(Set.of("铅"), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        standing = standing.with(standing.sanctions().sanctioned("S-1", "lab-a", scope));

        renew(Cause.Kind.SANCTION);
        assertThat(row.state()).isEmpty();

        standing = standing.with(
                standing.sanctions().lifted("S-1", new Scope(Set.of(), Facts.CONCLUDED.plusDays(1), null)));
        renew(Cause.Kind.SANCTION_LIFTED);
        assertThat(row.state()).as("lifted for other days").isEmpty();
        standing = standing.with(standing.sanctions().lifted("S-1", new Scope(Set.of("lead"), null, null)));
        renew(Cause.Kind.SANCTION_LIFTED);
        assertThat(row.state()).isPresent();
    }

    @Test
    void shouldSanctionOnlyTheLabAndTheDaysOfTheOrder() {
        for (Sanctions other : List.of(
                Sanctions.NONE.sanctioned("S-1", "lab-b", new Scope(Set.of(), null, null)),
                Sanctions.NONE.sanctioned("S-1", "lab-a", new Scope(Set.of("color"), null, null)),
                Sanctions.NONE.sanctioned("S-1", "lab-a", new Scope(Set.of(), Facts.CONCLUDED.plusDays(1), null)))) {
            row = LedgerRow.EMPTY;
            standing = standing.with(other);
            failing("TOY", null);
            assertThat(row.state()).isPresent();
        }
    }

    @Test
    void shouldPassDutiesOnOnlyOfARegisteredSample() {
        Action order = new Action.DutyActed(ActionKind.ORDERED_TO_CORRECT, null, null, null);

        act(MARCH_25, order);
        assertThat(refusal()).isEqualTo(Refusal.NOT_REGISTERED);

        given(Facts.registered(1)).act(MARCH_25, order);
        assertThat(last.decision()).isEqualTo(new Accepted(null));
        assertThat(last.change()).isEqualTo(Optional.empty());
        assertThat(last.stored()).isFalse();
        assertThat(act(MARCH_25, order).last.decision()).isEqualTo(new Accepted(null));
    }

    @Test
    void shouldRefuseWhatTheStateDoesNotAllow() {
        given(Facts.registered(1)).given(Facts.pass(2));
        var refusals = new ArrayList<Refusal>();
        for (Action action : List.of(
                new Action.NoticeServed(PartyRole.PRODUCER, "R-1", 1, Action.Manner.DELIVERED),
                objection("O-1", PartyRole.PRODUCER, Action.Ground.PROCESS),
                new Action.ReinspectionApplied(PartyRole.SELLER),
                new Action.ObjectionDecided("O-9", Action.ObjectionOutcome.UPHELD, null),
                new Action.ReinspectionDecided(true, null),
                new Action.ReinspectionTerminated(Action.Reason.OTHER))) {
            refusals.add(act(MARCH_25, action).refusal());
        }
        assertThat(refusals)
                .containsExactly(
                        Refusal.NOTHING_FAILS,
                        Refusal.NOTHING_FAILS,
                        Refusal.NOTHING_FAILS,
                        Refusal.OBJECTION_UNKNOWN,
                        Refusal.NO_APPLICATION,
                        Refusal.NO_REINSPECTION);
    }
}
