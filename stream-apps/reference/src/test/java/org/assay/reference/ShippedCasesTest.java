package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.CaseStatus;
import org.assay.domain.casework.EntryKind;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.TestKind;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases by the packs that Assay ships. Numbers and articles are those of the rules named. */
class ShippedCasesTest {
    private static final LocalDate D = LocalDate.of(2025, 3, 3);
    private static ReferenceRelease release;

    @BeforeAll
    static void read() throws Exception {
        release = ReferenceFiles.read(Path.of("../../ops/definitions/reference"), 1);
    }

    private static CaseStory toy() {
        return CaseStory.ofFailing(release, CaseStory.TOY, "PB", D).day(D);
    }

    private static CaseStory food(String item) {
        return CaseStory.ofFailing(release, CaseStory.FOOD, item, D).day(D);
    }

    @Test
    void shouldOpenWhenASampleFailsAndTellWhoHasToBeTold() {
        CaseStory story = toy();

        assertThat(story.known().id()).isEqualTo("SAMPLE|office-x|S-1");
        assertThat(story.known().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("REPORTED");
        assertThat(story.runs()).containsExactly("P18");
    }

    @Test
    void shouldGiveEachPartyItsOwnTimes() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER).serve(D.plusDays(10), PartyRole.SELLER);

        assertThat(story.runs())
                .containsExactly(
                        "P11 PRODUCER",
                        "P11 SELLER",
                        "P18",
                        "P19 PRODUCER 2025-03-18",
                        "P19 SELLER 2025-03-28",
                        "P4 PRODUCER 2025-03-18",
                        "P4 SELLER 2025-03-28");

