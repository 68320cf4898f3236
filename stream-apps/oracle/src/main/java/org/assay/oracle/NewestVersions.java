package org.assay.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.LedgerEvent.Noticed;
import org.assay.domain.ledger.LedgerEvent.Registered;
import org.assay.domain.ledger.LedgerEvent.Reported;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.Origin;
import org.assay.domain.model.Report;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SubmittedBy;

/**
 * The newest version of each registration and report, sorted out without the rule of the ledger: were that rule wrong, a fold
 * by it would be wrong in the same way, and nothing would differ.
 */
final class NewestVersions {
    private final Map<SampleKey, Claim<Sample>> registrations = new HashMap<>();
    private final Map<SampleKey, List<Claim<Report>>> reports = new HashMap<>();

    /** The highest version, and of two contents for one version the first that was appended. */
    private record Claim<T>(SubmittedBy by, int version, Origin origin, T content) {
        boolean outranks(Claim<T> other) {
            return version == other.version ? origin.compareTo(other.origin) < 0 : version > other.version;
        }
    }

    /** Takes note of an event that the ledger did not turn away. */
    void heed(LedgerEvent event) {
        if (event instanceof Registered e) {
            heed(new Claim<>(e.by(), e.version(), e.origin(), e.sample()));
        } else if (event instanceof Reported e) {
            report(e.key(), new Claim<>(e.by(), e.report().version(), e.origin(), e.report()));
        } else if (event instanceof Noticed e) {
            heed(new Claim<>(e.by(), e.report().version(), e.origin(), e.sample()));
            report(e.key(), new Claim<>(e.by(), e.report().version(), e.origin(), e.report()));
        }
    }

    /** What should be registered of a sample. */
    Sample sample(SampleState state) {
        return registrations.get(state.sample().key()).content();
    }

    /** What the newest version of the report says that counts for a sample. */
    String report(SampleState state) {
        return reports.get(state.sample().key()).stream()
                .filter(claim -> claim.by().id().equals(state.report().lab())
                        && claim.content().number().equals(state.report().number()))
                .findFirst()
                .map(claim -> Words.of(claim.content()))
                .orElse(null);
    }

    private void heed(Claim<Sample> claim) {
        registrations.merge(claim.content().key(), claim, (known, other) -> other.outranks(known) ? other : known);
    }

    private void report(SampleKey key, Claim<Report> claim) {
        List<Claim<Report>> known = reports.computeIfAbsent(key, any -> new ArrayList<>());
        for (int i = 0; i < known.size(); i++) {
            Claim<Report> other = known.get(i);
            if (other.by().equals(claim.by())
                    && other.content().number().equals(claim.content().number())) {
                known.set(i, claim.outranks(other) ? claim : other);
                return;
            }
        }
        known.add(claim);
    }
}
