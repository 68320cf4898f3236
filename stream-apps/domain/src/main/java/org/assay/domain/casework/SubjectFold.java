package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.reference.Duty;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectAction;
import org.assay.domain.subject.SubjectFact;

/** The case of a subject, folded from all that is known of it. */
final class SubjectFold {
    private SubjectFold() {}

    /**
     * The case on a day, with the notices that were sent; empty when there is none.
     *
     * @param day the business day; {@link LocalDate#MIN} before the first
     */
    static Optional<CaseFile> of(Subject subject, SubjectFacts facts, CaseLaw law, LocalDate day) {
        Optional<CaseFile> file =
                switch (subject.kind()) {
                    case ENTERPRISE, AREA -> InterviewFold.of(subject.key(), facts, law);
                    case PRODUCT -> RecallFold.of(subject.key(), facts, law);
                    case ALERT -> AcknowledgementFold.of(subject.key(), facts, law);
                };
        file.ifPresent(known -> {
            if (known.status() == CaseStatus.OPEN) {
                known.pass(day);
            }
            facts.moved().forEach(known::note);
            facts.sent().forEach(sent -> {
                known.note(sent.entry());
                // What was sent for an alert was sent for the one that took its place.
                running(known, sent.notice().duty()).stream()
                        .filter(duty -> isOf(duty, sent, facts))
                        .forEach(duty -> known.clocks().replace(duty, same -> same.notified(sent.step())));
            });
        });
        return file;
    }

    private static boolean isOf(OpenDuty duty, SentNotice sent, SubjectFacts facts) {
        String party = sent.notice().party();
        return duty.rule().equals(sent.notice().rule())
                && duty.start().day().equals(sent.startedOn())
                && Objects.equals(duty.party(), party == null ? null : facts.standing(party));
    }

    /** The same case with its timeline in the order of the days, as a version after the one that was shown. */
    static Case after(Case shown, Case folded) {
        List<Entry> timeline = new ArrayList<>(folded.timeline());
        timeline.sort(Comparator.comparing(Entry::on));
        if (shown == null) {
            return version(folded, 1, folded.release(), timeline);
        }
        Case same = version(folded, shown.version(), shown.release(), timeline);
        return same.equals(shown) ? shown : version(folded, shown.version() + 1, folded.release(), timeline);
    }

    /** A case that follows from nothing any more, such as that of an alert that need not be acknowledged by another release. */
    static Case gone(Case shown, CaseLaw law) {
        CaseFile file = CaseFile.of(shown, law);
        LocalDate last = shown.timeline().stream()
                .map(Entry::on)
                .reduce((first, next) -> next)
                .orElse(LocalDate.EPOCH);
        file.causes().clear();
        file.end(CaseStatus.WITHDRAWN, last);
        return file.done();
    }

    private static Case version(Case known, long version, int release, List<Entry> timeline) {
        return new Case(
                known.kind(),
                known.subject(),
                version,
                known.status(),
                known.head(),
                release,
                known.tracks(),
                known.duties(),
                known.causes(),
                timeline);
    }

    static List<OpenDuty> running(CaseFile file, Duty duty) {
        return file.clocks().running().stream()
                .filter(running -> running.duty() == duty)
                .toList();
    }

    static Happening happening(SubjectFact act) {
        return new Happening(
                act.actedOn(), act.actedAt(), null, rule(act.action()), null, act.by(), act.note(), act.origin());
    }

    /** The same, towards a party. */
    static Happening toward(String party, Happening what) {
        return new Happening(
                what.on(), what.at(), party, what.rule(), what.about(), what.by(), what.note(), what.origin());
    }

    private static String rule(SubjectAction action) {
        if (action instanceof SubjectAction.DutyDone e) {
            return e.rule();
        }
        return action instanceof SubjectAction.TimeExtended e ? e.rule() : null;
    }

    /** A subject of which no alert tells anything. */
    static CaseHead unknown(String subject) {
        return new CaseHead(null, null, subject, null, null, null, null, null, null, null, false);
    }
}
