package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.model.CaseKind;
import org.assay.domain.reference.LadderState;
import org.assay.domain.reference.LadderStep;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.rulepack.Ladder;

/**
 * A case while an event is applied to it: it climbs its ladders, begins and ends times, and writes all into the timeline.
 * What may be done is decided before; here it is done.
 */
final class CaseFile {
    private final CaseLaw law;
    private final Case before;
    private final CaseClocks clocks;
    private final List<Track> tracks;
    private final List<String> causes;
    private final List<Entry> timeline;
    private final CaseKind kind;
    private final String subject;
    private CaseStatus status;
    private CaseHead head;

    private CaseFile(CaseKind kind, String subject, CaseHead head, Case before, CaseLaw law) {
        this.kind = kind;
        this.subject = subject;
        this.head = head;
        this.before = before;
        this.law = law;
        status = before == null ? CaseStatus.OPEN : before.status();
        tracks = new ArrayList<>(before == null ? List.of() : before.tracks());
        causes = new ArrayList<>(before == null ? List.of() : before.causes());
        timeline = new ArrayList<>(before == null ? List.of() : before.timeline());
        clocks = new CaseClocks(law, before == null ? List.of() : before.duties(), timeline);
    }

    /** A new case. */
    static CaseFile open(CaseKind kind, String subject, CaseHead head, CaseLaw law) {
        return new CaseFile(kind, subject, head, null, law);
    }

    /** A case that there is. */
    static CaseFile of(Case known, CaseLaw law) {
        return new CaseFile(known.kind(), known.subject(), known.head(), known, law);
    }

    /** The case as it stands now: another version when it differs. */
    Case done() {
        if (before == null) {
            return made(1, law.release().number());
        }
        Case same = made(before.version(), before.release());
        return same.equals(before)
                ? before
                : made(before.version() + 1, law.release().number());
    }

    private Case made(long version, int release) {
        return new Case(kind, subject, version, status, head, release, tracks, clocks.running(), causes, timeline);
    }

    CaseStatus status() {
        return status;
    }

    CaseHead head() {
        return head;
    }

    CaseClocks clocks() {
        return clocks;
    }

    List<String> causes() {
        return causes;
    }

    void head(CaseHead other) {
        head = other;
    }

    void note(Entry entry) {
        timeline.add(entry);
    }

    /** Begins at the first state of every ladder of a law; a case that has climbed others leaves them. */
    void begin(Optional<RuleDomain> domain, LocalDate on) {
        tracks.clear();
        status = CaseStatus.OPEN;
        for (Ladder ladder : law.ladders(kind, domain, on, head.regionCode())) {
            tracks.add(new Track(ladder.id(), ladder.first().name(), on));
            timeline.add(Entry.step(on, ladder.id(), ladder.first().name()));
        }
    }

    /** Ends the case, and every time in it. */
    void end(CaseStatus how, LocalDate on) {
        status = how;
        clocks.voidAll(on);
    }

    /** Something is done that ladders have a word for: the steps that it is, then what it begins. */
    void act(String word, Happening what) {
        for (int i = 0; i < tracks.size(); i++) {
            take(i, step(tracks.get(i), word), word, what);
        }
        CaseAction.event(word).ifPresent(event -> happen(event, what, Set.of()));
    }

    /** Whether it stands on the last state of a ladder. */
    boolean isAtTheEnd() {
        return tracks.stream()
                .anyMatch(track -> law.ladder(track)
                        .flatMap(ladder -> ladder.state(track.state()))
                        .filter(LadderState::last)
                        .isPresent());
    }

    private Optional<LadderStep> step(Track track, String word) {
        return law.ladder(track).flatMap(ladder -> ladder.step(track.state(), word));
    }

    private void take(int place, Optional<LadderStep> step, String word, Happening what) {
        Track track = tracks.get(place);
        if (step.isEmpty() || step.get().to().equals(track.state())) {
            return;
        }
        Track after = new Track(track.ladder(), step.get().to(), what.on());
        tracks.set(place, after);
        timeline.add(Entry.step(what.on(), after.ladder(), after.state()));
        law.ladder(track)
                .flatMap(ladder -> ladder.state(after.state()))
                .ifPresent(state -> state.closes().forEach(rule -> clocks.end(rule, word, what)));
    }

    /**
     * Something happens from which times run.
     *
     * @param traits words of the case that rules ask for, such as the severity of what failed
     */
    void happen(RuleEvent event, Happening what, Set<String> traits) {
        tracks.stream()
                .flatMap(track -> law.ladder(track).stream())
                .flatMap(ladder -> ladder.data().clocks().stream())
                .distinct()
                .forEach(rule -> clocks.begin(rule, event, what, head, traits));
    }

    /** A day begins: what has passed unmet, and what follows from it, in the order of the last days. */
    void pass(LocalDate day) {
        Optional<OpenDuty> passed = clocks.passed(day);
        while (passed.isPresent()) {
            pass(passed.get());
            passed = clocks.passed(day);
        }
    }

    private void pass(OpenDuty duty) {
        timeline.add(Entry.time(duty.lastDay(), EntryKind.LAPSED, duty));
        clocks.lapse(duty, tracks.stream().anyMatch(track -> settles(track, duty.rule())));
        Optional<String> word = tracks.stream()
                .flatMap(track -> silence(track, duty.rule()).stream())
                .map(LadderStep::action)
                .findFirst()
                .or(() -> Optional.of(duty.duty().name())
                        .filter(name -> duty.owedBy().isEmpty()));
        if (word.isEmpty()) {
            return;
        }
        Happening what = Happening.on(duty.lastDay(), duty.party());
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            Optional<LadderStep> told = step(track, word.get()).filter(step -> step.after() == null);
            take(i, silence(track, duty.rule()).or(() -> told), word.get(), what);
        }
        CaseAction.event(word.get()).ifPresent(event -> happen(event, what, Set.of()));
    }

    /** Whether silence leads to a state that ends the time anyhow, as a re-inspection that is given up. */
    private boolean settles(Track track, String rule) {
        return silence(track, rule)
                .flatMap(step -> law.ladder(track).flatMap(ladder -> ladder.state(step.to())))
                .filter(state -> state.closes().contains(rule))
                .isPresent();
    }

    private Optional<LadderStep> silence(Track track, String rule) {
        return law.ladder(track).flatMap(ladder -> ladder.silence(track.state(), rule));
    }
}
