package org.assay.standalone.cli.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.journal.Origin;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.shared.SharedResult;
import org.assay.domain.ledger.Procedure;
import org.assay.domain.model.SampleKey;
import org.assay.mapping.ActionMapping;
import org.assay.standalone.data.Entry;

/**
 * Everything the stack knows of one sample.
 *
 * @param key the sample
 * @param decisions what became of every submission about it, in the order of their arrival
 * @param events the submissions that entered the journal
 * @param changes changes of its verdict, in order
 * @param alerts alerts that rest on it or once did, as they hold now
 * @param shared what partner cities were told, in order, as far as compaction has left it
 */
record SampleHistory(
        SampleKey key,
        List<SubmissionDecided> decisions,
        List<SampleEvent> events,
        List<VerdictChanged> changes,
        List<AlertChanged> alerts,
        List<Entry<SharedResult>> shared) {

    SampleHistory {
        decisions = decisions.stream()
                .sorted(Comparator.comparing((SubmissionDecided decision) ->
                                decision.getOrigin().getAppendedAt())
                        .thenComparing(decision -> decision.getOrigin().getTopic())
                        .thenComparing(decision -> decision.getOrigin().getOffset()))
                .toList();
        events = List.copyOf(events);
        changes = changes.stream()
                .sorted(Comparator.comparingLong(VerdictChanged::getLedgerVersion))
                .toList();
        alerts = List.copyOf(alerts);
        shared = List.copyOf(shared);
    }

    /** The submission that a decision was made on; empty when it did not enter the journal. */
    Optional<SampleEvent> event(SubmissionDecided decision) {
        return events.stream()
                .filter(event -> event.getOrigin().equals(decision.getOrigin()))
                .findFirst();
    }

    /** What its office has done, as far as it was accepted. */
    Procedure procedure() {
        Set<Origin> accepted = decisions.stream()
                .filter(decision -> decision.getDecision() == Decision.ACCEPTED)
                .map(SubmissionDecided::getOrigin)
                .collect(Collectors.toSet());
        return Procedure.of(ActionMapping.facts(events.stream()
                .filter(event -> accepted.contains(event.getOrigin()))
                .toList()));
    }

    /** The sample as it counts now; empty when it counts nowhere. */
    Optional<SampleState> state() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(changes.get(changes.size() - 1).getAfter());
    }

    /** The sample as it counted last. */
    Optional<SampleState> lastState() {
        return changes.stream()
                .flatMap(change -> Stream.of(change.getBefore(), change.getAfter()))
                .flatMap(Stream::ofNullable)
                .reduce((earlier, later) -> later);
    }
}
