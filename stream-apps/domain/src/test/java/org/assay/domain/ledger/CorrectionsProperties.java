package org.assay.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assay.domain.ledger.Sanctions.Scope;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.model.TestKind;

/** After any sequence of facts, actions, days, sanctions and releases a row is what the final truth alone makes of it. */
class CorrectionsProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 20);
    private static final Cause CAUSE = new Cause(Cause.Kind.REJUDGED, Facts.origin(0), "operator", null);

    /** Plays a history as the app does: rows are renewed when something new stands, and on a day only when they are due. */
    private static final class Play {
        private final Random random;
        private final List<LedgerEvent> facts = new ArrayList<>();
        private Standing standing = Standing.of(Facts.RELEASE);
        private LedgerRow row = LedgerRow.EMPTY;
        private SampleState told;

        Play(long seed) {
            random = new Random(seed);
        }

        void step(int at) {
            int dice = random.nextInt(100);
            if (dice < 15) {
                apply(fact(Facts.soldBy(
                        at,
                        1 + random.nextInt(3),
                        pick("TOY", "MILK", "LEEK"),
                        pick("厂甲", "厂乙", "/"),
                        pick("店甲", null))));
            } else if (dice < 40) {
                apply(fact(report(at)));
            } else if (dice < 75) {
                apply(Facts.acted(at, day(), action()));
            } else if (dice < 88) {
                begin(
                        standing.day().equals(LocalDate.MIN)
                                ? FIRST
                                : standing.day().plusDays(random.nextInt(12)));
            } else if (dice < 94) {
                standing = standing.with(
                        standing.sanctions().sanctioned("S-" + random.nextInt(3), pick("lab-a", "lab-b"), scope()));
                renew();
            } else if (dice < 98) {
                standing = standing.with(standing.sanctions().lifted("S-" + random.nextInt(3), scope()));
                renew();
            } else {
                standing = standing.with(Facts.TIGHTER);
                renew();
            }
        }

        private LedgerEvent fact(LedgerEvent event) {
            facts.add(event);
            return event;
        }

        private LedgerEvent report(int at) {
            boolean first = random.nextInt(4) > 0;
            SubmittedBy by = first ? Facts.LAB : Facts.OTHER_LAB;
            int version = 1 + random.nextInt(3);
            boolean withdrawn = version > 1 && random.nextInt(5) == 0;
            return Facts.reported(
                    at,
                    by,
                    Facts.report(
                            pick("R-1", "R-1", "R-2"),
                            version,
                            withdrawn,
                            first ? TestKind.FIRST : TestKind.REINSPECTION,
                            pick(GivenVerdict.NONCONFORMING, GivenVerdict.NONCONFORMING, GivenVerdict.CONFORMING),
                            pick("12", "130", "95")));
        }

        private Action action() {
            PartyRole party = pick(PartyRole.values());
            String report = pick("R-1", "R-1", "R-2");
            String objection = "O-" + random.nextInt(2);
            return switch (random.nextInt(9)) {
                case 0, 1, 2 ->
                    new Action.NoticeServed(
                            party,
                            report,
                            1 + random.nextInt(3),
                            pick(Action.Manner.DELIVERED, Action.Manner.PUBLIC_NOTICE));
                case 3 -> new Action.ObjectionFiled(objection, party, pick(Action.Ground.values()));
                case 4 -> new Action.ObjectionDecided(objection, pick(Action.ObjectionOutcome.values()), null);
                case 5 -> new Action.ReinspectionApplied(party);
                case 6 -> new Action.ReinspectionDecided(random.nextBoolean(), null);
                case 7 -> new Action.ReinspectionLabNamed("lab-b");
                default ->
                    random.nextBoolean()
                            ? new Action.ReinspectionTerminated(Action.Reason.OTHER)
                            : new Action.Finalised(report, 1 + random.nextInt(3));
            };
        }

        private LocalDate day() {
            LocalDate today = standing.day().equals(LocalDate.MIN) ? FIRST : standing.day();
            return today.minusDays(random.nextInt(3));
        }

        private Scope scope() {
            return new Scope(
                    pick(Set.<String>of(), Set.of("铅"), Set.of("color")),
                    pick(null, Facts.CONCLUDED, Facts.CONCLUDED.plusDays(1)),
                    null);
        }

        @SafeVarargs
        private <T> T pick(T... of) {
            return of[random.nextInt(of.length)];
        }

        private void begin(LocalDate day) {
            standing = standing.on(day);
            if (row.due().filter(due -> !due.isAfter(day)).isPresent()) {
                renew();
            }
        }

        private void apply(LedgerEvent event) {
            take(Ledger.apply(row, event, standing));
        }

        private void renew() {
            take(Ledger.renew(Facts.KEY, row, standing, CAUSE));
        }

        private void take(Outcome outcome) {
            outcome.change().ifPresent(change -> {
                assertThat(
                                change.before() == null
                                        ? told == null
                                        : change.before().sameAs(told))
                        .isTrue();
                told = change.after();
            });
            row = outcome.row();
            assertThat(row.state().map(SampleState::verdict))
                    .isEqualTo(java.util.Optional.ofNullable(told).map(SampleState::verdict));
        }

        /** All facts in another order, and the accepted actions, seen from where the history ended. */
        LedgerRow truth() {
            Collections.shuffle(facts, random);
            LedgerRow truth = LedgerRow.EMPTY;
            for (ActionFact action : row.actions()) {
                truth = truth.with(action);
            }
            for (LedgerEvent event : facts) {
                truth = Ledger.apply(truth, event, standing).row();
            }
            return Ledger.renew(Facts.KEY, truth, standing, CAUSE).row();
        }
    }

    @Property(tries = 5000)
    void onlyTheFinalTruthIsLeft(@ForAll long seed) {
        var play = new Play(seed);
        for (int at = 1; at <= 40; at++) {
            play.step(at);
        }

        LedgerRow truth = play.truth();

        assertThat(Facts.withoutVersion(
                        Ledger.renew(Facts.KEY, play.row, play.standing, CAUSE).row()))
                .isEqualTo(Facts.withoutVersion(truth));
        assertThat(play.row.state().map(SampleState::status))
                .isEqualTo(truth.state().map(SampleState::status));
        assertThat(play.told == null ? null : play.told.status())
                .isEqualTo(truth.state().map(SampleState::status).orElse(null));
        assertThat(play.row.due()).isEqualTo(truth.due());
    }
}
