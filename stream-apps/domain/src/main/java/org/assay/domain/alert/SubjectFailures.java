package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything kept of one subject: what is known of each sample that ever failed, and its alerts.
 *
 * @param changes how often its alerts changed; the version of the next change is one more
 * @param samples by sample key
 * @param held its alerts that hold, as last sent
 */
public record SubjectFailures(long changes, SortedMap<String, Standing> samples, List<AlertChange> held) {
    /** Nothing is known yet. */
    public static final SubjectFailures EMPTY = new SubjectFailures(0, new TreeMap<>(), List.of());

    /**
     * What is known of a sample.
     *
     * @param ledgerVersion version of the ledger row it is known from; an older one tells nothing new
     * @param failure null when the sample no longer fails, or no longer counts against this subject
     * @param day business day on which it became known, or null
     */
    public record Standing(long ledgerVersion, Failure failure, LocalDate day) {}

    /**
     * A step.
     *
     * @param row the row after it
     * @param changes the changes of alerts, those that end first
     */
    public record Step(SubjectFailures row, List<AlertChange> changes) {}

    public SubjectFailures {
        samples = Collections.unmodifiableSortedMap(new TreeMap<>(samples));
        held = List.copyOf(held);
    }

    /**
     * Applies news of a sample.
     *
     * @param alerts the alerts of failures
     * @return empty for news that is known: a replay is silent
     */
    public Optional<Step> apply(String sampleKey, Standing standing, Function<List<Failure>, List<Alert>> alerts) {
        Standing known = samples.get(sampleKey);
        if (known != null && known.ledgerVersion() >= standing.ledgerVersion()) {
            return Optional.empty();
        }
        var next = new TreeMap<>(samples);
        next.put(sampleKey, standing);
        return Optional.of(new SubjectFailures(changes, next, held).renewed(standing.day(), alerts));
    }

    /**
     * Brings the alerts up to something else than news of a sample.
     *
     * @param day day on which it became known, or null
     */
    Step renewed(LocalDate day, Function<List<Failure>, List<Alert>> alerts) {
        List<Failure> failures = samples.values().stream()
                .map(Standing::failure)
                .filter(Objects::nonNull)
                .toList();
        List<AlertChange> sent =
                Succession.between(held, alerts.apply(failures)).changes(changes + 1, alert -> raisedOn(alert, day));
        long count = sent.isEmpty() ? changes : changes + 1;
        return new Step(new SubjectFailures(count, samples, Held.after(held, sent)), sent);
    }

    /**
     * The day on which the last of what it rests on became known. News of two partitions come in any order, so the day of
     * the news alone would depend on it.
     */
    private LocalDate raisedOn(Alert alert, LocalDate day) {
        Stream<LocalDate> known = alert.evidence().stream()
                .filter(Evidence.OfSample.class::isInstance)
                .map(evidence -> samples.get(((Evidence.OfSample) evidence).sampleKey()))
                .map(Standing::day);
        return Stream.concat(known, Stream.of(Optional.ofNullable(day)).flatMap(Optional::stream))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
