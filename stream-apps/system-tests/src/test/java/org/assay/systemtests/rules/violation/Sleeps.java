package org.assay.systemtests.rules.violation;

import java.util.concurrent.TimeUnit;

/** Sleeps in both ways. */
public final class Sleeps {

    public void sleep() throws InterruptedException {
        Thread.sleep(1);
        TimeUnit.MILLISECONDS.sleep(1);
    }
}
