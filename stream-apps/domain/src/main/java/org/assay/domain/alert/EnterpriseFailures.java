package org.assay.domain.alert;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything kept of one enterprise: what is known of each sample that ever failed, and which alert took whose place.
 *
 * @param changes how often its alerts changed; the version of the next change is one more
 * @param samples by sample key
 * @param supersedes of the alerts that hold: the alert each took the place of
 */
public record EnterpriseFailures(long changes, SortedMap<String, Standing> samples, Map<String, String> supersedes) {
    /** Nothing is known yet. */
    public static final EnterpriseFailures EMPTY = new EnterpriseFailures(0, new TreeMap<>(), Map.of());

    /**
     * What is known of a sample.
     *
     * @param ledgerVersion version of the ledger row it is known from; an older one tells nothing new
     * @param failure null when the sample no longer fails, or no longer counts against this enterprise
     */
    public record Standing(long ledgerVersion, Failure failure) {}

    public EnterpriseFailures {
        samples = Collections.unmodifiableSortedMap(new TreeMap<>(samples));
        supersedes = Map.copyOf(supersedes);
    }

    /** The samples that fail now. */
    public List<Failure> failures() {
        return samples.values().stream()
                .map(Standing::failure)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The row with a newer standing of a sample; empty when it is known already. */
    Optional<EnterpriseFailures> with(String sampleKey, Standing standing) {
        Standing known = samples.get(sampleKey);
        if (known != null && known.ledgerVersion() >= standing.ledgerVersion()) {
            return Optional.empty();
        }
        var changed = new TreeMap<>(samples);
        changed.put(sampleKey, standing);
        return Optional.of(new EnterpriseFailures(changes, changed, supersedes));
    }

    EnterpriseFailures afterChange(Map<String, String> replaced) {
        return new EnterpriseFailures(changes + 1, samples, replaced);
    }
}
