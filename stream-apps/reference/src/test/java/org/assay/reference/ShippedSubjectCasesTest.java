package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.domain.casework.AskingAlert;
import org.assay.domain.casework.CaseDecision;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.CaseStatus;
import org.assay.domain.casework.Entry;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.LadderState;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectAction.AlertAcknowledged;
import org.assay.domain.subject.SubjectAction.CaseClosed;
import org.assay.domain.subject.SubjectAction.DefectInvestigated;
import org.assay.domain.subject.SubjectAction.DutyDone;
import org.assay.domain.subject.SubjectAction.InterviewHeld;
import org.assay.domain.subject.SubjectAction.RecallFinished;
import org.assay.domain.subject.SubjectAction.RecallOrdered;
import org.assay.domain.subject.SubjectAction.RecallStageReported;
import org.assay.domain.subject.SubjectAction.RiskAssessed;
import org.assay.domain.subject.SubjectAction.TimeExtended;
import org.assay.domain.subject.SubjectKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interviews, recalls and acknowledgements by the packs that Assay ships. Days are those of the calendar of 2025. */
class ShippedSubjectCasesTest {
    /** A Monday. */
    private static final LocalDate D = LocalDate.of(2025, 3, 3);

    private static CaseLaw law;

    @BeforeAll
    static void read() throws Exception {
        law = CaseLaw.of(ReferenceFiles.read(Path.of("../../ops/definitions/reference"), 1));
    }

    private static SubjectStory enterprise() {
        return new SubjectStory(SubjectStory.ENTERPRISE, law);
    }

    private static SubjectStory product() {
        return new SubjectStory(SubjectStory.PRODUCT, law);
    }

    private static AskingAlert clue(String id, LocalDate on, ProductDomain domain) {
        return SubjectStory.alert(id, 1, AlertRule.Kind.DEFECT_CLUE, true, on, domain);
    }

