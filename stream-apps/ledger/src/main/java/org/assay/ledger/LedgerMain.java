package org.assay.ledger;

import org.assay.runtime.launch.Launcher;

/** Runs the ledger as a process. */
public final class LedgerMain {
    private LedgerMain() {}

    public static void main(String... arguments) {
        Launcher.main(LedgerApp.create(), arguments);
    }
}
