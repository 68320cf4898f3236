package org.assay.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.domain.casework.AskingAlert;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseDecision;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.Entry;
import org.assay.domain.casework.OpenDuty;
import org.assay.domain.casework.SubjectCases;
import org.assay.domain.casework.SubjectRow;
import org.assay.domain.casework.Track;
import org.assay.domain.model.Origin;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectAction;
import org.assay.domain.subject.SubjectFact;
import org.assay.domain.subject.SubjectKind;

/** A made-up subject of 宣城, played through casework in the order of the journal of subjects. */
final class SubjectStory {
    static final Subject ENTERPRISE = new Subject(SubjectKind.ENTERPRISE, "厂甲（虚构）");
    static final Subject PRODUCT = new Subject(SubjectKind.PRODUCT, "0123456789abcdef0123456789abcdef");
    private static final String COUNTY = "341802";

    private final List<CaseNotice> notices = new ArrayList<>();
    private final Subject subject;
    private CaseLaw law;
    private LocalDate day = LocalDate.MIN;
    private SubjectRow row = SubjectRow.EMPTY;
    private CaseDecision decision;
    private int offset;

    SubjectStory(Subject subject, CaseLaw law) {
        this.subject = subject;
        this.law = law;
    }

    static AskingAlert alert(
            String id, long version, AlertRule.Kind kind, boolean holds, LocalDate on, ProductDomain domain) {
        return new AskingAlert(
                id,
                version,
                kind,
                holds,
                null,
                "AL-X",
                on,
                Severity.SAFETY,
                domain,
                "厂甲（虚构）",
                "厂甲（虚构）",
                "office-x",
                COUNTY,
                null,
                null);
    }

    /** An alert that asks for an interview. */
    static AskingAlert asks(String id, LocalDate on) {
        return alert(id, 1, AlertRule.Kind.INTERVIEW, true, on, ProductDomain.CONSUMER);
    }

    /** The same, withdrawn. */
    static AskingAlert withdrawn(AskingAlert alert) {
        return next(alert, null);
    }

    /** The same, whose place another has taken. */
    static AskingAlert superseded(AskingAlert alert, String by) {
        return next(alert, by);
    }

    private static AskingAlert next(AskingAlert a, String by) {
        return new AskingAlert(
                a.id(),
                a.version() + 1,
                a.kind(),
                false,
                by,
                a.rule(),
                a.on(),
                a.severity(),
                a.domain(),
                a.title(),
                a.enterprise(),
                a.organiser(),
                a.regionCode(),
                a.catalogueCode(),
                a.level());
    }

    SubjectStory hear(AskingAlert alert) {
        return take(cases().hear(row, alert));
    }

    SubjectStory act(LocalDate on, SubjectAction action) {
        return act(on, null, action);
    }

    SubjectStory act(LocalDate on, Instant at, SubjectAction action) {
        var origin = new Origin("sampling.ingress.office-x.subject-action.v1", 0, offset++, Instant.EPOCH);
        SubjectCases.Step step = cases().act(row, new SubjectFact(action, on, at, null, "office-x", origin));
        decision = step.outcome().decision().orElseThrow();
        return take(step);
    }

    SubjectStory day(LocalDate next) {
        day = next;
        return take(cases().begin(row));
    }

    SubjectStory days(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(this::day);
        return this;
    }

    SubjectStory activate(CaseLaw next) {
        CaseLaw before = law;
        law = next;
        return take(cases().activate(row, before));
    }

    private SubjectCases cases() {
        return new SubjectCases(subject, law, day);
    }

    private SubjectStory take(SubjectCases.Step step) {
        row = step.row();
        notices.addAll(step.outcome().notices());
        return this;
    }

    SubjectRow row() {
        return row;
    }

    Case known() {
        return row.known().orElseThrow();
    }

    CaseDecision decision() {
        return decision;
    }

    /** Refusal, rule and allowed kinds; nothing when it was not refused. */
    String refusal() {
        return decision instanceof CaseDecision.Refused refused
                ? refused.reason() + " " + refused.rule() + " " + String.join(",", refused.allowed())
                : "";
    }

    String state() {
        return known().tracks().stream().map(Track::state).findFirst().orElse("");
    }

    /** The times that run: rule and last day. */
    List<String> runs() {
        return known().duties().stream().map(SubjectStory::line).sorted().toList();
    }

    private static String line(OpenDuty duty) {
        return duty.rule()
                + Optional.ofNullable(duty.lastDay()).map(last -> " " + last).orElse("")
                + (duty.lapsed() ? " lapsed" : "");
    }

    /** What became of times, and what was heard of alerts. */
    List<String> timeline() {
        return known().timeline().stream().map(SubjectStory::line).toList();
    }

    private static String line(Entry entry) {
        return entry.on() + " " + entry.kind() + " " + entry.word() + (entry.rule() == null ? "" : " " + entry.rule());
    }

    List<CaseNotice> notices() {
        return notices;
    }

    /** Day, step and level of each notice. */
    List<String> told() {
        return notices.stream()
                .map(notice -> notice.day() + " " + notice.kind() + " " + notice.step() + " " + notice.level() + " "
                        + notice.regionCode())
                .toList();
    }
}
