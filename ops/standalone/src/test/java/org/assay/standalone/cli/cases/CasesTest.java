package org.assay.standalone.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseKind;
import org.assay.contract.casework.CaseStatus;
import org.assay.contract.casework.Entry;
import org.assay.contract.casework.EntryKind;
import org.assay.contract.casework.OpenDuty;
import org.assay.contract.casework.Track;
import org.assay.contract.ingress.Harm;
import org.assay.contract.ingress.InterviewHeld;
import org.assay.contract.ingress.Probability;
import org.assay.contract.ingress.RecallOrdered;
import org.assay.contract.ingress.RiskAssessed;
import org.assay.contract.ingress.SubjectKind;
import org.assay.standalone.UserError;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.stack.Installation;
import org.assay.standalone.stack.References;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final LocalDate D = LocalDate.of(2026, 3, 2);
    private final Texts texts = new Texts(Locale.ENGLISH);

    private static OpenDuty duty(String rule, LocalDate last, boolean hasPassed) {
        return OpenDuty.newBuilder()
                .setRule(rule)
                .setDuty("CORRECT")
                .setOwedBy(List.of("PRODUCER", "SELLER"))
                .setStartedOn(D)
                .setLastDay(last)
                .setUnconfirmed(rule.startsWith("D"))
                .setLapsed(hasPassed)
                .build();
    }

    private static CaseChanged known(String subject, String region, OpenDuty... duties) {
        return CaseChanged.newBuilder()
                .setCaseId("SAMPLE|" + subject)
                .setVersion(1)
                .setKind(CaseKind.SAMPLE)
                .setSubject(subject)
                .setStatus(CaseStatus.OPEN)
                .setTitle("积木")
                .setEnterprise("厂甲")
                .setRegionCode(region)
                .setRelease(1)
                .setTracks(List.of(new Track("PRODUCT-HANDLING", "ORDERED", D)))
                .setDuties(List.of(duties))
                .setTimeline(List.of(Entry.newBuilder()
                        .setOn(D)
                        .setKind(EntryKind.OPENED)
                        .setWord("CORRECT")
                        .setRule("P12")
                        .setTo(D.plusDays(60))
                        .build()))
                .build();
    }

    private CaseLines lines() {
        References references = References.read(Installation.current(texts).references(), texts);
        return new CaseLines(new Names(references.release(1), texts), texts);
    }

    @Test
    void shouldFindCasesByKindOfficeAndEnterprise() {
        CaseChanged known = known("office-a|S-1", "341802");

        assertThat(query(Optional.of("3418"), Optional.of("厂甲")).matches(known)).isTrue();
        assertThat(query(Optional.of("3401"), Optional.empty()).matches(known)).isFalse();
        assertThat(query(Optional.empty(), Optional.of("厂乙")).matches(known)).isFalse();
        assertThat(new CaseQuery(Optional.of(CaseKind.RECALL), Optional.empty(), Optional.empty(), Optional.empty())
                        .matches(known))
                .isFalse();
    }

    private static CaseQuery query(Optional<String> region, Optional<String> enterprise) {
        return new CaseQuery(Optional.empty(), Optional.of(CaseStatus.OPEN), region, enterprise);
    }

    @Test
    void shouldListTheNextTimesFirstAndOnlyThoseThatHaveALastDay() {
        CaseChanged one = known("office-a|S-1", null, duty("P12", D.plusDays(9), false), duty("P11", null, false));
        CaseChanged other = known("office-a|S-2", null, duty("P4", D.plusDays(3), true));

        assertThat(DeadlinesCommand.running(List.of(one, other), false))
                .extracting(running -> running.duty().getRule())
                .containsExactly("P4", "P12");
        assertThat(DeadlinesCommand.running(List.of(one, other), true))
                .extracting(running -> running.duty().getRule())
                .containsExactly("P4");
    }

    @Test
    void shouldSayWhatIsDueByWhichRuleAndWhatNobodyHasConfirmed() {
        CaseLines lines = lines();
        CaseChanged known = known("office-a|S-1", "341802", duty("P12", D.plusDays(60), true));

        assertThat(lines.subject(known)).isEqualTo("S-1 积木");
        assertThat(lines.states(known)).isEqualTo("ordered to correct");
        assertThat(lines.owedBy(known.getDuties().get(0))).isEqualTo("producer, seller");
        assertThat(lines.rule(duty("D2", D, false))).isEqualTo("D2 UNCONFIRMED");
        assertThat(lines.standing(known.getDuties().get(0))).isEqualTo("overdue");
        assertThat(lines.happened(known.getTimeline().get(0))).isEqualTo("time begins: correct");
        assertThat(lines.detail(known.getTimeline().get(0))).isEqualTo("P12 · -> 2026-05-01");
        assertThat(lines.rules(known))
                .singleElement()
                .asString()
                .startsWith("P12: ")
                .contains("46");
    }

    @Test
    void shouldTellAVerdictInTheReadersWords() {
        Entry verdict = Entry.newBuilder()
                .setOn(D)
                .setKind(EntryKind.VERDICT)
                .setWord("NONCONFORMING")
                .setNote("FINAL CORRECTION: a digit: lost")
                .setBy("lab-a")
                .build();

        assertThat(lines().happened(verdict)).isEqualTo("verdict: nonconforming");
        assertThat(lines().detail(verdict)).isEqualTo("final, correction: a digit: lost · lab-a");
    }

    @Test
    void shouldTakeTheSubjectThatAnActionIsAbout() {
        SubjectOptions options = new SubjectOptions();
        options.enterprise = "厂甲";
        options.alert = "a";
        options.product = "p";
        options.harm = "serious";
        options.probability = "over-1-in-100";
        options.units = 7L;
        SubjectWords words = new SubjectWords(options, texts);

        assertThat(words.action("interview-held").getKind()).isEqualTo(SubjectKind.ENTERPRISE);
        assertThat(words.action("interview-held").getAction()).isEqualTo(new InterviewHeld("a"));
        assertThat(words.action("alert-acknowledged").getSubject()).isEqualTo("a");
        assertThat(words.action("risk-assessed").getAction())
                .isEqualTo(new RiskAssessed(Harm.SERIOUS, Probability.OVER_1_IN_100));
        assertThat(words.action("recall-ordered").getAction()).isEqualTo(new RecallOrdered(true, 7L));
    }

    @Test
    void shouldSayWhatIsMissingAndWhereActionsOnSamplesGo() {
        SubjectWords words = new SubjectWords(new SubjectOptions(), texts);

        assertThatThrownBy(() -> words.action("risk-assessed"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--harm");
        assertThatThrownBy(() -> words.action("ordered-to-correct"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("assay act NO ordered-to-correct");
        assertThatThrownBy(() -> words.action("talked"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("interview-held");
    }
}
