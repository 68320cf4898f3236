package org.assay.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assay.domain.intake.Admission.Held;
import org.assay.domain.intake.Admission.Reason;
import org.assay.domain.intake.Admission.Rejected;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Channel;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Party;
import org.assay.domain.model.Report;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.model.TestKind;
import org.assay.domain.reference.Submitter;
import org.assay.domain.subject.SubjectActionKind;
import org.assay.domain.subject.SubjectKind;
import org.junit.jupiter.api.Test;

class AdmissionRuleTest {
    private static final AdmissionRule RULE = new AdmissionRule(ZoneId.of("Asia/Shanghai"), 1, new Completeness(0));
    private static final SubmittedBy OFFICE = new SubmittedBy("office-a", SubmittedBy.Kind.OFFICE, "A");
    private static final Submitter LAB =
            new Submitter("lab-a", Submitter.Kind.LAB, "LAB-A", "甲检验所", "Lab A", "", "210000000001", "341800", null);
    // 23:30 in Shanghai on 10 March
    private static final Instant APPENDED = Instant.parse("2026-03-10T15:30:00Z");

    private static Sample sample(
            SampleKey key, SamplingPurpose purpose, Channel channel, Party platform, LocalDate on) {
        return new Sample(
                key,
                purpose,
                AdminLevel.CITY,
                channel,
                platform,
                null,
                "玩具",
                "积木",
                null,
                null,
                null,
                null,
                null,
                null,
                Party.named("厂甲"),
                null,
                "341800",
                "LAB-A",
                on);
    }

    private static Admission register(Sample sample, int version) {
        return RULE.sample(OFFICE, sample, version, APPENDED);
    }

    private static Admission registerOn(LocalDate day) {
        return register(sample(new SampleKey("A", "1"), SamplingPurpose.SUPERVISION, Channel.SHOP, null, day), 1);
    }

    private static Report report(
            String number, int version, boolean withdrawn, LocalDate concluded, LocalDate published) {
        return new Report(
                number,
                version,
                withdrawn,
                null,
                TestKind.FIRST,
                GivenVerdict.CONFORMING,
                concluded,
                published,
                null,
                null,
                List.of());
    }

    @Test
    void shouldAdmitACompleteRegistration() {
        assertThat(registerOn(LocalDate.of(2026, 3, 10))).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void shouldCountDaysInTheZoneOfTheOffice() {
        assertThat(registerOn(LocalDate.of(2026, 3, 11))).isEqualTo(Admission.ADMITTED);
        assertThat(registerOn(LocalDate.of(2026, 3, 12)))
                .isEqualTo(new Rejected(Reason.IMPLAUSIBLE_DATE, "sample.sampledOn"));
        assertThat(registerOn(LocalDate.of(1989, 12, 31)))
                .isEqualTo(new Rejected(Reason.IMPLAUSIBLE_DATE, "sample.sampledOn"));
        assertThat(registerOn(null)).isEqualTo(new Rejected(Reason.MISSING, "sample.sampledOn"));
    }

    @Test
    void shouldRejectAKeyThatCannotBeOne() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(register(sample(new SampleKey("A", " "), SamplingPurpose.JOINT, Channel.SHOP, null, day), 1))
                .isEqualTo(new Rejected(Reason.MISSING, "sample.sampleNumber"));
        assertThat(register(sample(new SampleKey("A|B", "1"), SamplingPurpose.JOINT, Channel.SHOP, null, day), 1))
                .isEqualTo(new Rejected(Reason.INVALID, "sample.organiser"));
        assertThat(register(sample(new SampleKey("B", "1"), SamplingPurpose.JOINT, Channel.SHOP, null, day), 1))
                .isEqualTo(new Rejected(Reason.FOREIGN_ORGANISER, "sample.organiser"));
    }

