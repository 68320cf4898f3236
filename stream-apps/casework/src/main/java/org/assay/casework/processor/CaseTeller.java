package org.assay.casework.processor;

import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseControl;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.journal.Origin;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseOutcome;
import org.assay.domain.casework.Casework;
import org.assay.mapping.CaseMapping;
import org.assay.mapping.JournalMapping;
import org.assay.serdes.StateSerde;

/** Tells what became of a case of any kind, and notes the day that has something to do for it. */
final class CaseTeller {
    private final ProcessorContext<String, CaseOutput> context;
    private final DueIndex due;
    private final CaseControlState control;

    CaseTeller(ProcessorContext<String, CaseOutput> context, DueIndex due, CaseControlState control) {
        this.context = context;
        this.due = due;
        this.control = control;
    }

    /** The stores of a processor of cases: its rows, the index of days, and what it knows of control events. */
    static Set<StoreBuilder<?>> stores(String rows, Class<? extends SpecificRecord> row, String due, String control) {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(rows), Serdes.String(), StateSerde.of(row)),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(due), Serdes.String(), Serdes.String()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(control), Serdes.String(), StateSerde.of(CaseControl.class)));
    }

    /** Tells the case if it differs, and its notices; gives the case as it was told. */
    Optional<CaseChanged> tell(String subject, CaseOutcome outcome, long timestamp) {
        Case after = outcome.after();
        if (after == null) {
            return Optional.empty();
        }
        Optional<CaseChanged> told = outcome.changed() ? Optional.of(CaseMapping.toContract(after)) : Optional.empty();
        told.ifPresent(changed -> forward(changed.getCaseId(), CaseOutput.of(changed), timestamp));
        due.wake(subject, Casework.wakes(after, control.law(), control.day()));
        outcome.notices()
                .forEach(
                        notice -> forward(after.id(), CaseOutput.of(CaseMapping.toContract(notice, after)), timestamp));
        return told;
    }

    /** Tells what became of a submission. */
    void decided(Origin origin, SubmissionDecided decided, long timestamp) {
        forward(JournalMapping.toDomain(origin).coordinates(), CaseOutput.of(decided), timestamp);
    }

    private void forward(String key, CaseOutput output, long timestamp) {
        context.forward(new Record<>(key, output, timestamp));
    }
}
