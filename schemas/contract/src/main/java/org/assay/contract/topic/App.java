package org.assay.contract.topic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stream apps; {@link #applicationId()} is also the consumer group and the prefix of internal topics. */
public enum App {
    INTAKE,
    LEDGER,
    PASS_RATE,
    ALERTING,
    CASEWORK,
    SHARING,
    DELIVERY;

    /** The app of a short name. */
    public static Optional<App> of(String kebab) {
        return Arrays.stream(values()).filter(app -> app.kebab().equals(kebab)).findFirst();
    }

    /** For example {@code sampling-pass-rate}. */
    public String applicationId() {
        return "sampling-" + kebab();
    }

    /** For example {@code pass-rate}. */
    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
