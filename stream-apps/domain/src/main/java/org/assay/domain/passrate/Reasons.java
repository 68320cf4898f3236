package org.assay.domain.passrate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.assay.domain.ledger.Cause;

/**
 * What moved a cell: how many changes of which kind. They add up. A sample that changes twice counts twice, and so does one that
 * passes from one producer to another: it leaves and it comes.
 */
public record Reasons(Map<Cause.Kind, Long> changes) {
    public static final Reasons NONE = new Reasons(Map.of());

    public Reasons {
        changes = changes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    public static Reasons of(Cause.Kind kind, long changes) {
        return new Reasons(Map.of(kind, changes));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public Reasons plus(Reasons other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        Map<Cause.Kind, Long> sum = new EnumMap<>(changes);
        other.changes.forEach((kind, more) -> sum.merge(kind, more, Long::sum));
        return new Reasons(sum);
    }
}
