package org.assay.casework;

import org.assay.runtime.launch.Launcher;

/** Runs casework as a process. */
public final class CaseworkMain {
    private CaseworkMain() {}

    public static void main(String... arguments) {
        Launcher.main(CaseworkApp.create(), arguments);
    }
}
