package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed between the alerts that held and those that hold. */
public final class AlertDiff {
    private AlertDiff() {}

    /**
     * The changes, withdrawals first.
     *
     * @param held the alerts that held, as last sent
     * @param version version that every changed alert gets; higher than any before
     * @param day business day on which they change, or null
     */
    public static List<AlertChange> between(List<AlertChange> held, List<Alert> after, long version, LocalDate day) {
        Map<String, AlertChange> was = Held.byId(held);
        Map<String, Alert> is = byId(after);
        var changes = new ArrayList<AlertChange>();
        was.values().stream()
                .filter(old -> !is.containsKey(old.alert().id()))
                .forEach(old -> changes.add(old.withdrawn(version)));
        for (Alert alert : is.values()) {
            AlertChange old = was.get(alert.id());
            if (old == null) {
                changes.add(AlertChange.raised(version, alert, null, day));
            } else if (!alert.sameAs(old.alert())) {
                changes.add(old.updated(version, alert));
            }
        }
        return List.copyOf(changes);
    }

    static Map<String, Alert> byId(List<Alert> alerts) {
        var byId = new LinkedHashMap<String, Alert>();
        alerts.forEach(alert -> byId.put(alert.id(), alert));
        return byId;
    }
}
