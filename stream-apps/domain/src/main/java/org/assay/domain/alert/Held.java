package org.assay.domain.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The alerts of a subject that hold, each as it was last sent: what a withdrawal takes back is what was said. */
final class Held {
    private Held() {}

    static Map<String, AlertChange> byId(List<AlertChange> held) {
        Map<String, AlertChange> byId = new LinkedHashMap<>();
        held.forEach(change -> byId.put(change.alert().id(), change));
        return byId;
    }

    /** What holds after some changes. */
    static List<AlertChange> after(List<AlertChange> held, List<AlertChange> changes) {
        Map<String, AlertChange> byId = byId(held);
        for (AlertChange change : changes) {
            if (change.kind().isActive()) {
                byId.put(change.alert().id(), change);
            } else {
                byId.remove(change.alert().id());
            }
        }
        return List.copyOf(byId.values());
    }
}
