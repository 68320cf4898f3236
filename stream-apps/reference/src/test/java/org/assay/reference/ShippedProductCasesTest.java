package org.assay.reference;

import static org.assay.reference.ShippedCases.D;
import static org.assay.reference.ShippedCases.toy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assay.domain.casework.CaseStatus;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.ledger.PartyRole;
import org.junit.jupiter.api.Test;

/** Cases of products (产品质量法) by the packs that Assay ships. Numbers and articles are those of the rules named. */
class ShippedProductCasesTest {
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
}
