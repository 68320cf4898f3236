package org.assay.runtime.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The wall clock. Business decisions never read it: their time comes in as tick events. It serves budgets, back-offs and
 * log stamps, and is the only place that asks the machine for the time, so that a test can put another one in.
 */
@FunctionalInterface
public interface WallClock {

    /** The present instant. */
    Instant now();

    /** The present day of a zone. */
    default LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    /** The clock of this machine. */
    static WallClock system() {
        return Instant::now;
    }
}
