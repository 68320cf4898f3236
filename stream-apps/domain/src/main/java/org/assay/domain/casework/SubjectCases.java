package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectFact;

/**
 * The rule of casework for subjects: what an event does to the case of an enterprise, an area, a product or an alert. Actions are
 * decided in the order of the journal of subjects; the case is then folded anew from all that is known, so that it is the same
 * whenever an alert was heard of. Which notices were sent depends on what had been heard of when each day began.
 */
public final class SubjectCases {
    /**
     * A step.
     *
     * @param row the row after it
     */
    public record Step(SubjectRow row, CaseOutcome outcome) {}

    private final Subject subject;
    private final CaseLaw law;
    private final LocalDate day;

    /**
     * Steps of one subject.
     *
     * @param law the law in force at this place of the journal of subjects
     * @param day the business day there; {@link LocalDate#MIN} before the first
     */
    public SubjectCases(Subject subject, CaseLaw law, LocalDate day) {
        this.subject = subject;
        this.law = law;
        this.day = day;
    }

    /** An office has acted. */
    public Step act(SubjectRow row, SubjectFact act) {
        CaseDecision decision = SubjectRule.decide(subject, row.facts(), act, law);
        if (!(decision instanceof CaseDecision.Accepted)) {
            return new Step(row, CaseOutcome.unchanged(row.shown(), decision));
        }
        Case after = folded(row, row.facts().and(act));
        return new Step(
                new SubjectRow(row.facts().and(act), after),
                new CaseOutcome(after, isNew(row, after), Optional.of(decision), List.of()));
    }

    /** An alert of the subject has changed. */
    public Step hear(SubjectRow row, AskingAlert alert) {
        SubjectFacts facts = row.facts().and(alert);
        return facts.equals(row.facts()) ? unchanged(row) : shown(row, facts);
    }

    /** An alert bears on another subject now, as if it had never borne on this one. */
    public Step forget(SubjectRow row, String alert) {
        return row.facts().alerts().containsKey(alert) ? shown(row, row.facts().without(alert)) : unchanged(row);
    }

    /** A day has begun: what has passed, and whom to tell of what is left. */
    public Step begin(SubjectRow row) {
        Optional<CaseFile> file = SubjectFold.of(subject, row.facts(), law, day);
        if (file.isEmpty() || file.get().status() != CaseStatus.OPEN) {
            return shown(row, row.facts());
        }
        List<OpenDuty> running = List.copyOf(file.get().clocks().running());
        List<CaseNotice> notices = new CaseNotices(law, file.get().head().regionCode()).send(file.get(), day);
        List<SentNotice> sent = notices.stream()
                .map(notice -> new SentNotice(start(running, notice), notice))
                .toList();
        SubjectFacts facts = row.facts().andSent(sent);
        Case after = folded(row, facts);
        return new Step(
                new SubjectRow(facts, after), new CaseOutcome(after, isNew(row, after), Optional.empty(), notices));
    }

    /** Another release came into force: the times that it touches are planned anew, which the timeline tells. */
    public Step activate(SubjectRow row, CaseLaw before) {
        if (row.shown() == null || row.shown().duties().isEmpty()) {
            return shown(row, row.facts());
        }
        List<Entry> moved = Casework.activate(row.shown(), before, law, day).timeline().stream()
                .skip(row.shown().timeline().size())
                .toList();
        return shown(row, row.facts().andMoved(moved));
    }

    private static LocalDate start(List<OpenDuty> running, CaseNotice notice) {
        return running.stream()
                .filter(duty -> duty.isOf(notice.rule(), notice.party()))
                .findFirst()
                .orElseThrow()
                .start()
                .day();
    }

    private Step shown(SubjectRow row, SubjectFacts facts) {
        Case after = folded(row, facts);
        return new Step(
                new SubjectRow(facts, after), new CaseOutcome(after, isNew(row, after), Optional.empty(), List.of()));
    }

    private static Step unchanged(SubjectRow row) {
        return new Step(row, CaseOutcome.unchanged(row.shown()));
    }

    private static boolean isNew(SubjectRow row, Case after) {
        return after != null && !after.equals(row.shown());
    }

    /** A case that was told of does not vanish: what no rule asks for any more is withdrawn. */
    private Case folded(SubjectRow row, SubjectFacts facts) {
        return SubjectFold.of(subject, facts, law, day)
                .map(file -> SubjectFold.after(row.shown(), file.done()))
                .orElseGet(() -> row.shown() == null ? null : SubjectFold.gone(row.shown(), law));
    }
}
