package org.assay.domain.sharing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.domain.alert.Addressee;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.Evidence;
import org.assay.domain.reference.AlertRule;

/**
 * An alert as partners see it: a nonconformance or a clue to a defect that rests on a final verdict.
 *
 * @param version version of the alert
 * @param samples keys of the samples it rests on
 * @param items codes of the failing items, in alphabetical order
 * @param producer what the addressees tell of it, or null
 * @param supersededBy alert that took its place, or null
 */
public record SharedAlert(
        String id,
        long version,
        Status status,
        AlertRule.Kind kind,
        String rule,
        String catalogueCode,
        String regionCode,
        List<String> samples,
        List<String> items,
        SharedParty producer,
        String supersededBy) {
    /** Status of the shared record. */
    public enum Status {
        ACTIVE,
        WITHDRAWN,
        SUPERSEDED
    }

    private static final Set<AlertRule.Kind> SHARED = Set.of(AlertRule.Kind.NONCONFORMANCE, AlertRule.Kind.DEFECT_CLUE);

    public SharedAlert {
        Objects.requireNonNull(id);
        Objects.requireNonNull(status);
        Objects.requireNonNull(kind);
        samples = List.copyOf(samples);
        items = List.copyOf(items);
    }

    /** Whether alerts of a kind are shared at all; an interview is between an office and its enterprise. */
    public static boolean isShared(AlertRule.Kind kind) {
        return SHARED.contains(kind);
    }

    /**
     * What a change of an alert changes for partners. An alert that was never shared is never withdrawn before them; one
     * that was and is provisional again is withdrawn.
     *
     * @param last what was shared of the alert last, or null
     */
    public static Optional<SharedAlert> next(SharedAlert last, AlertChange change) {
        Alert alert = change.alert();
        if (!isShared(alert.kind()) || (last != null && change.version() <= last.version())) {
            return Optional.empty();
        }
        boolean wasActive = last != null && last.status() == Status.ACTIVE;
        if (change.kind().isActive() && !alert.provisional()) {
            SharedAlert next = active(change);
            return wasActive && next.withVersion(last.version()).equals(last) ? Optional.empty() : Optional.of(next);
        }
        return wasActive ? Optional.of(last.ended(change)) : Optional.empty();
    }

    private static SharedAlert active(AlertChange change) {
        Alert alert = change.alert();
        List<Evidence.OfSample> evidence = alert.evidence().stream()
                .filter(Evidence.OfSample.class::isInstance)
                .map(Evidence.OfSample.class::cast)
                .toList();
        return new SharedAlert(
                alert.id(),
                change.version(),
                Status.ACTIVE,
                alert.kind(),
                alert.rule(),
                alert.catalogueCode(),
                alert.regionCode(),
                evidence.stream().map(Evidence.OfSample::sampleKey).toList(),
                evidence.stream()
                        .flatMap(sample -> sample.items().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                producer(alert),
                null);
    }

    /** The producer when it is told itself, else its region when that is told. */
    private static SharedParty producer(Alert alert) {
        return Stream.of(Role.PRODUCER, Role.PRODUCER_REGION)
                .flatMap(role -> alert.addressees().stream().filter(addressee -> addressee.role() == role))
                .findFirst()
                .map(SharedAlert::party)
                .orElse(null);
    }

    private static SharedParty party(Addressee addressee) {
        return new SharedParty(addressee.name(), addressee.uscc(), addressee.regionCode());
    }

    private SharedAlert ended(AlertChange change) {
        boolean superseded = change.kind() == AlertChange.Kind.SUPERSEDED;
        return with(change.version(), superseded ? Status.SUPERSEDED : Status.WITHDRAWN, change.supersededBy());
    }

    private SharedAlert withVersion(long other) {
        return with(other, status, supersededBy);
    }

    private SharedAlert with(long itsVersion, Status itsStatus, String successor) {
        return new SharedAlert(
                id, itsVersion, itsStatus, kind, rule, catalogueCode, regionCode, samples, items, producer, successor);
    }
}
