package org.assay.alerting;

import org.assay.runtime.launch.Launcher;

/** Runs alerting as a process. */
public final class AlertingMain {
    private AlertingMain() {}

    public static void main(String... arguments) {
        Launcher.main(AlertingApp.create(), arguments);
    }
}
