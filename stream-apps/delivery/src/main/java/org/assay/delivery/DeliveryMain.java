package org.assay.delivery;

import org.assay.runtime.launch.Launcher;

/** Runs delivery as a process. */
public final class DeliveryMain {
    private DeliveryMain() {}

    public static void main(String... arguments) {
        Launcher.main(DeliveryApp.create(), arguments);
    }
}
