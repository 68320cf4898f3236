package org.assay.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assay.contract.alert.Addressee;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.alert.Role;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseKind;
import org.assay.contract.casework.CaseNotified;
import org.assay.contract.casework.CaseStatus;
import org.assay.contract.casework.NoticeKind;
import org.assay.contract.decision.Decision;
import org.assay.contract.ingress.AlertAcknowledged;
import org.assay.contract.ingress.Harm;
import org.assay.contract.ingress.InterviewHeld;
import org.assay.contract.ingress.Probability;
import org.assay.contract.ingress.RecallOrdered;
import org.assay.contract.ingress.RecallStageReported;
import org.assay.contract.ingress.RiskAssessed;
import org.assay.contract.ingress.SubjectKind;
import org.assay.contract.ingress.Tick;
import org.assay.contract.ledger.ProductDomain;
import org.assay.contract.sample.ItemSeverity;
import org.assay.testkit.data.Submissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases of interviews, recalls and acknowledgements, in one task. */
class SubjectCasesTopologyTest {
    private static final LocalDate D = LocalDate.of(2026, 3, 2);
    private static final String ALERT = "00000000000000000000000000000001";
    private static final String PRODUCT = "0123456789abcdef0123456789abcdef";
    /** So many days after the alert the first reminder of rule D2 is due. */
    private static final int NOTICE_DAYS = 14;

    private CaseworkScene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new CaseworkScene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static AlertChanged alert(AlertKind kind, String subject, long version, AlertChangeKind change) {
        return AlertChanged.newBuilder()
                .setAlertId(ALERT)
                .setVersion(version)
                .setChange(change)
                .setKind(kind)
                .setRule("AL-3")
                .setRelease(1)
                .setSubject(subject)
                .setEpisode("")
                .setProvisional(false)
                .setSeverity(ItemSeverity.SAFETY)
                .setDomain(ProductDomain.FOOD)
                .setRegionCode("341802")
                .setAddressees(List.of(Addressee.newBuilder()
                        .setRole(Role.PRODUCER)
                        .setName("厂甲")
                        .build()))
                .setEvidence(List.of())
                .setRaisedOn(D)
                .setProductKey(kind == AlertKind.DEFECT_CLUE ? PRODUCT : null)
                .build();
    }

    private static AlertChanged interview(long version, AlertChangeKind change) {
        return alert(AlertKind.INTERVIEW, "厂甲", version, change);
    }

    private CaseChanged told(CaseKind kind) {
        return scene.cases().stream()
                .filter(changed -> changed.getKind() == kind)
                .reduce((first, next) -> next)
                .orElseThrow();
    }

    @Test
    void shouldBringAlertsAndActionsOfAnEnterpriseTogether() {
        scene.tick(D);
        scene.alert(interview(1, AlertChangeKind.RAISED));
        CaseChanged asked = told(CaseKind.INTERVIEW);
        scene.act(Submissions.subject(SubjectKind.ENTERPRISE, " 厂甲 ", D.plusDays(1), new InterviewHeld(ALERT)));

        CaseChanged held = told(CaseKind.INTERVIEW);

        assertThat(asked.getCaseId()).isEqualTo("INTERVIEW|厂甲");
        assertThat(asked.getStatus()).isEqualTo(CaseStatus.OPEN);
        assertThat(asked.getTitle()).isEqualTo("厂甲");
        assertThat(asked.getDuties())
                .extracting(duty -> duty.getRule() + " " + duty.getUnconfirmed())
                .containsExactly("D2 true");
        assertThat(held.getStatus()).isEqualTo(CaseStatus.CLOSED);
        assertThat(held.getVersion()).isGreaterThan(asked.getVersion());
        assertThat(scene.decisions())
                .extracting(decided -> decided.getDecision())
                .containsExactly(Decision.ACCEPTED);
    }

