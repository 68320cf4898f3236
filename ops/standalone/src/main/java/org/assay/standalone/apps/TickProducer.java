package org.assay.standalone.apps;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.ControlTopic;
import org.assay.standalone.stack.Settling;
import org.assay.standalone.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins each business day: at the start of the process, and when the day changes. Never a day twice, and never one before the present
 * business day. Days on which the stack was down are not made up for: nothing was seen on them.
 */
final class TickProducer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TickProducer.class);
    private static final long LOOK_SECONDS = 30;

    private final Connection connection;
    private final String operator;
    private final WallClock clock;
    private final ZoneId zone;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "assay-tick");
        made.setDaemon(true);
        return made;
    });
    private ScheduledFuture<?> looks;
    private Optional<LocalDate> begun = Optional.empty();

    TickProducer(Connection connection, String operator, WallClock clock, ZoneId zone) {
        this.connection = connection;
        this.operator = operator;
        this.clock = clock;
        this.zone = zone;
    }

    /** Begins to look at the clock. */
    synchronized void start() {
        looks = thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void close() {
        if (looks != null) {
            looks.cancel(true);
        }
        thread.shutdownNow();
        connection.close();
    }

    private Settling settling() {
        return new Settling(
                connection,
                Apps.groups(),
                new Texts(Locale.getDefault()),
                Duration.ofSeconds(LOOK_SECONDS),
                waiting -> {});
    }

    private void look() {
        LocalDate today = LocalDate.ofInstant(clock.now(), zone);
        if (begun.isPresent() && !today.isAfter(begun.get())) {
            return;
        }
        try {
            ControlTopic control = new ControlTopic(connection, operator);
            // The operator may have begun days by hand.
            ControlTopic.State state = control.read();
            if (state.day().isEmpty() || today.isAfter(state.day().get())) {
                // An assessment at the beginning of the day must not count rows of two releases.
                if (!settling().isJudged(state)) {
                    LOG.info("business day {} waits until every row is judged by the release in force", today);
                    return;
                }
                control.tick(today);
                LOG.info("business day {} begun", today);
            }
            begun = Optional.of(today);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("business day {} could not be begun, trying again in {} s", today, LOOK_SECONDS, failed);
        }
    }
}
