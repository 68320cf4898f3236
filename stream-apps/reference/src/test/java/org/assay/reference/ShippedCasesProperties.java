package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.Entry;
import org.assay.domain.casework.EntryKind;
import org.assay.domain.casework.OpenDuty;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.TestKind;
import org.assay.domain.reference.ReferenceRelease;

/** What holds of a case after any history of verdicts, actions, days and releases. */
class ShippedCasesProperties {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
    private static final List<String> RULES =
            List.of("P11", "P18", "P20", "P21-ACCEPT", "P12", "F13", "F17", "F18", "F19", "F22", "F26-ACCEPT", "F21");
    /** Rights and effects: when their time has passed it runs no more. */
    private static final Set<String> GONE =
            Set.of("OBJECT", "APPLY_FOR_REINSPECTION", "DECLINE_REINSPECTION", "DEEM_SERVED");
    /** Formalities of a re-inspection: to let their time pass is to give it up, in the states that wait for them. */
    private static final Set<String> GIVEN_UP = Set.of("PREPARE_REINSPECTION", "PREPAY_FEE");

    private static final List<ReferenceRelease> RELEASES = releases();

    private static List<ReferenceRelease> releases() {
        try {
            ReferenceRelease shipped = ReferenceFiles.read(Path.of("../../ops/definitions/reference"), 1);
            return List.of(
                    shipped,
                    OtherReleases.withTerm(shipped, 2, "P12", 45),
                    OtherReleases.withRestDay(shipped, 3, LocalDate.of(2025, 3, 12)),
                    OtherReleases.withTerm(shipped, 4, "P21-ACCEPT", 9));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A history. Nothing in it depends on what came of it, so that two plays of a seed can be compared. */
    private static CaseStory play(long seed, boolean dayByDay) {
        var random = new Random(seed);
        CaseStory story = new CaseStory(RELEASES.get(0));
        String catalogue = pick(random, CaseStory.TOY, CaseStory.TOY, CaseStory.FOOD, CaseStory.PORK);
        story.register(1, catalogue, pick(random, "店甲", null)).day(FIRST);
        story.report("R-1", 1, TestKind.FIRST, GivenVerdict.NONCONFORMING, pick(random, "PB", "APC"), FIRST);
        int release = 0;
        for (int at = 1; at <= 30; at++) {
            int dice = random.nextInt(100);
            if (dice < 8) {
                report(story, random);
            } else if (dice < 10) {
                story.register(2 + random.nextInt(3), pick(random, CaseStory.TOY, CaseStory.FOOD), "店甲");
            } else if (dice < 40) {
                act(story, random, procedure(random));
            } else if (dice < 72) {
                act(story, random, duty(random));
            } else if (dice < 96 || release == RELEASES.size() - 1) {
                LocalDate next = story.today().plusDays(1 + random.nextInt(random.nextInt(40) + 1));
                if (dayByDay) {
                    story.daysTo(next);
                } else {
                    story.day(next);
                }
            } else {
                release++;
                story.activate(RELEASES.get(release));
            }
        }
        return story;
    }

    private static void report(CaseStory story, Random random) {
        boolean first = random.nextInt(4) > 0;
        story.report(
                first ? "R-1" : "R-2",
                1 + random.nextInt(4),
                first ? TestKind.FIRST : TestKind.REINSPECTION,
                pick(random, GivenVerdict.NONCONFORMING, GivenVerdict.NONCONFORMING, GivenVerdict.CONFORMING),
                pick(random, "PB", "CD", "APC"),
                FIRST.plusDays(random.nextInt(60)));
    }

    private static void act(CaseStory story, Random random, Action action) {
        story.decide(story.today().minusDays(random.nextInt(3)), action);
    }

    private static Action procedure(Random random) {
        PartyRole party = pick(random, PartyRole.PRODUCER, PartyRole.SELLER);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                new Action.NoticeServed(
                        party,
                        "R-1",
                        1 + random.nextInt(2),
                        pick(random, Action.Manner.DELIVERED, Action.Manner.PUBLIC_NOTICE));
            case 3 -> new Action.ObjectionFiled("O-" + random.nextInt(3), party, pick(random, Action.Ground.values()));
            case 4 ->
                new Action.ObjectionDecided(
                        "O-" + random.nextInt(3), pick(random, Action.ObjectionOutcome.values()), null);
            case 5 -> new Action.ReinspectionApplied(party);
            case 6 -> new Action.ReinspectionDecided(random.nextBoolean(), null);
            case 7 -> new Action.ReinspectionLabNamed("LAB-B");
            default -> new Action.ReinspectionTerminated(pick(random, Action.Reason.values()));
        };
    }

    private static Action duty(Random random) {
        ActionKind kind = pick(
                random,
                Stream.of(ActionKind.values()).filter(ActionKind::isDuty).toArray(ActionKind[]::new));
        return switch (kind) {
            case RECHECK_CONCLUDED -> new Action.DutyActed(kind, 1 + random.nextInt(3), random.nextInt(4) == 0, null);
            case DUTY_DONE, TIME_EXTENDED -> new Action.DutyActed(kind, null, null, pick(random, RULES));
            case CASE_CLOSED ->
                random.nextInt(4) == 0
                        ? new Action.DutyActed(kind, null, null, null)
                        : new Action.DutyActed(ActionKind.ORDERED_TO_CORRECT, null, null, null);
            default -> new Action.DutyActed(kind, null, null, null);
        };
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Property(tries = 2000)
    void noTimeRunsInACaseThatHasEnded(@ForAll long seed) {
        Case known = play(seed, false).known();

        assertThat(known.isOpen() || known.duties().isEmpty()).isTrue();
    }

    @Property(tries = 2000)
    void everyStepIsSentOnceWhileATimeRunsAndNoneWhenItDoesNot(@ForAll long seed) {
        Map<String, Set<String>> sent = new HashMap<>();
        Set<String> passed = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (Entry entry : play(seed, true).known().timeline()) {
            String time = entry.rule() + "|" + entry.party();
            switch (entry.kind()) {
                case OPENED -> {
                    assertThat(sent.put(time, new HashSet<>()) == null || settled.remove(time))
                            .as(time + " runs already")
                            .isTrue();
                    passed.remove(time);
                }
                case MET, LATE, VOID -> assertThat(sent.remove(time)).as(time).isNotNull();
                case LAPSED -> {
                    passed.add(time);
                    assertThat(sent).containsKey(time);
                }
                case REMINDED, ESCALATED -> {
                    assertThat(sent).as(time + " does not run").containsKey(time);
                    assertThat(sent.get(time).add(entry.note()))
                            .as(time + " " + entry.note())
                            .isTrue();
                    assertThat(entry.kind() == EntryKind.REMINDED || passed.contains(time))
                            .isTrue();
                }
                default -> {}
            }
            if (entry.kind() == EntryKind.LAPSED && GONE.contains(entry.word())) {
                sent.remove(time);
            } else if (entry.kind() == EntryKind.LAPSED && GIVEN_UP.contains(entry.word())) {
                settled.add(time);
            }
        }
    }

    @Property(tries = 2000)
    void theSameHistoryGivesTheSameCaseAndNotices(@ForAll long seed) {
        CaseStory one = play(seed, true);
        CaseStory other = play(seed, true);

        assertThat(other.known()).isEqualTo(one.known());
        assertThat(other.notices()).isEqualTo(one.notices());
    }

    @Property(tries = 3000)
    void aJumpOverDaysEndsWhereTheDaysEnd(@ForAll long seed) {
        CaseStory days = play(seed, true);
        CaseStory jump = play(seed, false);

        assertThat(states(jump.known())).isEqualTo(states(days.known()));
        assertThat(times(jump.known())).isEqualTo(times(days.known()));
        assertThat(jump.known().status()).isEqualTo(days.known().status());
    }

    private static List<String> states(Case known) {
        return known.tracks().stream()
                .map(track -> track.ladder() + " " + track.state())
                .toList();
    }

    private static List<OpenDuty> times(Case known) {
        return known.duties().stream()
                .map(duty -> new OpenDuty(
                        duty.rule(),
                        duty.party(),
                        duty.duty(),
                        duty.owedBy(),
                        duty.start(),
                        duty.extensions(),
                        duty.firstDay(),
                        duty.lastDay(),
                        duty.dueAt(),
                        duty.promptness(),
                        duty.unconfirmed(),
                        duty.lapsed(),
                        List.of()))
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }
}