    @Test
    void shouldTellTheSameCaseWhenTheAlertComesAfterTheInterview() {
        scene.act(Submissions.subject(SubjectKind.ENTERPRISE, "厂甲", D.plusDays(1), new InterviewHeld(ALERT)));
        scene.alert(interview(1, AlertChangeKind.RAISED));

        assertThat(told(CaseKind.INTERVIEW).getStatus()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void shouldRefuseWithTheKindsThatAreAllowed() {
        scene.act(Submissions.subject(SubjectKind.PRODUCT, PRODUCT, D, new RecallStageReported(1L)));

        var decided = scene.decisions().get(0);

        assertThat(decided.getDecision()).isEqualTo(Decision.REFUSED);
        assertThat(decided.getReason()).isEqualTo("NOT_ALLOWED");
        assertThat(decided.getRule()).isEqualTo("casework.not-allowed");
        assertThat(decided.getAllowed())
                .containsExactly("RISK_ASSESSED", "DEFECT_INVESTIGATED", "RECALL_ORDERED", "CASE_CLOSED");
        assertThat(scene.cases()).isEmpty();
    }

    @Test
    void shouldCountARecallOfFoodByItsLevelAndItsUnits() {
        scene.alert(alert(AlertKind.DEFECT_CLUE, "office-a|S-1", 1, AlertChangeKind.RAISED));
        scene.act(Submissions.subject(
                SubjectKind.PRODUCT, PRODUCT, D, new RiskAssessed(Harm.FATAL, Probability.OVER_1_IN_100)));
        scene.act(Submissions.subject(SubjectKind.PRODUCT, PRODUCT, D.plusDays(1), new RecallOrdered(true, 900L)));

        CaseChanged recall = told(CaseKind.RECALL);

        assertThat(recall.getLevel()).isEqualTo(1);
        assertThat(recall.getAffected()).isEqualTo(900);
        assertThat(recall.getDuties()).extracting(duty -> duty.getRule()).containsExactly("F34-1");
    }

    @Test
    void shouldRemindEachStepOnceOverARestartAndAReplayOfAlerts() {
        scene.alert(interview(1, AlertChangeKind.RAISED));
        for (LocalDate day = D; day.isBefore(D.plusDays(24)); day = day.plusDays(1)) {
            scene.tick(day);
        }
        List<CaseNotified> before = scene.notices().stream()
                .filter(notice -> notice.getCaseId().startsWith("INTERVIEW"))
                .toList();
        scene.restart();
        scene.cases();
        scene.alert(interview(1, AlertChangeKind.RAISED));
        scene.tick(D.plusDays(24));

        assertThat(before).extracting(CaseNotified::getKind).contains(NoticeKind.REMINDER, NoticeKind.ESCALATION);
        assertThat(before)
                .extracting(notice -> notice.getKind() + " " + notice.getStep())
                .doesNotHaveDuplicates();
        assertThat(scene.notices())
                .filteredOn(notice -> notice.getCaseId().startsWith("INTERVIEW"))
                .extracting(notice -> notice.getKind() + " " + notice.getStep())
                .doesNotContainAnyElementsOf(before.stream()
                        .map(notice -> notice.getKind() + " " + notice.getStep())
                        .toList());
    }

    @Test
    void shouldMoveAClueToTheProductThatACorrectionNames() {
        String other = "f".repeat(32);
        AlertChanged moved = alert(AlertKind.DEFECT_CLUE, "office-a|S-1", 2, AlertChangeKind.UPDATED);
        moved.setProductKey(other);
        scene.alert(alert(AlertKind.DEFECT_CLUE, "office-a|S-1", 1, AlertChangeKind.RAISED));
        scene.alert("PRODUCT|" + PRODUCT, moved);
        scene.alert(moved);

        assertThat(scene.cases())
                .filteredOn(changed -> changed.getKind() == CaseKind.RECALL)
                .extracting(changed -> changed.getSubject() + " " + changed.getStatus())
                .containsExactly(PRODUCT + " OPEN", PRODUCT + " WITHDRAWN", other + " OPEN");
    }

    @Test
    void shouldWithdrawAnAcknowledgementWithItsAlert() {
        scene.alert(alert(AlertKind.DEFECT_CLUE, "office-a|S-1", 1, AlertChangeKind.RAISED));
        CaseChanged open = told(CaseKind.ACKNOWLEDGEMENT);
        scene.alert(alert(AlertKind.DEFECT_CLUE, "office-a|S-1", 2, AlertChangeKind.WITHDRAWN));

        assertThat(open.getCaseId()).isEqualTo("ACKNOWLEDGEMENT|" + ALERT);
        assertThat(open.getStatus()).isEqualTo(CaseStatus.OPEN);
        assertThat(told(CaseKind.ACKNOWLEDGEMENT).getStatus()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void shouldEndAnAcknowledgementWhenSomebodyHasTakenNote() {
        scene.alert(alert(AlertKind.DEFECT_CLUE, "office-a|S-1", 1, AlertChangeKind.RAISED));
        scene.act(Submissions.subject(SubjectKind.ALERT, ALERT, D, new AlertAcknowledged()));

        assertThat(told(CaseKind.ACKNOWLEDGEMENT).getStatus()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void shouldSendTheSameNoticesWhicheverOfAlertAndDayComesFirst() throws Exception {
        LocalDate reminded = D.plusDays(NOTICE_DAYS);
        scene.tick(D);
        scene.alert(interview(1, AlertChangeKind.RAISED));
        scene.tick(reminded);
        List<CaseNotified> usual = scene.notices();
        scene.close();
        scene = new CaseworkScene();
        scene.tick(D);

        // The journal is ahead of alerting, which raises the alert on the day before.
        scene.command(new Tick(reminded));
        scene.dayBehindAlerts(0, reminded);
        scene.dayBehindAlerts(2, reminded);
        List<CaseNotified> early = scene.notices();
        scene.alert(interview(1, AlertChangeKind.RAISED));
        scene.dayBehindAlerts(1, reminded);

        assertThat(early).isEmpty();
        assertThat(usual).isNotEmpty();
        assertThat(scene.notices()).isEqualTo(usual);
    }

    @Test
    void shouldKeepWhatANewDayTellsUntilTheDayHasBegunEverywhere() {
        LocalDate reminded = D.plusDays(NOTICE_DAYS);
        scene.tick(D);
        scene.alert(interview(1, AlertChangeKind.RAISED));
        scene.cases();

        // What happens on the day does not change what the day has found when it began.
        scene.command(new Tick(reminded));
        scene.act(Submissions.subject(SubjectKind.ENTERPRISE, "厂甲", reminded, new InterviewHeld(ALERT)));
        scene.dayBehindAlerts(1, reminded);
        scene.alert(interview(2, AlertChangeKind.WITHDRAWN));
        assertThat(scene.decisions()).isEmpty();
        scene.restart();
        scene.dayBehindAlerts(0, reminded);
        scene.dayBehindAlerts(2, reminded);

        assertThat(scene.notices()).extracting(CaseNotified::getCaseId).contains("INTERVIEW|厂甲");
        assertThat(scene.decisions()).hasSize(1);
        assertThat(told(CaseKind.INTERVIEW).getStatus()).isEqualTo(CaseStatus.CLOSED);
    }
}
