package org.assay.standalone.bench;

import java.io.PrintWriter;
import java.time.Duration;

/** Says what is being done, and now and then what is waited for. */
final class BenchProgress {
    private static final Duration NEXT_WORD = Duration.ofSeconds(10);

    private final PrintWriter to;
    private long word;

    BenchProgress(PrintWriter to) {
        this.to = to;
    }

    /** The next step. */
    void step(String line) {
        say(line);
    }

    /** What is waited for; looked at far more often than it is worth a line. */
    void waits(String line) {
        if (System.nanoTime() - word > 0) {
            say("  " + line);
        }
    }

    private void say(String line) {
        to.println(line);
        to.flush();
        word = System.nanoTime() + NEXT_WORD.toNanos();
    }
}
