package org.assay.reference;

import static org.assay.reference.ShippedCases.D;
import static org.assay.reference.ShippedCases.RELEASE;
import static org.assay.reference.ShippedCases.toy;
import static org.assertj.core.api.Assertions.assertThat;

import org.assay.domain.casework.CaseStatus;
import org.assay.domain.casework.EntryKind;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.TestKind;
import org.junit.jupiter.api.Test;

/** What becomes of a case when its verdict or its law changes, by the packs that Assay ships. */
class ShippedCasesTest {
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
    void shouldStartTheLaddersAnewUnderAnotherLaw() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER).register(2, CaseStory.FOOD, "店甲");

        assertThat(story.state("PRODUCT-HANDLING")).isEqualTo("none");
        assertThat(story.state("FOOD-HANDLING")).isEqualTo("OPEN");
        assertThat(story.fate("P4")).containsExactly("OPENED", "VOID");
        assertThat(story.runs()).containsExactly("F13", "F14 2025-03-10", "F28 2025-06-03");
    }

    @Test
    void shouldOnlyBeClosedWithoutALaw() {
        CaseStory story = CaseStory.ofFailing(RELEASE, "没有这种产品", "PB", D);

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
}
