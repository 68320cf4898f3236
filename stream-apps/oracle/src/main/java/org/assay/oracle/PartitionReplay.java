package org.assay.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.contract.ingress.LabSanctionLifted;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.domain.casework.CaseDecision;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.LedgerEvent.Acted;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.ledger.Outcome.Decision;
import org.assay.domain.ledger.Outcome.Refusal;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.Standing;
import org.assay.domain.model.SampleKey;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.SanctionMapping;

/** Some samples of one partition of the journal, folded from its beginning, one event after the other. */
final class PartitionReplay {
    private final Function<ReleaseActivated, ReferenceRelease> releases;
    private final Statements facts;
    private final NewestVersions newest = new NewestVersions();
    private final Map<SampleKey, LedgerRow> rows = new HashMap<>();
    private final CaseReplay cases;
    private Standing standing = Standing.of(ReferenceRelease.of(0, List.of()));
    /** The rows that have changed since the last day began, as they were then. */
    private final Map<SampleKey, LedgerRow> atDayBegin = new HashMap<>();

    private ReferenceRelease releaseOfDay = standing.release();
    private final SortedMap<LocalDate, ReferenceRelease> begun = new TreeMap<>();
    private LocalDate begunDay = LocalDate.MIN;
    private final Map<LocalDate, List<Moved>> moved = new HashMap<>();

    PartitionReplay(Function<ReleaseActivated, ReferenceRelease> releases, Statements facts) {
        this.releases = releases;
        this.facts = facts;
        cases = new CaseReplay(standing.release(), facts);
    }

    void apply(SampleEvent event) {
        if (event.getPayload() instanceof Broadcast broadcast) {
            control(event, broadcast);
            return;
        }
        LedgerEvent said = JournalMapping.toDomain(event).orElseThrow();
        Outcome outcome = Ledger.apply(rows.getOrDefault(said.key(), LedgerRow.EMPTY), said, standing);
        // The action first, then what it does to the verdict.
        Optional<CaseDecision> duty = said instanceof Acted acted && outcome.decision() instanceof Decision.Accepted
                ? cases.passed(acted)
                : Optional.empty();
        moved(outcome);
        LedgerRow before = rows.put(said.key(), outcome.row());
        atDayBegin.putIfAbsent(said.key(), before == null ? LedgerRow.EMPTY : before);
        if (isTheirs(outcome.decision())) {
            newest.heed(said);
        }
        facts.say(
                Output.DECISIONS,
                said.origin().coordinates(),
                () -> duty.map(Words::of).orElseGet(() -> Words.of(outcome.decision())));
    }

    private void control(SampleEvent event, Broadcast broadcast) {
        Object command = broadcast.getCommand();
        if (command instanceof Tick tick && tick.getDay().isAfter(standing.day())) {
            standing = standing.on(tick.getDay());
            // A day changes nothing where no office has acted. What it makes final is so when it begins.
            renew(event, Cause.Kind.WINDOW_CLOSED, row -> !row.actions().isEmpty());
            atDayBegin.clear();
            releaseOfDay = standing.release();
            begunDay = standing.day();
            begun.put(begunDay, releaseOfDay);
            cases.begin(begunDay);
        } else if (command instanceof ReleaseActivated activated
                && activated.getRelease() > standing.release().number()) {
            standing = standing.with(releases.apply(activated));
            renew(event, Cause.Kind.REJUDGED, row -> true);
            cases.activate(standing.release());
        } else if (SanctionMapping.isOrder(command)) {
            standing = standing.with(SanctionMapping.after(standing.sanctions(), command));
            boolean isLift = command instanceof LabSanctionLifted;
            renew(event, isLift ? Cause.Kind.SANCTION_LIFTED : Cause.Kind.SANCTION, row -> true);
        }
    }

    private void renew(SampleEvent event, Cause.Kind kind, Predicate<LedgerRow> which) {
        var cause = new Cause(
                kind,
                JournalMapping.toDomain(event.getOrigin()),
                event.getSubmitter().getPrincipal(),
                null);
        rows.forEach(atDayBegin::putIfAbsent);
        rows.replaceAll((key, row) ->
                which.test(row) ? moved(Ledger.renew(key, row, standing, cause)).row() : row);
    }

    private static boolean isTheirs(Decision decision) {
        return !(decision instanceof Decision.Refused refused && refused.reason() == Refusal.NOT_THE_REGISTRANT);
    }

    private Outcome moved(Outcome outcome) {
        outcome.change().ifPresent(cases::changed);
        outcome.change()
                .map(Moved::of)
                .filter(Moved::isCounted)
                .ifPresent(change -> moved.computeIfAbsent(begunDay, none -> new ArrayList<>())
                        .add(change));
        return outcome;
    }

    /** Says what holds of the cases. */
    void endCases() {
        cases.end();
    }

    /** Gives the samples that count now. */
    void eachState(BiConsumer<SampleKey, SampleState> taker) {
        rows.forEach((key, row) -> row.state().ifPresent(state -> taker.accept(key, state)));
    }

    /** Gives the samples that counted when the last day began. */
    void eachStateAtDayBegin(BiConsumer<SampleKey, SampleState> taker) {
        rows.forEach(
                (key, row) -> atDayBegin.getOrDefault(key, row).state().ifPresent(state -> taker.accept(key, state)));
    }

    /** The release in force when the last day began. */
    ReferenceRelease releaseOfDay() {
        return releaseOfDay;
    }

    /** The newest versions of what these samples were registered and reported with. */
    NewestVersions newest() {
        return newest;
    }

    /** Every day that began, with the release in force then. */
    SortedMap<LocalDate, ReferenceRelease> begun() {
        return begun;
    }

    /** What moved after each day had begun, and before the first. */
    Map<LocalDate, List<Moved>> moved() {
        return moved;
    }

    LocalDate day() {
        return standing.day();
    }

    ReferenceRelease release() {
        return standing.release();
    }
}
