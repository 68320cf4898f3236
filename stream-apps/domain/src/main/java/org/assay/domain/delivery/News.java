package org.assay.domain.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;

/**
 * An alert as a subscriber is told of it (告警摘要).
 *
 * @param alertId alert
 * @param version version of the alert, rising
 * @param change what happened
 * @param severity of the worst failing item, or null
 * @param regionCode region, or null
 * @param catalogueCode catalogue entry, or null
 * @param raisedOn day on which it was raised, or null
 * @param level level of a recall, 1 the most urgent, or null
 * @param samples samples it rests on
 * @param items failing items, by code
 * @param supersedes alert it takes the place of, or null
 * @param supersededBy alert that took its place, or null
 */
public record News(
        String alertId,
        long version,
        Change change,
        AlertRule.Kind kind,
        Severity severity,
        String rule,
        int release,
        String subject,
        boolean provisional,
        String regionCode,
        String catalogueCode,
        LocalDate raisedOn,
        Integer level,
        List<String> samples,
        List<String> items,
        String supersedes,
        String supersededBy) {
    /** What happened to the alert. */
    public enum Change {
        RAISED,
        UPDATED,
        SUPERSEDED,
        WITHDRAWN,
        ACKNOWLEDGED,
        CLOSED;

        /** Whether the alert holds after it. */
        public boolean holds() {
            return this == RAISED || this == UPDATED || this == ACKNOWLEDGED;
        }
    }

    public News {
        Objects.requireNonNull(alertId);
        Objects.requireNonNull(change);
        Objects.requireNonNull(kind);
        samples = List.copyOf(samples);
        items = List.copyOf(items);
    }

    /** Whether the alert holds. */
    public boolean holds() {
        return change.holds();
    }

    /** Whether nobody may sleep over it: a failure that may harm people, or a recall of the first level. */
    public boolean isSerious() {
        return severity == Severity.SAFETY || (kind == AlertRule.Kind.RECALL && level != null && level == 1);
    }

    /** The end of the alert for one who may not see what became of it: as it was told, withdrawn. */
    News withdrawn(long itsVersion) {
        return new News(
                alertId,
                itsVersion,
                Change.WITHDRAWN,
                kind,
                severity,
                rule,
                release,
                subject,
                provisional,
                regionCode,
                catalogueCode,
                raisedOn,
                level,
                samples,
                items,
                supersedes,
                null);
    }
}
