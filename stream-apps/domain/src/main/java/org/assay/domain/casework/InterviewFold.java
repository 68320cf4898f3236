package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.domain.model.CaseKind;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.subject.SubjectAction.InterviewHeld;
import org.assay.domain.subject.SubjectFact;

/**
 * The case of an enterprise or an area whose responsible person is called in (约谈). Every alert asks for one interview, and one
 * that took another's place asks for no second; a time runs for each, and its party is the alert. An interview that was held
 * stays a fact when its alert is withdrawn.
 */
final class InterviewFold {
    private static final String ASK = "ASK_FOR_INTERVIEW";
    private static final String HOLD = Duty.INTERVIEW.name();

    private final SubjectFacts facts;
    private final CaseFile file;

    private InterviewFold(SubjectFacts facts, CaseFile file) {
        this.facts = facts;
        this.file = file;
    }

    /** Something that happens in the case. */
    private record Event(LocalDate on, int place, AskingAlert asked, SubjectFact held) {
        static final Comparator<Event> ORDER = Comparator.comparing(Event::on).thenComparing(Event::place);
    }

    /** The case; empty when nobody asked for an interview and none was held. */
    static Optional<CaseFile> of(String subject, SubjectFacts facts, CaseLaw law) {
        List<AskingAlert> alerts = facts.inOrder();
        if (alerts.isEmpty() && facts.acts().isEmpty()) {
            return Optional.empty();
        }
        CaseHead head = alerts.stream()
                .filter(AskingAlert::holds)
                .findFirst()
                .or(() -> alerts.stream().findFirst())
                .map(AskingAlert::head)
                .orElseGet(() -> SubjectFold.unknown(subject));
        CaseFile file = CaseFile.open(CaseKind.INTERVIEW, subject, head, law);
        new InterviewFold(facts, file).fold();
        return Optional.of(file);
    }

    private void fold() {
        List<Event> events = events();
        file.begin(Optional.of(RuleDomain.GENERAL), events.get(0).on());
        for (Event event : events) {
            file.pass(event.on());
            if (event.asked() != null) {
                ask(event);
            } else {
                hold(event);
            }
        }
        if (answered().containsAll(asking())) {
            boolean nothing = asking().isEmpty() && facts.acts().isEmpty();
            LocalDate last = events.get(events.size() - 1).on();
            file.end(nothing ? CaseStatus.WITHDRAWN : CaseStatus.CLOSED, last);
        }
    }

    /** Alerts that ask, from the day on which they or those before them asked first, and interviews, in the order of their days. */
    private List<Event> events() {
        Map<String, LocalDate> since = facts.alerts().values().stream()
                .collect(Collectors.toMap(
                        alert -> facts.standing(alert.id()),
                        AskingAlert::on,
                        (one, other) -> one.isBefore(other) ? one : other));
        List<Event> events = new ArrayList<>();
        facts.inOrder()
                .forEach(alert -> events.add(
                        new Event(alert.holds() ? since.get(facts.standing(alert.id())) : alert.on(), 0, alert, null)));
        facts.acts().forEach(act -> events.add(new Event(act.actedOn(), 1, null, act)));
        events.sort(Event.ORDER);
        return events;
    }

    private void ask(Event event) {
        AskingAlert alert = event.asked();
        file.note(alert.entry());
        if (!alert.holds()) {
            return;
        }
        file.causes().add(alert.id());
        Happening what = Happening.on(event.on(), alert.id());
        // What was held before the alert came answers it, too.
        boolean isAnswered = facts.acts().stream()
                .anyMatch(act -> answers(act, alert.id()) && act.actedOn().isBefore(event.on()));
        if (!isAnswered) {
            file.act(ASK, what);
            file.happen(RuleEvent.INTERVIEW_ASKED, what, Set.of());
        }
    }

    private void hold(Event event) {
        Happening said = SubjectFold.happening(event.held());
        file.note(Entry.said(EntryKind.ACTION, event.held().action().kind().name(), said));
        for (OpenDuty duty : SubjectFold.running(file, Duty.INTERVIEW)) {
            if (answers(event.held(), duty.party())) {
                file.clocks().end(duty.rule(), HOLD, SubjectFold.toward(duty.party(), said));
            }
        }
        if (SubjectFold.running(file, Duty.INTERVIEW).isEmpty()) {
            file.act(HOLD, said);
        }
    }

    private boolean answers(SubjectFact act, String alert) {
        return act.action() instanceof InterviewHeld held
                && held.alert() != null
                && facts.standing(held.alert()).equals(alert);
    }

    private Set<String> asking() {
        return facts.alerts().values().stream()
                .filter(AskingAlert::holds)
                .map(AskingAlert::id)
                .collect(Collectors.toSet());
    }

    private Set<String> answered() {
        return facts.acts().stream()
                .map(SubjectFact::action)
                .filter(InterviewHeld.class::isInstance)
                .map(action -> ((InterviewHeld) action).alert())
                .filter(alert -> alert != null)
                .map(facts::standing)
                .collect(Collectors.toSet());
    }
}
