package org.assay.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.ledger.Outcome.Decision;
import org.assay.domain.ledger.Outcome.Refusal;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.SampleKey;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.JournalMapping;

/** Some samples of one partition of the journal, folded from its beginning, one event after the other. */
final class PartitionReplay {
    private static final Decision NOT_THEIRS = new Decision.Refused(Refusal.NOT_THE_REGISTRANT);

    private final Function<ReleaseActivated, ReferenceRelease> releases;
    private final Statements facts;
    private final NewestVersions newest = new NewestVersions();
    private final Map<SampleKey, LedgerRow> rows = new HashMap<>();
    private ReferenceRelease release = ReferenceRelease.of(0, List.of());
    private LocalDate day = LocalDate.MIN;
    /** The rows that have changed since the last day began, as they were then. */
    private final Map<SampleKey, LedgerRow> atDayBegin = new HashMap<>();

    private ReferenceRelease releaseOfDay = release;
    private final SortedMap<LocalDate, ReferenceRelease> begun = new TreeMap<>();
    private final Map<LocalDate, List<Moved>> moved = new HashMap<>();

    PartitionReplay(Function<ReleaseActivated, ReferenceRelease> releases, Statements facts) {
        this.releases = releases;
        this.facts = facts;
    }

    void apply(SampleEvent event) {
        if (event.getPayload() instanceof Broadcast broadcast) {
            control(event, broadcast);
            return;
        }
        LedgerEvent said = JournalMapping.toDomain(event).orElseThrow();
        Outcome outcome = moved(Ledger.apply(rows.getOrDefault(said.key(), LedgerRow.EMPTY), said, release));
        LedgerRow before = rows.put(said.key(), outcome.row());
        atDayBegin.putIfAbsent(said.key(), before == null ? LedgerRow.EMPTY : before);
        if (!NOT_THEIRS.equals(outcome.decision())) {
            newest.heed(said);
        }
        facts.say(Output.DECISIONS, said.origin().coordinates(), () -> Words.of(outcome.decision()));
    }

    private void control(SampleEvent event, Broadcast broadcast) {
        if (broadcast.getCommand() instanceof Tick tick && tick.getDay().isAfter(day)) {
            day = tick.getDay();
            atDayBegin.clear();
            releaseOfDay = release;
            begun.put(day, release);
        }
        if (broadcast.getCommand() instanceof ReleaseActivated activated && activated.getRelease() > release.number()) {
            release = releases.apply(activated);
            rows.forEach(atDayBegin::putIfAbsent);
            rows.replaceAll((key, row) -> moved(Ledger.rejudge(
                            key,
                            row,
                            release,
                            JournalMapping.toDomain(event.getOrigin()),
                            event.getSubmitter().getPrincipal()))
                    .row());
        }
    }

    private Outcome moved(Outcome outcome) {
        outcome.change()
                .map(Moved::of)
                .filter(Moved::isCounted)
                .ifPresent(change ->
                        moved.computeIfAbsent(day, none -> new ArrayList<>()).add(change));
        return outcome;
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
        return day;
    }

    ReferenceRelease release() {
        return release;
    }
}
