package org.assay.casework.processor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.casework.CaseChanged;
import org.assay.domain.casework.Case;
import org.assay.mapping.CaseMapping;

/** The cases of a task, and an index of those for which a day has something to do. */
final class CaseRows {
    private static final char BAR = '|';
    /** Sorts behind every day, so that a range of days never meets it. */
    private static final String DAY_OF = "day-of|";

    private final KeyValueStore<String, CaseChanged> cases;
    private final KeyValueStore<String, String> due;

    CaseRows(KeyValueStore<String, CaseChanged> cases, KeyValueStore<String, String> due) {
        this.cases = cases;
        this.due = due;
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

    /** Notes the day whose beginning finds something to do in a case, in place of the one noted before. */
    void wake(String subject, Optional<LocalDate> day) {
        String before = due.get(DAY_OF + subject);
        String now = day.map(LocalDate::toString).orElse(null);
        if (before == null ? now == null : before.equals(now)) {
            return;
        }
        if (before != null) {
            due.delete(before + BAR + subject);
        }
        if (now == null) {
            due.delete(DAY_OF + subject);
        } else {
            due.put(DAY_OF + subject, now);
            due.put(now + BAR + subject, subject);
        }
    }

    /** The subjects for which a day that begins has something to do. */
    List<String> due(LocalDate day) {
        var subjects = new ArrayList<String>();
        try (KeyValueIterator<String, String> days =
                due.range("", day.plusDays(1).toString())) {
            days.forEachRemaining(entry -> subjects.add(entry.value));
        }
        return subjects;
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
