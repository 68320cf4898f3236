package org.assay.passrate;

import org.assay.runtime.launch.Launcher;

/** Runs pass-rate as a process. */
public final class PassRateMain {
    private PassRateMain() {}

    public static void main(String... arguments) {
        Launcher.main(PassRateApp.create(), arguments);
    }
}
