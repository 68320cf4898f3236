package org.assay.reference;

import static org.assay.reference.ShippedCases.D;
import static org.assay.reference.ShippedCases.RELEASE;
import static org.assay.reference.ShippedCases.food;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.TestKind;
import org.junit.jupiter.api.Test;

/** Cases of food (食品安全法) and farm produce (农产品质量安全法) by the packs that Assay ships. */
class ShippedFoodAndFarmCasesTest {
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
        CaseStory story = CaseStory.ofFailing(RELEASE, CaseStory.PORK, "PB", D)
                .day(D)
                .serve(D, PartyRole.SELLER)
                .act(D.plusDays(1), new Action.ReinspectionApplied(PartyRole.SELLER));
        assertThat(story.fate("A51-1")).containsExactly("OPENED", "MET");

        story.act(D.plusDays(2), new Action.ReinspectionDecided(true, null))
                .act(D.plusDays(3), new Action.ReinspectionLabNamed("LAB-B"))
                .rule(D.plusDays(4), ActionKind.DUTY_DONE, "A51-SPARE");
        assertThat(story.runs()).containsExactly("A13", "A51-3 2025-03-18");
    }
}
