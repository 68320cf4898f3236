package org.assay.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter written = new StringWriter();
    private final Progress progress = new Progress(new PrintWriter(written), new Texts(Locale.ENGLISH));

    @Test
    void shouldSayHowLongItTook() {
        AtomicInteger looks = new AtomicInteger();

        boolean isThere = progress.await(
                "part.broker",
                Duration.ofSeconds(10),
                () -> looks.incrementAndGet() < 3 ? Optional.of("not yet") : Optional.empty());

        assertThat(isThere).isTrue();
        assertThat(written.toString()).matches("broker: ready \\(\\d+\\.\\d s\\)\\R");
    }

    @Test
    void shouldSayWhatIsMissingWhenItTakesLong() {
        long start = System.nanoTime();

        progress.await(
                "part.apps",
                Duration.ofSeconds(10),
                () -> System.nanoTime() - start < Duration.ofMillis(1_300).toNanos()
                        ? Optional.of("ledger: restoring")
                        : Optional.empty());

        assertThat(written.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("stream apps: waiting, 1.")
                .endsWith("ledger: restoring");
    }

    @Test
    void shouldGiveUpInTime() {
        assertThat(progress.await("part.apps", Duration.ZERO, () -> Optional.of("never")))
                .isFalse();
    }

    @Test
    void shouldPassOnWhatEndsTheWaiting() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> progress.await("part.apps", Duration.ofSeconds(10), () -> {
                    throw new IllegalStateException("dead");
                }))
                .withMessage("dead");
    }
}