    @Test
    void shouldHoldWhatThisReleaseDoesNotKnow() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(register(sample(new SampleKey("A", "1"), null, Channel.SHOP, null, day), 1))
                .isEqualTo(new Held(Reason.UNKNOWN_SYMBOL, "sample.purpose"));
        assertThat(register(sample(new SampleKey("A", "1"), SamplingPurpose.JOINT, Channel.UNKNOWN, null, day), 1))
                .isEqualTo(new Held(Reason.UNKNOWN_SYMBOL, "sample.channel"));
    }

    @Test
    void shouldWantThePlatformOfAnOnlineSample() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        SampleKey key = new SampleKey("A", "1");
        assertThat(register(sample(key, SamplingPurpose.JOINT, Channel.ONLINE, Party.named("/"), day), 1))
                .isEqualTo(new Rejected(Reason.MISSING, "sample.platform"));
        assertThat(register(sample(key, SamplingPurpose.JOINT, Channel.ONLINE, Party.named("某平台"), day), 1))
                .isEqualTo(Admission.ADMITTED);
    }

    @Test
    void shouldWantTheDayOfAConclusionButNotOfAWithdrawal() {
        SampleKey key = new SampleKey("A", "1");
        assertThat(RULE.result(LAB, key, report("R", 1, false, null, null), null, List.of(), APPENDED))
                .isEqualTo(new Rejected(Reason.MISSING, "report.concludedOn"));
        assertThat(RULE.result(LAB, key, report("R", 2, true, null, null), null, List.of(), APPENDED))
                .isEqualTo(Admission.ADMITTED);
        assertThat(RULE.result(LAB, key, report("R", 1, true, null, null), null, List.of(), APPENDED))
                .isEqualTo(new Rejected(Reason.INVALID, "report.version"));
        assertThat(RULE.result(
                        LAB, key, report("R", 0, false, LocalDate.of(2026, 3, 1), null), null, List.of(), APPENDED))
                .isEqualTo(new Rejected(Reason.INVALID, "report.version"));
    }

    @Test
    void shouldLetANoticeLeaveOutAllDaysButOne() {
        Sample sample = sample(new SampleKey("A", "1"), SamplingPurpose.SUPERVISION, Channel.UNKNOWN, null, null);
        assertThat(RULE.notice(sample, report("N", 1, false, null, LocalDate.of(2026, 3, 1)), APPENDED))
                .isEqualTo(Admission.ADMITTED);
        assertThat(RULE.notice(sample, report("N", 1, false, null, null), APPENDED))
                .isEqualTo(new Rejected(Reason.MISSING, "report.publishedOn"));
    }

    @Test
    void shouldWantTheWordsOfAnAction() {
        SampleKey key = new SampleKey("A", "1");
        LocalDate day = LocalDate.of(2026, 3, 9);
        assertThat(RULE.officeAction(OFFICE, key, null, false, Map.of("action.lab", " "), APPENDED))
                .isEqualTo(new Rejected(Reason.MISSING, "action.lab"));
        assertThat(RULE.officeAction(OFFICE, key, null, false, Map.of("action.lab", "lab-b"), APPENDED))
                .isEqualTo(Admission.ADMITTED);
        assertThat(RULE.officeAction(OFFICE, key, null, true, Map.of(), APPENDED))
                .isEqualTo(new Rejected(Reason.MISSING, "actedOn"));
        assertThat(RULE.officeAction(OFFICE, key, day, true, Map.of("action.round", 0), APPENDED))
                .isEqualTo(new Rejected(Reason.INVALID, "action.round"));
    }

    private static Admission subject(SubjectKind kind, String subject, SubjectActionKind action, LocalDate on) {
        return RULE.subjectAction(kind, subject, action, Map.of(), new ActedAt(on, null), APPENDED);
    }

    @Test
    void shouldWantASubjectThatTheActionMayBeAbout() {
        LocalDate day = LocalDate.of(2026, 3, 9);
        assertThat(subject(SubjectKind.ENTERPRISE, "厂甲", SubjectActionKind.INTERVIEW_HELD, day))
                .isEqualTo(Admission.ADMITTED);
        assertThat(subject(SubjectKind.ENTERPRISE, " ", SubjectActionKind.INTERVIEW_HELD, day))
                .isEqualTo(new Rejected(Reason.MISSING, "subject"));
        assertThat(subject(SubjectKind.ENTERPRISE, "/", SubjectActionKind.INTERVIEW_HELD, day))
                .isEqualTo(new Rejected(Reason.INVALID, "subject"));
        assertThat(subject(SubjectKind.ENTERPRISE, "厂甲", SubjectActionKind.RECALL_ORDERED, day))
                .isEqualTo(new Rejected(Reason.INVALID, "action"));
        assertThat(subject(null, "厂甲", SubjectActionKind.INTERVIEW_HELD, day))
                .isEqualTo(new Held(Reason.UNKNOWN_SYMBOL, "kind"));
    }

    @Test
    void shouldWantTheDayOfASubjectActionAndItsMomentToLieOnIt() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        assertThat(subject(SubjectKind.ENTERPRISE, "厂甲", SubjectActionKind.INTERVIEW_HELD, null))
                .isEqualTo(new Rejected(Reason.MISSING, "actedOn"));
        assertThat(subject(SubjectKind.ENTERPRISE, "厂甲", SubjectActionKind.INTERVIEW_HELD, day.plusDays(2)))
                .isEqualTo(new Rejected(Reason.IMPLAUSIBLE_DATE, "actedOn"));
        assertThat(assessedAt(day, APPENDED, Map.of())).isEqualTo(Admission.ADMITTED);
        assertThat(assessedAt(day.minusDays(1), APPENDED, Map.of())).isEqualTo(new Rejected(Reason.INVALID, "actedAt"));
    }

    @Test
    void shouldWantTheWordsAndNumbersOfASubjectAction() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        assertThat(assessedAt(day, null, Map.of("action.harm", Unsaid.UNKNOWN)))
                .isEqualTo(new Held(Reason.UNKNOWN_SYMBOL, "action.harm"));
        assertThat(assessedAt(day, null, Map.of("action.recovered", -1L)))
                .isEqualTo(new Rejected(Reason.INVALID, "action.recovered"));
        assertThat(assessedAt(day, null, Map.of("action.recovered", 0L))).isEqualTo(Admission.ADMITTED);
    }

    private enum Unsaid {
        UNKNOWN
    }

    private static Admission assessedAt(LocalDate on, Instant at, Map<String, Object> words) {
        String product = "0123456789abcdef0123456789abcdef";
        return RULE.subjectAction(
                SubjectKind.PRODUCT, product, SubjectActionKind.RISK_ASSESSED, words, new ActedAt(on, at), APPENDED);
    }

    @Test
    void shouldWantASanctionToHaveALabAndDaysInOrder() {
        LocalDate day = LocalDate.of(2026, 3, 9);
        assertThat(RULE.sanction(Map.of("command.lab", ""), null, null))
                .isEqualTo(new Rejected(Reason.MISSING, "command.lab"));
        assertThat(RULE.sanction(Map.of("command.lab", "lab-a"), day, day.minusDays(1)))
                .isEqualTo(new Rejected(Reason.INVALID, "command.to"));
        assertThat(RULE.sanction(Map.of("command.lab", "lab-a"), day, null)).isEqualTo(Admission.ADMITTED);
    }
}
