package org.assay.runtime.metrics;

import java.util.List;

/** The list of our meters. An app that counts something new adds its line here. */
public final class Meters {

    /** Which release runs. */
    public static final MeterSpec BUILD =
            MeterSpec.gauge("assay.build", "Always 1; the tag tells the release.", "release");

    /** Whether the app takes part in the work. */
    public static final MeterSpec READY =
            MeterSpec.gauge("assay.app.ready", "1 while the app is running and not closing, else 0.");

    /** Whether the app can still recover by itself. */
    public static final MeterSpec ALIVE =
            MeterSpec.gauge("assay.app.alive", "0 once the app has failed or stopped, else 1.");

    /** Threads that were replaced after a transient failure. */
    public static final MeterSpec THREADS_REPLACED = MeterSpec.counter(
            "assay.threads.replaced",
            "Stream threads replaced after a transient failure; each costs one of the budget.");

    /** Faults of our own code or of the platform. */
    public static final MeterSpec FAULTS = MeterSpec.counter(
            "assay.faults", "Faults by place (read, process, write) and outcome.", "place", "outcome");

    /** Records that took no part in the numbers. */
    public static final MeterSpec RECORDS_REJECTED = MeterSpec.counter(
            "assay.records.rejected", "Rejected records by reason; INTERNAL is a fault of ours.", "reason");

    private static final List<MeterSpec> ALL = List.of(BUILD, READY, ALIVE, THREADS_REPLACED, FAULTS, RECORDS_REJECTED);

    private Meters() {}

    /** Every meter of ours. */
    public static List<MeterSpec> all() {
        return ALL;
    }
}
