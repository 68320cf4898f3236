package org.assay.sharing;

import org.assay.runtime.launch.Launcher;

/** Runs sharing as a process. */
public final class SharingMain {
    private SharingMain() {}

    public static void main(String... arguments) {
        Launcher.main(SharingApp.create(), arguments);
    }
}
