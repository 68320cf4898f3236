package org.assay.domain.alert;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.assay.domain.reference.ReferenceRelease;

/**
 * Everything kept of one enterprise: what is known of each sample that ever failed, and its interview alerts.
 *
 * @param changes how often its alerts changed; the version of the next change is one more
 * @param samples by sample key
 * @param held its alerts that hold, as last sent
 */
public record EnterpriseFailures(long changes, SortedMap<String, Standing> samples, List<AlertChange> held) {
    /** Nothing is known yet. */
    public static final EnterpriseFailures EMPTY = new EnterpriseFailures(0, new TreeMap<>(), List.of());

    /**
     * What is known of a sample.
     *
     * @param ledgerVersion version of the ledger row it is known from; an older one tells nothing new
     * @param failure null when the sample no longer fails, or no longer counts against this enterprise
     */
    public record Standing(long ledgerVersion, Failure failure) {}

    /**
     * A step.
     *
     * @param row the row after it
     * @param changes the changes of alerts, those that end first
     */
    public record Step(EnterpriseFailures row, List<AlertChange> changes) {}

    public EnterpriseFailures {
        samples = Collections.unmodifiableSortedMap(new TreeMap<>(samples));
        held = List.copyOf(held);
    }

    /**
     * Applies news of a sample.
     *
     * @param enterprise key of the enterprise
     * @param releases releases by number
     * @return empty for news that is known: a replay is silent
     */
    public Optional<Step> apply(
            String enterprise, String sampleKey, Standing standing, IntFunction<ReferenceRelease> releases) {
        Standing known = samples.get(sampleKey);
        if (known != null && known.ledgerVersion() >= standing.ledgerVersion()) {
            return Optional.empty();
        }
        var next = new TreeMap<>(samples);
        next.put(sampleKey, standing);
        List<Alert> after = Interviews.of(enterprise, failures(next), releases);
        List<AlertChange> sent = Succession.between(held, after).changes(changes + 1);
        long count = sent.isEmpty() ? changes : changes + 1;
        return Optional.of(new Step(new EnterpriseFailures(count, next, Held.after(held, sent)), sent));
    }

    private static List<Failure> failures(SortedMap<String, Standing> samples) {
        return samples.values().stream()
                .map(Standing::failure)
                .filter(Objects::nonNull)
                .toList();
    }
}
