package org.assay.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerEvent;
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

/** One partition of the journal, folded from its beginning, one event after the other. */
final class PartitionReplay {
    private static boolean isTheirs(Decision decision) {
        return !(decision instanceof Decision.Refused refused && refused.reason() == Refusal.NOT_THE_REGISTRANT);
    }

    private final Function<ReleaseActivated, ReferenceRelease> releases;
    private final Facts facts;
    private final NewestVersions newest;
    private final Map<SampleKey, LedgerRow> rows = new HashMap<>();
    private Standing standing = Standing.of(ReferenceRelease.of(0, List.of()));
    private Map<SampleKey, SampleState> atDayBegin = Map.of();
    private ReferenceRelease releaseOfDay = standing.release();

    PartitionReplay(Function<ReleaseActivated, ReferenceRelease> releases, Facts facts, NewestVersions newest) {
        this.releases = releases;
        this.facts = facts;
        this.newest = newest;
    }

    void apply(SampleEvent event) {
        if (event.getPayload() instanceof Broadcast broadcast) {
            control(event, broadcast);
            return;
        }
        LedgerEvent said = JournalMapping.toDomain(event).orElseThrow();
        Outcome outcome = Ledger.apply(rows.getOrDefault(said.key(), LedgerRow.EMPTY), said, standing);
        rows.put(said.key(), outcome.row());
        if (isTheirs(outcome.decision())) {
            newest.heed(said);
        }
        facts.say(Output.DECISIONS, said.origin().coordinates(), Words.of(outcome.decision()));
    }

    private void control(SampleEvent event, Broadcast broadcast) {
        Object command = broadcast.getCommand();
        if (command instanceof Tick tick && tick.getDay().isAfter(standing.day())) {
            standing = standing.on(tick.getDay());
            renew(event, Cause.Kind.WINDOW_CLOSED);
            atDayBegin = states();
            releaseOfDay = standing.release();
        } else if (command instanceof ReleaseActivated activated
                && activated.getRelease() > standing.release().number()) {
            standing = standing.with(releases.apply(activated));
            renew(event, Cause.Kind.REJUDGED);
        } else if (SanctionMapping.isOrder(command)) {
            standing = standing.with(SanctionMapping.after(standing.sanctions(), command));
            renew(event, Cause.Kind.SANCTION);
        }
    }

    /** Every row, whether it may change or not. */
    private void renew(SampleEvent event, Cause.Kind kind) {
        var cause = new Cause(
                kind,
                JournalMapping.toDomain(event.getOrigin()),
                event.getSubmitter().getPrincipal(),
                null);
        rows.replaceAll((key, row) -> Ledger.renew(key, row, standing, cause).row());
    }

    /** The samples that count now. */
    Map<SampleKey, SampleState> states() {
        var states = new HashMap<SampleKey, SampleState>();
        rows.forEach((key, row) -> row.state().ifPresent(state -> states.put(key, state)));
        return states;
    }

    /** The samples that counted when the last day began. */
    Map<SampleKey, SampleState> statesAtDayBegin() {
        return atDayBegin;
    }

    /** The release in force when the last day began. */
    ReferenceRelease releaseOfDay() {
        return releaseOfDay;
    }

    LocalDate day() {
        return standing.day();
    }

    ReferenceRelease release() {
        return standing.release();
    }
}
