package org.assay.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.domain.intake.Admission.Held;
import org.assay.domain.intake.Admission.Reason;
import org.assay.domain.reference.Accreditation;
import org.assay.domain.reference.Submitter;
import org.junit.jupiter.api.Test;

class AccreditationRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Accreditation OLD =
            new Accreditation("CMA-1", LocalDate.of(2020, 3, 2), LocalDate.of(2026, 3, 1));
    private static final Accreditation NEW =
            new Accreditation("CMA-2", LocalDate.of(2026, 3, 2), LocalDate.of(2032, 3, 1));
    private static final List<TestedItem> LEAD_AND_LABEL =
            List.of(new TestedItem("LEAD", "铅"), new TestedItem(null, "标签"));

    private static Submitter lab(String cma, List<Accreditation> accreditations, Set<String> scope) {
        return new Submitter(
                "lab-a", Submitter.Kind.LAB, "LAB-A", "甲", "A", "", cma, "341800", null, accreditations, scope);
    }

    private static void expectHeld(Submitter lab, String stated, LocalDate day, Reason reason, String field) {
        assertThat(AccreditationRule.objection(lab, stated, day, LEAD_AND_LABEL))
                .contains(new Held(reason, field));
    }

    private static void expectNoObjection(Submitter lab, String stated, LocalDate day) {
        assertThat(AccreditationRule.objection(lab, stated, day, LEAD_AND_LABEL))
                .isEmpty();
    }

    @Test
    void shouldLetACertificateCountFromItsFirstToItsLastDay() {
        Submitter lab = lab("CMA-2", List.of(OLD, NEW), Set.of());

        expectNoObjection(lab, "CMA-1", DAY);
        expectHeld(lab, "CMA-1", DAY.plusDays(1), Reason.ACCREDITATION_EXPIRED, "report.cma");
        expectHeld(lab, "CMA-2", DAY, Reason.ACCREDITATION_EXPIRED, "report.cma");
        expectNoObjection(lab, "CMA-2", DAY.plusDays(1));
    }

    @Test
    void shouldTakeTheNumberOnRecordWhereTheReportStatesNone() {
        expectNoObjection(lab("CMA-1", List.of(OLD), Set.of()), null, DAY);
        expectNoObjection(lab("CMA-1", List.of(OLD), Set.of()), " ", DAY);
        expectHeld(lab("CMA-2", List.of(NEW), Set.of()), null, DAY, Reason.ACCREDITATION_EXPIRED, "report.cma");
    }

    @Test
    void shouldHoldANumberThatIsNotTheLaboratorys() {
        expectHeld(lab("CMA-1", List.of(OLD), Set.of()), "CMA-9", DAY, Reason.NOT_ACCREDITED, "report.cma");
        expectHeld(lab("CMA-1", List.of(), Set.of()), "CMA-9", DAY, Reason.NOT_ACCREDITED, "report.cma");
        expectHeld(lab("", List.of(), Set.of()), null, DAY, Reason.NOT_ACCREDITED, "report.cma");
    }

    @Test
    void shouldCompareTheNumberAloneWhereNoDaysAreOnRecord() {
        expectNoObjection(lab("CMA-1", List.of(), Set.of()), "CMA-1", DAY);
    }

    @Test
    void shouldNameTheItemThatIsOutOfScope() {
        expectHeld(lab("CMA-1", List.of(OLD), Set.of("LEAD")), "CMA-1", DAY, Reason.OUT_OF_SCOPE, "report.items[1]");
        expectHeld(lab("CMA-1", List.of(OLD), Set.of("标签")), "CMA-1", DAY, Reason.OUT_OF_SCOPE, "report.items[0]");
    }

    @Test
    void shouldKnowAnItemByCodeOrByName() {
        expectNoObjection(lab("CMA-1", List.of(OLD), Set.of("LEAD", "标签")), "CMA-1", DAY);
        expectNoObjection(lab("CMA-1", List.of(OLD), Set.of(AccreditationRule.EVERYTHING)), "CMA-1", DAY);
    }
}
