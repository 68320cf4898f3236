package org.assay.scenario.run;

import java.time.LocalDate;

/** Where stories happen: the pure rules, or a running stack. */
public interface World {
    /** A business day begins. */
    void begin(LocalDate day);

    /** Somebody sends something; returns once it is decided. */
    Ruling submit(Submission submission, LocalDate day);

    /** What can be seen now. */
    Sight sight();
}
