package org.assay.domain.alert;

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
     * @param version version that every changed alert gets; higher than any before
     */
    public static List<AlertChange> between(List<Alert> before, List<Alert> after, long version) {
        Map<String, Alert> was = byId(before);
        Map<String, Alert> is = byId(after);
        var changes = new ArrayList<AlertChange>();
        was.values().stream()
                .filter(alert -> !is.containsKey(alert.id()))
                .forEach(alert -> changes.add(AlertChange.withdrawn(version, alert, null)));
        for (Alert alert : is.values()) {
            Alert old = was.get(alert.id());
            if (old == null) {
                changes.add(AlertChange.raised(version, alert, null));
            } else if (!alert.sameAs(old)) {
                changes.add(AlertChange.updated(version, alert, null));
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
