package org.assay.casework.processor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which cases a day has something to do for. */
final class DueIndex {
    private static final char BAR = '|';
    /** Sorts behind every day, so that a range of days never meets it. */
    private static final String DAY_OF = "day-of|";

    private final KeyValueStore<String, String> due;

    DueIndex(KeyValueStore<String, String> due) {
        this.due = due;
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
}
