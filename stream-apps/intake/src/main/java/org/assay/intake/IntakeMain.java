package org.assay.intake;

import org.assay.runtime.launch.Launcher;

/** Runs intake as a process. */
public final class IntakeMain {
    private IntakeMain() {}

    public static void main(String... arguments) {
        Launcher.main(IntakeApp.create(), arguments);
    }
}
