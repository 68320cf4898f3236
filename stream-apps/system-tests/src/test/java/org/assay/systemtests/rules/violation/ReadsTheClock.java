package org.assay.systemtests.rules.violation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;

/** Asks the machine for the time in every way. */
public final class ReadsTheClock {

    public List<Object> now() {
        Supplier<Instant> reference = Instant::now;
        return List.of(
                reference.get(),
                LocalDate.now(ZoneOffset.UTC),
                ZonedDateTime.now(ZoneOffset.UTC),
                Clock.systemUTC(),
                System.currentTimeMillis());
    }
}
