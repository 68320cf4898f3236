package org.assay.runtime.health;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a process is: as well as the worst of its apps.
 *
 * @param apps each app of the process
 */
public record HealthReport(List<AppHealth> apps) {

    public HealthReport {
        apps = List.copyOf(apps);
    }

    /** Whether every app can still recover by itself. */
    public boolean alive() {
        return apps.stream().allMatch(AppHealth::alive);
    }

    /** Whether every app takes part in the work. */
    public boolean ready() {
        return !apps.isEmpty() && apps.stream().allMatch(AppHealth::ready);
    }

    /** The report as JSON. */
    public String json(boolean up) {
        String parts = apps.stream()
                .map(app -> "{\"app\":\"" + escaped(app.app()) + "\",\"state\":\"" + app.state() + "\",\"alive\":"
                        + app.alive() + ",\"ready\":" + app.ready() + ",\"reason\":\"" + escaped(app.reason()) + "\"}")
                .collect(Collectors.joining(","));
        return "{\"status\":\"" + (up ? "UP" : "DOWN") + "\",\"apps\":[" + parts + "]}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
