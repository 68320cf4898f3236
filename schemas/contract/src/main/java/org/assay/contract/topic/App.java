package org.assay.contract.topic;

import java.util.Locale;

/** The stream apps; {@link #applicationId()} is also the consumer group and the prefix of internal topics. */
public enum App {
    INTAKE,
    LEDGER,
    PASS_RATE,
    ALERTING,
    SHARING;

    /** For example {@code sampling-pass-rate}. */
    public String applicationId() {
        return "sampling-" + kebab();
    }

    /** For example {@code pass-rate}. */
    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