        story.act(D.plusDays(12), new Action.ReinspectionApplied(PartyRole.PRODUCER));

        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("APPLIED");
        assertThat(story.fate("P4")).containsExactly("OPENED", "OPENED", "MET");
        assertThat(story.runs()).contains("P4 SELLER 2025-03-28").doesNotContain("P4 PRODUCER 2025-03-18");
    }

    @Test
    void shouldDeemServedAfterThirtyDaysAndCountFromThen() {
        CaseStory story =
                toy().act(D, new Action.NoticeServed(PartyRole.PRODUCER, "R-1", 1, Action.Manner.PUBLIC_NOTICE));
        assertThat(story.runs()).contains("P26 PRODUCER 2025-04-02");

        story.day(LocalDate.of(2025, 4, 2));
        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("NOTICE_OF_DELIVERY");

        story.day(LocalDate.of(2025, 4, 3));
        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("NOTIFIED");
        assertThat(story.state("PRODUCT-SALE")).isEqualTo("TO_STOP");
        assertThat(story.runs()).contains("P4 PRODUCER 2025-04-17", "P11 PRODUCER");
    }

    @Test
    void shouldLeadAFailingFirmUpTheLadderOnTheDaysOfTheLaw() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER)
                .serve(D, PartyRole.SELLER)
                .daysTo(D.plusDays(16))
                .duty(D.plusDays(16), ActionKind.ORDERED_TO_CORRECT);
        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("FINAL");
        assertThat(story.runs()).contains("P12 2025-05-19", "P13 2025-06-03");

        story.daysTo(LocalDate.of(2025, 5, 19));
        assertThat(story.state("PRODUCT-HANDLING")).isEqualTo("ORDERED");
        story.day(LocalDate.of(2025, 5, 20));
        assertThat(story.state("PRODUCT-HANDLING")).isEqualTo("NOT_CORRECTED");
        assertThat(story.duty("P12").lapsed()).isTrue();

        LocalDate noticed = LocalDate.of(2025, 5, 21);
        story.day(noticed).duty(noticed, ActionKind.PUBLIC_NOTICE_ISSUED);
        assertThat(story.state("PRODUCT-HANDLING")).isEqualTo("PROVINCE_NOTICE");
        assertThat(story.runs()).contains("P15 2025-08-19").doesNotContain("P12 2025-05-19", "P13 2025-06-03");

        assertThat(story.decide(noticed.plusDays(59), recheck(2, false))).startsWith("TOO_EARLY P15");
        story.recheck(noticed.plusDays(60), 2, false)
                .duty(noticed.plusDays(61), ActionKind.BUSINESS_STOPPED)
                .recheck(noticed.plusDays(120), 3, false)
                .duty(noticed.plusDays(121), ActionKind.LICENCE_REVOKED)
                .duty(noticed.plusDays(122), ActionKind.CASE_CLOSED);
        assertThat(story.fate("P15")).containsExactly("OPENED", "MET");
        assertThat(story.known().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(story.known().duties()).isEmpty();
    }

    private static Action recheck(int round, boolean passed) {
        return new Action.DutyActed(ActionKind.RECHECK_CONCLUDED, round, passed, null);
    }

    @Test
    void shouldTakeTheLastDayOfTheWindowAndMarkWhatIsLater() {
        LocalDate noticed = D.plusDays(90);
        assertThat(secondRecheck(noticed, noticed.plusDays(90)).fate("P15")).containsExactly("OPENED", "MET");
        assertThat(secondRecheck(noticed, noticed.plusDays(91)).fate("P15")).containsExactly("OPENED", "LATE");
    }

    private static CaseStory secondRecheck(LocalDate noticed, LocalDate on) {
        return toy().duty(D, ActionKind.ORDERED_TO_CORRECT)
                .recheck(D.plusDays(70), 1, false)
                .duty(noticed, ActionKind.PUBLIC_NOTICE_ISSUED)
                .recheck(on, 2, true);
    }

    @Test
    void shouldEndTheStopOfSaleWhenARecheckIsPassed() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER).duty(D.plusDays(1), ActionKind.ORDERED_TO_CORRECT);
        assertThat(story.runs()).contains("P11 PRODUCER");

        story.rule(D.plusDays(2), ActionKind.DUTY_DONE, "P11");
        assertThat(story.state("PRODUCT-SALE")).isEqualTo("SALE_STOPPED");
        assertThat(story.fate("P11")).containsExactly("OPENED", "ACTION", "MET");

        story.duty(D.plusDays(40), ActionKind.CORRECTION_REPORTED).recheck(D.plusDays(50), 1, true);
        assertThat(story.state("PRODUCT-SALE")).isEqualTo("RELEASED");
        assertThat(story.state("PRODUCT-HANDLING")).isEqualTo("RELEASED");
        assertThat(story.fate("P12")).containsExactly("OPENED", "MET");
        assertThat(story.fate("P13")).containsExactly("OPENED", "MET");
    }

    @Test
    void shouldRefuseWhatTheStateDoesNotAllowAndSayWhatItDoes() {
        CaseStory story = toy();

        assertThat(story.decide(D, new Action.DutyActed(ActionKind.BUSINESS_STOPPED, null, null, null)))
                .isEqualTo("NOT_ALLOWED null [ORDERED_TO_CORRECT, CASE_CLOSED, DUTY_DONE]");
        story.duty(D, ActionKind.ORDERED_TO_CORRECT);
        assertThat(story.decide(D, new Action.DutyActed(ActionKind.ORDERED_TO_CORRECT, null, null, null)))
                .isEqualTo("DUPLICATE");
        assertThat(story.decide(D.plusDays(1), new Action.DutyActed(ActionKind.DUTY_DONE, null, null, "P12")))
                .startsWith("OWN_ACTION P12");
        assertThat(story.decide(D.plusDays(1), new Action.DutyActed(ActionKind.DUTY_DONE, null, null, "F19")))
                .startsWith("NOT_RUNNING F19");
        assertThat(story.decide(D.plusDays(1), new Action.DutyActed(ActionKind.TIME_EXTENDED, null, null, "P12")))
                .startsWith("NOT_EXTENDABLE P12");
    }

    @Test
    void shouldNotStopTheOrderToCorrectForAnObjection() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER)
                .duty(D.plusDays(1), ActionKind.ORDERED_TO_CORRECT)
                .act(D.plusDays(2), new Action.ObjectionFiled("O-1", PartyRole.PRODUCER, Action.Ground.CONCLUSION));

        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("OBJECTED");
        assertThat(story.state("PRODUCT-HANDLING")).isEqualTo("ORDERED");
        assertThat(story.runs()).contains("P12 2025-05-06", "P21-ACCEPT PRODUCER 2025-03-10");
    }

    @Test
    void shouldOverturnAndKeepWhatWasDone() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER)
                .duty(D.plusDays(1), ActionKind.ORDERED_TO_CORRECT)
                .report("R-1", 2, TestKind.FIRST, GivenVerdict.CONFORMING, "PB", D.plusDays(3));

        assertThat(story.known().status()).isEqualTo(CaseStatus.OVERTURNED);
        assertThat(story.runs()).isEmpty();
        assertThat(story.fate("P12")).containsExactly("OPENED", "VOID");
        assertThat(story.known().timeline())
                .anyMatch(entry ->
                        entry.kind() == EntryKind.ACTION && entry.word().equals("ORDER_CORRECTION"));

        story.report("R-1", 3, TestKind.FIRST, GivenVerdict.NONCONFORMING, "PB", D.plusDays(4));
        assertThat(story.known().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(story.state("PRODUCT-HANDLING")).isEqualTo("OPEN");
    }

    @Test
    void shouldEndWithAReportThatIsWithdrawn() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER).withdraw("R-1", 2);

        assertThat(story.known().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(story.runs()).isEmpty();
    }

    @Test
    void shouldTakeAMicrobeForFinalAtOnce() {
        CaseStory story = food("APC");
        assertThat(story.state("FOOD-CONCLUSION")).isEqualTo("FINAL");
        assertThat(story.runs()).containsExactly("F13", "F14 2025-03-10", "F28 2025-06-03");

        story.serve(D.plusDays(1), PartyRole.SELLER);

        assertThat(story.state("FOOD-CONCLUSION")).isEqualTo("TOLD");
        assertThat(story.fate("F14")).containsExactly("OPENED", "MET");
        assertThat(story.runs()).containsExactly("F13", "F27 SELLER", "F28 2025-06-03");
        assertThat(story.decide(D.plusDays(2), new Action.ReinspectionApplied(PartyRole.SELLER)))
                .startsWith("MICROBES");
    }

    @Test
    void shouldCountTheRoundOfAFoodReinspection() {
        CaseStory story = food("PB").serve(D, PartyRole.SELLER);
        assertThat(story.runs()).contains("F2 SELLER 2025-03-12", "F25 SELLER 2025-03-12", "F27 SELLER");

        LocalDate applied = D.plusDays(4);
        story.act(applied, new Action.ReinspectionApplied(PartyRole.SELLER));
        assertThat(story.runs()).contains("F16 SELLER 2025-03-14").doesNotContain("F2 SELLER 2025-03-12");
        story.act(applied, new Action.ReinspectionDecided(true, null));
        assertThat(story.runs()).contains("F17 2025-03-14");
        story.rule(applied, ActionKind.TIME_EXTENDED, "F17");
        assertThat(story.runs()).contains("F17 2025-03-21");
        assertThat(story.decide(applied.plusDays(1), new Action.DutyActed(ActionKind.TIME_EXTENDED, null, null, "F17")))
                .startsWith("NOT_EXTENDABLE F17");
        story.act(LocalDate.of(2025, 3, 20), new Action.ReinspectionLabNamed("LAB-B"));
        assertThat(story.runs()).contains("F19 2025-03-25", "F22 2025-03-25").doesNotContain("F17 2025-03-21");
        story.rule(LocalDate.of(2025, 3, 21), ActionKind.DUTY_DONE, "F22")
                .rule(LocalDate.of(2025, 3, 24), ActionKind.DUTY_DONE, "F19");
        assertThat(story.runs()).contains("F20 2025-04-08");
        story.report("R-2", 1, TestKind.REINSPECTION, GivenVerdict.NONCONFORMING, "PB", LocalDate.of(2025, 4, 1));

        assertThat(story.state("FOOD-CONCLUSION")).isEqualTo("REINSPECTED");
        assertThat(story.fate("F20")).containsExactly("OPENED", "MET");
        assertThat(story.runs()).contains("F21 2025-04-09", "F27 SELLER", "F28 2025-06-03");
    }

    @Test
    void shouldGiveUpAReinspectionWhoseFeeIsNotPrepaid() {
        CaseStory story = food("PB")
                .serve(D, PartyRole.SELLER)
                .act(D.plusDays(1), new Action.ReinspectionApplied(PartyRole.SELLER))
                .act(D.plusDays(2), new Action.ReinspectionDecided(true, null))
                .act(D.plusDays(3), new Action.ReinspectionLabNamed("LAB-B"))
                .day(D.plusDays(20));

        assertThat(story.state("FOOD-CONCLUSION")).isEqualTo("NOTIFIED");
        assertThat(story.fate("F22")).containsExactly("OPENED", "LAPSED");
    }

    @Test
    void shouldCountAnObjectionByWhatItIsAbout() {
        CaseStory process = food("PB")
                .serve(D, PartyRole.SELLER)
                .act(D.plusDays(1), new Action.ObjectionFiled("O-1", PartyRole.SELLER, Action.Ground.PROCESS));
        assertThat(process.runs()).contains("F26-ACCEPT SELLER 2025-03-11");
        process.rule(D.plusDays(2), ActionKind.DUTY_DONE, "F26-ACCEPT");
        assertThat(process.runs()).contains("F26-PROCESS 2025-04-02").doesNotContain("F26-OTHER 2025-04-17");
        process.act(D.plusDays(9), new Action.ObjectionDecided("O-1", Action.ObjectionOutcome.REJECTED, null));
        assertThat(process.fate("F26-PROCESS")).containsExactly("OPENED", "MET");
        assertThat(process.state("FOOD-CONCLUSION")).isEqualTo("NOTIFIED");

        CaseStory other = food("PB")
                .serve(D, PartyRole.SELLER)
                .act(D.plusDays(1), new Action.ObjectionFiled("O-1", PartyRole.SELLER, Action.Ground.AUTHENTICITY))
                .rule(D.plusDays(2), ActionKind.DUTY_DONE, "F26-ACCEPT");
        assertThat(other.runs()).anyMatch(run -> run.startsWith("F26-OTHER"));
    }

    @Test
    void shouldGiveFarmProduceFiveWorkingDays() {
        CaseStory story = CaseStory.ofFailing(release, CaseStory.PORK, "PB", D)
                .day(D)
                .serve(D, PartyRole.SELLER)
                .act(D.plusDays(1), new Action.ReinspectionApplied(PartyRole.SELLER));
        assertThat(story.fate("A51-1")).containsExactly("OPENED", "MET");

        story.act(D.plusDays(2), new Action.ReinspectionDecided(true, null))
                .act(D.plusDays(3), new Action.ReinspectionLabNamed("LAB-B"))
                .rule(D.plusDays(4), ActionKind.DUTY_DONE, "A51-SPARE");
        assertThat(story.runs()).containsExactly("A13", "A51-3 2025-03-18");
    }

    @Test
    void shouldStartTheLaddersAnewUnderAnotherLaw() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER).register(2, CaseStory.FOOD, "店甲");

        assertThat(story.state("PRODUCT-HANDLING")).isEqualTo("none");
        assertThat(story.state("FOOD-HANDLING")).isEqualTo("OPEN");
        assertThat(story.fate("P4")).containsExactly("OPENED", "VOID");
        assertThat(story.runs()).containsExactly("F13", "F14 2025-03-10", "F28 2025-06-03");
    }

    @Test
    void shouldOnlyBeClosedWithoutALaw() {
        CaseStory story = CaseStory.ofFailing(release, "没有这种产品", "PB", D);

        assertThat(story.known().tracks()).isEmpty();
        assertThat(story.decide(D, new Action.DutyActed(ActionKind.ORDERED_TO_CORRECT, null, null, null)))
                .isEqualTo("NOT_ALLOWED null [CASE_CLOSED]");
        story.duty(D, ActionKind.CASE_CLOSED);
        assertThat(story.known().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void shouldServeACorrectedReportAgain() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER)
                .report("R-1", 2, TestKind.FIRST, GivenVerdict.NONCONFORMING, "CD", D.plusDays(5));

        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("REPORTED");
        assertThat(story.fate("P4")).containsExactly("OPENED", "VOID");
    }

    @Test
    void shouldOpenWhatTimeHadMadeFinalForAnObjectionInTimeThatIsToldLate() {
        CaseStory story =
                toy().serve(D, PartyRole.PRODUCER).serve(D, PartyRole.SELLER).day(D.plusDays(20));
        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("FINAL");

        story.act(D.plusDays(14), new Action.ObjectionFiled("O-1", PartyRole.SELLER, Action.Ground.CONCLUSION));

        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("OBJECTED");
        assertThat(story.known().head().conclusion().isFinal()).isFalse();
    }

    @Test
    void shouldRemindAndEscalateEachOnceToTheRightOffice() {
        CaseStory story = toy().duty(D, ActionKind.ORDERED_TO_CORRECT).daysTo(LocalDate.of(2025, 5, 20));

        // P12 ends on 6 May after a rest day; 宣城 reminds 10, 5 and 1 days before and climbs every 3 days.
        assertThat(story.notices().stream()
                        .filter(notice -> notice.rule().equals("P12"))
                        .map(ShippedCasesTest::words))
                .containsExactly(
                        "2025-04-26 REMINDER 10 COUNTY 341822",
                        "2025-05-01 REMINDER 5 COUNTY 341822",
                        "2025-05-05 REMINDER 1 COUNTY 341822",
                        "2025-05-07 ESCALATION 1 COUNTY 341822",
                        "2025-05-10 ESCALATION 2 CITY 341800",
                        "2025-05-13 ESCALATION 3 PROVINCE 340000");
    }

    @Test
    void shouldCatchUpWithTheNewestReminderAndTheHighestRungOnly() {
        CaseStory story = toy().duty(D, ActionKind.ORDERED_TO_CORRECT)
                .day(LocalDate.of(2025, 5, 3))
                .day(LocalDate.of(2025, 5, 30));

        assertThat(story.notices().stream()
                        .filter(notice -> notice.rule().equals("P12"))
                        .map(ShippedCasesTest::words))
                .containsExactly("2025-05-03 REMINDER 5 COUNTY 341822", "2025-05-30 ESCALATION 3 PROVINCE 340000");
    }

    private static String words(CaseNotice notice) {
        return notice.day() + " " + notice.kind() + " " + notice.step() + " " + notice.level() + " "
                + notice.regionCode();
    }

    @Test
    void shouldRemindNobodyOfARight() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER).daysTo(D.plusDays(30));

        assertThat(story.fate("P4")).containsExactly("OPENED", "LAPSED");
        assertThat(story.notices()).noneMatch(notice -> List.of("P4", "P19").contains(notice.rule()));
    }

    @Test
    void shouldPlanAnewOnlyTheTimesThatAReleaseTouches() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER).duty(D, ActionKind.ORDERED_TO_CORRECT);
        List<String> before = story.runs();

        story.activate(OtherReleases.withTerm(release, 2, "P12", 45));

        assertThat(story.fate("P12")).containsExactly("OPENED", "REPLANNED");
        assertThat(story.fate("P13")).containsExactly("OPENED");
        assertThat(story.runs()).contains("P12 2025-04-17");
        assertThat(story.runs().stream().filter(run -> !run.startsWith("P12")).toList())
                .isEqualTo(before.stream().filter(run -> !run.startsWith("P12")).toList());
        assertThat(story.known().timeline())
                .anyMatch(entry -> entry.kind() == EntryKind.REPLANNED
                        && entry.from().equals(LocalDate.of(2025, 5, 6))
                        && entry.to().equals(LocalDate.of(2025, 4, 17))
                        && entry.note().equals("TERM"));
    }

    @Test
    void shouldSendNoStepTwiceWhenATimeIsMoved() {
        CaseStory story = food("PB")
                .serve(D, PartyRole.SELLER)
                .act(D, new Action.ReinspectionApplied(PartyRole.SELLER))
                .daysTo(LocalDate.of(2025, 3, 9))
                .activate(OtherReleases.withRestDay(release, 2, LocalDate.of(2025, 3, 10)))
                .daysTo(LocalDate.of(2025, 3, 30));

        assertThat(story.fate("F16")).contains("REPLANNED");
        assertThat(story.notices().stream()
                        .filter(notice -> notice.rule().equals("F16"))
                        .map(notice -> notice.kind() + " " + notice.step()))
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void shouldRunNoTimeFromAPublishedNotice() {
        CaseStory story = new CaseStory(release).notice(CaseStory.TOY, "PB", D);

        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("FINAL");
        assertThat(story.runs()).isEmpty();
        story.duty(D.plusDays(1), ActionKind.ORDERED_TO_CORRECT);
        assertThat(story.runs()).containsExactly("P12 2025-05-06", "P13 2025-05-19");
    }
}
