package org.assay.systemtests.rules.violation;

/** Shows a stack trace to whoever happens to look at the console. */
public final class PrintsStackTraces {

    public void failed(IllegalStateException cause) {
        cause.printStackTrace();
    }
}
