package org.assay.casework.processor;

import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.casework.CaseChanged;
import org.assay.domain.casework.Case;
import org.assay.mapping.CaseMapping;

/** The cases of samples of a task, by the key of the sample. */
final class CaseRows {
    private final KeyValueStore<String, CaseChanged> cases;

    CaseRows(KeyValueStore<String, CaseChanged> cases) {
        this.cases = cases;
    }

    /** A case by its subject; null when there is none. */
    Case get(String subject) {
        CaseChanged stored = cases.get(subject);
        return stored == null ? null : CaseMapping.toDomain(stored);
    }

    /** Keeps a case as it was told. */
    void put(String subject, CaseChanged changed) {
        cases.put(subject, changed);
    }

    /** Gives every case in which a time runs. */
    void eachRunning(BiConsumer<String, Case> taker) {
        try (KeyValueIterator<String, CaseChanged> all = cases.all()) {
            all.forEachRemaining(entry -> {
                if (!entry.value.getDuties().isEmpty()) {
                    taker.accept(entry.key, CaseMapping.toDomain(entry.value));
                }
            });
        }
    }
}