    @Test
    void shouldAskForOneInterviewForEachAlertAndCountItsTimeFromTheDayOfTheAlert() {
        SubjectStory story = enterprise()
                .hear(SubjectStory.asks("a", D))
                .hear(SubjectStory.asks("b", D.plusDays(1)))
                .act(D.plusDays(3), new InterviewHeld("a"));

        assertThat(story.known().id()).isEqualTo("INTERVIEW|厂甲（虚构）");
        assertThat(story.known().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(story.known().causes()).containsExactly("a", "b");
        assertThat(story.runs()).containsExactly("D2 2025-03-25");
        assertThat(story.timeline()).contains("2025-03-06 MET INTERVIEW D2");
        assertThat(story.act(D.plusDays(4), new InterviewHeld("b")).known().status())
                .isEqualTo(CaseStatus.CLOSED);
        assertThat(story.state()).isEqualTo("HELD");
    }

    @Test
    void shouldRemindAndThenClimbUntilTheInterviewIsHeldAndTellLateness() {
        SubjectStory story = enterprise().hear(SubjectStory.asks("a", D)).days(D, LocalDate.of(2025, 4, 10));

        // 15 working days from 3 March end on 24 March; 宣城 reminds 10, 5 and 1 days before, and climbs every 3 days.
        assertThat(story.told())
                .containsExactly(
                        "2025-03-14 REMINDER 10 COUNTY 341802",
                        "2025-03-19 REMINDER 5 COUNTY 341802",
                        "2025-03-23 REMINDER 1 COUNTY 341802",
                        "2025-03-25 ESCALATION 1 COUNTY 341802",
                        "2025-03-28 ESCALATION 2 CITY 341800",
                        "2025-03-31 ESCALATION 3 PROVINCE 340000");
        assertThat(story.runs()).containsExactly("D2 2025-03-24 lapsed");
        story.act(LocalDate.of(2025, 4, 10), new InterviewHeld("a"));
        assertThat(story.timeline()).contains("2025-04-10 LATE INTERVIEW D2");
        assertThat(story.known().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void shouldKeepTheInterviewWhenItsAlertIsWithdrawn() {
        AskingAlert alert = SubjectStory.asks("a", D);
        SubjectStory held = enterprise()
                .hear(alert)
                .act(D.plusDays(3), new InterviewHeld("a"))
                .hear(SubjectStory.withdrawn(alert));
        SubjectStory never = enterprise().hear(alert).hear(SubjectStory.withdrawn(alert));

        assertThat(held.known().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(held.timeline()).contains("2025-03-03 ALERT WITHDRAWN AL-X", "2025-03-06 ACTION INTERVIEW_HELD");
        assertThat(never.known().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(never.known().duties()).isEmpty();
        assertThat(never.days(D, D.plusDays(60)).notices()).isEmpty();
    }

    @Test
    void shouldCarryTheAnswerAndTheTimeOverToTheAlertThatTakesThePlace() {
        AskingAlert first = SubjectStory.asks("a", D);
        AskingAlert next = SubjectStory.asks("b", D.plusDays(10));
        SubjectStory answered = enterprise()
                .hear(first)
                .act(D.plusDays(3), new InterviewHeld("a"))
                .hear(SubjectStory.superseded(first, "b"))
                .hear(next);
        SubjectStory open = enterprise().hear(first).days(D, D.plusDays(14)).hear(SubjectStory.superseded(first, "b"));

        assertThat(answered.known().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(open.hear(next).runs()).containsExactly("D2 2025-03-24");
        assertThat(open.told()).containsExactly("2025-03-14 REMINDER 10 COUNTY 341802");
        assertThat(open.day(D.plusDays(15)).told()).hasSize(1);
    }

    @Test
    void shouldKnowNothingOfAlertsThatComeAndGoWithinADay() {
        AskingAlert passing = SubjectStory.asks("a", D);
        AskingAlert lasting = SubjectStory.asks("b", D);
        AskingAlert next = SubjectStory.asks("c", D.plusDays(1));

        SubjectStory inAnotherOrder = enterprise()
                .hear(passing)
                .hear(SubjectStory.superseded(passing, "b"))
                .hear(lasting)
                .hear(SubjectStory.superseded(lasting, "c"))
                .hear(next);
        SubjectStory atOnce = enterprise()
                .hear(lasting)
                .hear(SubjectStory.superseded(lasting, "c"))
                .hear(next);

        assertThat(inAnotherOrder.known().timeline()).isEqualTo(atOnce.known().timeline());
        assertThat(atOnce.known().timeline())
                .extracting(Entry::word)
                .as("one that outlasted its day is told of")
                .contains("SUPERSEDED");
    }

    @Test
    void shouldTakeAnInterviewOfItsOwnAccordForNoAnswer() {
        SubjectStory story = enterprise().act(D, new InterviewHeld(null));

        assertThat(story.known().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(story.hear(SubjectStory.asks("a", D)).known().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void shouldDecideInterviewsByEarlierOnesAlone() {
        SubjectStory story = enterprise().act(D, new InterviewHeld("a"));

        assertThat(story.act(D, new InterviewHeld("a")).decision()).isEqualTo(new CaseDecision.Duplicate());
        assertThat(story.act(D.plusDays(1), new InterviewHeld("a")).refusal())
                .isEqualTo("ANSWERED null INTERVIEW_HELD");
        assertThat(story.act(D.plusDays(1), new InterviewHeld(null)).decision()).isEqualTo(new CaseDecision.Accepted());
        assertThat(story.hear(SubjectStory.asks("a", D)).known().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "FATAL, OVER_1_IN_100, 1, F33-1 2025-03-04, F34-1 2025-03-18",
        "MINOR, OVER_50_PERCENT, 2, F33-2 2025-03-05, F34-2 2025-04-01",
        "MINOR, OVER_1_IN_10, 3, F33-3 2025-03-06, F34-3 2025-04-16",
    })
    void shouldGiveARecallOfFoodTheHoursAndDaysOfItsLevel(
            Harm harm, Probability probability, int level, String start, String finish) {
        Instant at = Instant.parse("2025-03-03T02:00:00Z");
        SubjectStory story =
                product().hear(clue("a", D, ProductDomain.FOOD)).day(D).act(D, at, new RiskAssessed(harm, probability));

        assertThat(story.known().head().level()).isEqualTo(level);
        assertThat(story.runs()).containsExactly(start);
        assertThat(story.known().duties().get(0).dueAt()).isEqualTo(at.plus(java.time.Duration.ofHours(24L * level)));
        story.act(D.plusDays(1), new RecallOrdered(true, 1000L));
        assertThat(story.timeline()).contains("2025-03-04 MET START_RECALL F33-" + level);
        assertThat(story.runs()).containsExactly(finish);
    }

    @Test
    void shouldCountAnotherLevelFromWhereTheRecallBegan() {
        SubjectStory story = product()
                .hear(clue("a", D, ProductDomain.FOOD))
                .act(D, new RiskAssessed(Harm.MINOR, Probability.OVER_1_IN_10))
                .act(D.plusDays(1), new RecallOrdered(false, null))
                .act(D.plusDays(2), new RiskAssessed(Harm.FATAL, Probability.OVER_1_IN_100));

        assertThat(story.runs()).containsExactly("F34-1 2025-03-18");
        assertThat(story.timeline()).contains("2025-03-05 VOID FINISH_RECALL F34-3");
        assertThat(story.act(D.plusDays(16), new RecallFinished(9)).timeline())
                .contains("2025-03-19 LATE FINISH_RECALL F34-1");
        assertThat(story.known().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(story.act(D.plusDays(17), new CaseClosed()).known().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void shouldLeadConsumerGoodsFromTheClueToTheFinalReport() {
        SubjectStory story = product()
                .hear(clue("a", D, ProductDomain.CONSUMER))
                .act(D, new RiskAssessed(Harm.SERIOUS, Probability.OVER_1_IN_100))
                .act(D.plusDays(1), new DefectInvestigated(true));
        assertThat(story.runs()).containsExactly("RC1", "RC2");

        story.act(D.plusDays(2), new RecallOrdered(true, 5000L));
        assertThat(story.runs()).containsExactly("RC5 2025-03-19", "RC6 2025-03-19", "RC7 2025-06-05");
        assertThat(story.timeline()).contains("2025-03-05 MET CONTROL_RISK RC2");

        story.act(D.plusDays(9), new DutyDone("RC5")).act(LocalDate.of(2025, 6, 20), new RecallStageReported(3000));
        assertThat(story.timeline())
                .contains(
                        "2025-03-12 MET FILE_RECALL_PLAN RC5",
                        "2025-06-05 LAPSED REPORT_RECALL_STAGE RC7",
                        "2025-06-20 LATE REPORT_RECALL_STAGE RC7");
        assertThat(story.runs()).containsExactly("RC7 2025-09-05");
        assertThat(story.known().head().affected()).isEqualTo(5000);
        assertThat(story.known().head().recovered()).isEqualTo(3000);

        story.act(LocalDate.of(2025, 8, 1), new RecallFinished(4800));
        assertThat(story.runs()).containsExactly("RC8 2025-08-22");
        story.act(LocalDate.of(2025, 8, 20), new DutyDone("RC8"));
        assertThat(story.known().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(story.timeline()).contains("2025-08-20 MET REPORT_RECALL_RESULT RC8");
    }

    @Test
    void shouldTellEveryStageAnewWhenItIsOverdue() {
        SubjectStory story = product().act(D, new RecallOrdered(false, null)).days(D, D.plusYears(1));
        long before =
                story.notices().stream().filter(n -> n.rule().equals("RC7")).count();

        story.act(D.plusYears(1), new RecallStageReported(1))
                .days(D.plusYears(1), D.plusYears(1).plusDays(1));

        assertThat(before).isEqualTo(6);
        // The second stage was due in September: only its highest rung is told.
        assertThat(story.notices().stream().filter(n -> n.rule().equals("RC7"))).hasSize(7);
    }

    @Test
    void shouldRefuseWhatTheStateOfARecallDoesNotAllow() {
        SubjectStory story = product().hear(clue("a", D, ProductDomain.CONSUMER));

        assertThat(story.act(D, new RecallStageReported(1)).refusal())
                .isEqualTo("NOT_ALLOWED null RISK_ASSESSED,DEFECT_INVESTIGATED,RECALL_ORDERED,CASE_CLOSED");
        story.act(D, new RecallOrdered(true, 100L)).act(D.plusDays(1), new RecallStageReported(40));
        assertThat(story.act(D.plusDays(2), new RecallStageReported(39)).refusal())
                .startsWith("LESS_THAN_BEFORE");
        assertThat(story.act(D.plusDays(2), new RecallFinished(101)).refusal()).startsWith("MORE_THAN_AFFECTED");
        assertThat(story.act(D.plusDays(2), new DutyDone("RC7")).refusal()).startsWith("OWN_ACTION RC7");
        assertThat(story.act(D.plusDays(2), new DutyDone("RC8")).refusal()).startsWith("NOT_RUNNING RC8");
        assertThat(story.act(D.plusDays(2), new TimeExtended("RC5")).refusal()).startsWith("NOT_EXTENDABLE RC5");
        assertThat(story.act(D.plusDays(1), new RecallStageReported(40)).decision())
                .isEqualTo(new CaseDecision.Duplicate());
    }

    @Test
    void shouldCloseWhenThereIsNoDefectAndBeginAnewWithALaterClue() {
        SubjectStory story =
                product().hear(clue("a", D, ProductDomain.CONSUMER)).act(D.plusDays(5), new DefectInvestigated(false));
        assertThat(story.known().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(story.state()).isEqualTo("DISMISSED");

        assertThat(story.hear(clue("b", D.plusDays(3), ProductDomain.CONSUMER))
                        .known()
                        .status())
                .isEqualTo(CaseStatus.CLOSED);
        assertThat(story.hear(clue("c", D.plusDays(9), ProductDomain.CONSUMER))
                        .known()
                        .status())
                .isEqualTo(CaseStatus.OPEN);
        assertThat(story.state()).isEqualTo("CLUE");
    }

    @Test
    void shouldEndWithItsCluesBeforeARecallAndNotAfterOne() {
        AskingAlert alert = clue("a", D, ProductDomain.CONSUMER);
        SubjectStory before = product()
                .hear(alert)
                .act(D, new RiskAssessed(Harm.FATAL, Probability.OVER_1_IN_100))
                .hear(SubjectStory.withdrawn(alert));
        SubjectStory after =
                product().hear(alert).act(D, new RecallOrdered(true, 10L)).hear(SubjectStory.withdrawn(alert));

        assertThat(before.known().status()).isEqualTo(CaseStatus.OVERTURNED);
        assertThat(before.known().duties()).isEmpty();
        assertThat(after.known().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(after.timeline()).contains("2025-03-03 ALERT WITHDRAWN AL-X");
        assertThat(after.runs()).hasSize(3);
    }

    @Test
    void shouldHaveTheSameStatesForFoodAndForConsumerGoods() {
        var food = law.packs().ladder("FOOD-RECALL", D).orElseThrow().data();
        var goods = law.packs().ladder("RECALL-CASE", D).orElseThrow().data();

        assertThat(food.states())
                .extracting(LadderState::name)
                .containsExactlyElementsOf(
                        goods.states().stream().map(LadderState::name).toList());
    }

    @Test
    void shouldWaitForSomebodyToTakeNoteOfASeriousAlert() {
        Subject subject = new Subject(SubjectKind.ALERT, "a");
        SubjectStory story = new SubjectStory(subject, law)
                .hear(clue("a", D, ProductDomain.FOOD))
                .days(D, D.plusDays(2));

        assertThat(story.runs()).containsExactly("D3 2025-03-04 lapsed");
        assertThat(story.told())
                .containsExactly("2025-03-03 REMINDER 1 COUNTY 341802", "2025-03-05 ESCALATION 1 COUNTY 341802");
        story.act(D.plusDays(3), new AlertAcknowledged());
        assertThat(story.known().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(story.timeline()).contains("2025-03-06 LATE ACKNOWLEDGE_ALERT D3");
    }

    @Test
    void shouldKeepAnAcknowledgementOfAnAlertThatIsNotKnownYet() {
        Subject subject = new Subject(SubjectKind.ALERT, "a");
        SubjectStory story = new SubjectStory(subject, law).act(D, new AlertAcknowledged());
        assertThat(story.decision()).isEqualTo(new CaseDecision.Accepted());
        assertThat(story.row().known()).isEmpty();

        assertThat(story.hear(clue("a", D, ProductDomain.FOOD)).known().status())
                .isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void shouldAskNobodyToTakeNoteOfAnAlertThatIsWithdrawnOrNotSerious() {
        Subject subject = new Subject(SubjectKind.ALERT, "a");
        AskingAlert alert = clue("a", D, ProductDomain.FOOD);
        SubjectStory withdrawn = new SubjectStory(subject, law)
                .hear(alert)
                .hear(SubjectStory.withdrawn(alert))
                .days(D, D.plusDays(9));
        SubjectStory light = new SubjectStory(subject, law)
                .hear(SubjectStory.alert("a", 1, AlertRule.Kind.CONFLICT, true, D, ProductDomain.FOOD));

        assertThat(withdrawn.known().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(withdrawn.notices()).isEmpty();
        assertThat(light.row().known()).isEmpty();
    }

    @Test
    void shouldTakeAnOlderVersionOfAnAlertForNoNews() {
        AskingAlert alert = SubjectStory.asks("a", D);
        SubjectStory story = enterprise().hear(SubjectStory.withdrawn(alert));
        long version = story.known().version();

        assertThat(story.hear(alert).known().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(story.known().version()).isEqualTo(version);
    }

    @Test
    void shouldSendNothingTwiceWhenEverythingIsHeardAgain() {
        List<AskingAlert> alerts = List.of(SubjectStory.asks("a", D), SubjectStory.asks("b", D.plusDays(2)));
        SubjectStory story = enterprise();
        alerts.forEach(story::hear);
        story.days(D, D.plusDays(40));
        int sent = story.notices().size();
        long version = story.known().version();

        alerts.forEach(story::hear);
        story.day(D.plusDays(40));

        assertThat(story.notices()).hasSize(sent);
        assertThat(story.known().version()).isEqualTo(version);
    }
}
