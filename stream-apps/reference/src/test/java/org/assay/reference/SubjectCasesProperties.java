package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.assay.domain.casework.AskingAlert;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.EntryKind;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectAction;

/** What holds of a case of a subject after any history. */
class SubjectCasesProperties {
    private static final LocalDate D = LocalDate.of(2025, 3, 3);
    private static final int DAYS = 200;
    private static CaseLaw law;

    @BeforeContainer
    static void read() throws Exception {
        law = CaseLaw.of(ReferenceFiles.read(Path.of("../../ops/definitions/reference"), 1));
    }

    /** Something in a journal: an action of a day, or the beginning of a day when there is none. */
    private record Step(int day, SubjectAction action) {}

    @Provide
    Arbitrary<Subject> subjects() {
        return Arbitraries.of(SubjectStory.ENTERPRISE, SubjectStory.PRODUCT);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static List<Step> steps(Subject subject, Random random) {
        List<Step> steps = new ArrayList<>();
        int day = 0;
        for (int i = 0; i < 12; i++) {
            day += random.nextInt(DAYS / 12);
            steps.add(new Step(day, null));
            if (random.nextBoolean()) {
                steps.add(new Step(Math.max(0, day - random.nextInt(4)), action(subject, random)));
            }
        }
        return steps;
    }

    private static SubjectAction action(Subject subject, Random random) {
        if (subject.equals(SubjectStory.ENTERPRISE)) {
            return new SubjectAction.InterviewHeld(random.nextInt(4) == 0 ? null : id(random.nextInt(4)));
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> new SubjectAction.RiskAssessed(any(random, Harm.values()), any(random, Probability.values()));
            case 2 -> new SubjectAction.DefectInvestigated(random.nextInt(3) > 0);
            case 3 -> new SubjectAction.RecallOrdered(random.nextBoolean(), random.nextBoolean() ? 100L : null);
            case 4 -> new SubjectAction.RecallStageReported(random.nextInt(120));
            case 5 -> new SubjectAction.RecallFinished(random.nextInt(120));
            case 6 -> new SubjectAction.DutyDone(random.nextBoolean() ? "RC5" : "RC8");
            default -> new SubjectAction.CaseClosed();
        };
    }

    private static <T> T any(Random random, T[] all) {
        return List.of(all).get(random.nextInt(all.length));
    }

    private static String id(int number) {
        return "alert-" + number;
    }

    /** All versions of some alerts; the last of each may be a withdrawal, or the passing of its place to the next. */
    private static List<AskingAlert> alerts(Subject subject, Random random) {
        boolean interview = subject.equals(SubjectStory.ENTERPRISE);
        ProductDomain domain = random.nextBoolean() ? ProductDomain.FOOD : ProductDomain.CONSUMER;
        List<AskingAlert> alerts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            AskingAlert raised = SubjectStory.alert(
                    id(i),
                    1,
                    interview ? AlertRule.Kind.INTERVIEW : AlertRule.Kind.DEFECT_CLUE,
                    true,
                    D.plusDays(random.nextInt(DAYS / 2)),
                    domain);
            alerts.add(raised);
            if (random.nextInt(3) == 0) {
                alerts.add(
                        interview && random.nextBoolean()
                                ? SubjectStory.superseded(raised, id(i + 1))
                                : SubjectStory.withdrawn(raised));
            }
        }
        return alerts;
    }

    /** Plays steps in their order, with the alerts heard of at places that the other random numbers choose. */
    private static SubjectStory play(Subject subject, List<Step> steps, List<AskingAlert> alerts, Random places) {
        SubjectStory story = new SubjectStory(subject, law);
        List<Integer> at = new ArrayList<>();
        alerts.forEach(alert -> at.add(places.nextInt(steps.size() + 1)));
        for (int i = 0; i <= steps.size(); i++) {
            for (int alert = 0; alert < alerts.size(); alert++) {
                if (at.get(alert) == i) {
                    story.hear(alerts.get(alert));
                }
            }
            if (i < steps.size()) {
                Step step = steps.get(i);
                LocalDate day = D.plusDays(step.day());
                story = step.action() == null ? story.day(day) : story.act(day, step.action());
            }
        }
        return story;
    }

    /** Without what depends on when an alert was heard of: version and notices. */
    private static Object told(Case known) {
        return List.of(
                known.status(),
                known.head(),
                known.tracks(),
                known.causes(),
                known.duties().stream()
                        .map(duty -> duty.rule() + duty.party() + duty.start() + duty.lastDay() + duty.lapsed())
                        .toList(),
                known.timeline().stream()
                        .filter(entry -> entry.kind() != EntryKind.REMINDED && entry.kind() != EntryKind.ESCALATED)
                        .toList());
    }

    @Property(tries = 400)
    void shouldNotMatterWhenAnAlertIsHeardOf(
            @ForAll("subjects") Subject subject, @ForAll("seeds") long seed, @ForAll("seeds") long places) {
        List<Step> steps = steps(subject, new Random(seed));
        List<AskingAlert> alerts = alerts(subject, new Random(seed));
        List<AskingAlert> others = new ArrayList<>(alerts);
        Collections.shuffle(others, new Random(places));

        SubjectStory one = play(subject, steps, alerts, new Random(places));
        SubjectStory other = play(subject, steps, others, new Random(~places));

        assertThat(one.row().known().map(SubjectCasesProperties::told))
                .isEqualTo(other.row().known().map(SubjectCasesProperties::told));
        assertThat(one.row().facts().acts()).isEqualTo(other.row().facts().acts());
    }

    @Property(tries = 400)
    void shouldTellEachStepOfATimeOnceAndNothingOfWhatHasEnded(
            @ForAll("subjects") Subject subject, @ForAll("seeds") long seed, @ForAll("seeds") long places) {
        SubjectStory story =
                play(subject, steps(subject, new Random(seed)), alerts(subject, new Random(seed)), new Random(places));
        Set<String> told = new HashSet<>();

        for (CaseNotice notice : story.notices()) {
            assertThat(told.add(notice.rule() + notice.party() + notice.kind() + notice.step() + notice.lastDay()))
                    .as(notice.toString())
                    .isTrue();
        }
        story.row().known().filter(known -> !known.isOpen()).ifPresent(closed -> {
            assertThat(closed.duties()).isEmpty();
            int sent = story.notices().size();
            story.day(D.plusDays(2 * DAYS));
            assertThat(story.notices()).hasSize(sent);
        });
    }

    @Property(tries = 300)
    void shouldBeTheSameWhenEverythingIsPlayedAgain(
            @ForAll("subjects") Subject subject, @ForAll("seeds") long seed, @ForAll("seeds") long places) {
        List<Step> steps = steps(subject, new Random(seed));
        List<AskingAlert> alerts = alerts(subject, new Random(seed));

        SubjectStory one = play(subject, steps, alerts, new Random(places));
        SubjectStory again = play(subject, steps, alerts, new Random(places));
        long version = one.row().known().map(Case::version).orElse(0L);
        alerts.forEach(one::hear);

        assertThat(again.row().facts()).isEqualTo(one.row().facts());
        assertThat(one.row().known().map(Case::version).orElse(0L)).isEqualTo(version);
    }
}
