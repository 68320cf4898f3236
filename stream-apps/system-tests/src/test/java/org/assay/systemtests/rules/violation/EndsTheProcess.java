package org.assay.systemtests.rules.violation;

/** Ends everything else in its process with itself. */
public final class EndsTheProcess {

    public void end(boolean atOnce) {
        if (atOnce) {
            Runtime.getRuntime().halt(1);
        }
        System.exit(1);
    }
}
