package org.assay.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;

/** A thread that reads topics until it is closed: what fails is tried again a second later, and the consumer is closed at the end. */
public final class FeedThread implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<?, ?> consumer;
    private final Runnable pass;
    private final java.util.function.Consumer<RuntimeException> failed;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /**
     * A thread that begins with {@link #start}.
     *
     * @param consumer what the passes read with; used by this thread only
     * @param pass polls once and takes over what came
     * @param failed says what went wrong with a pass, and puts the consumer back where that pass began
     */
    public FeedThread(
            String name, Consumer<?, ?> consumer, Runnable pass, java.util.function.Consumer<RuntimeException> failed) {
        this.consumer = consumer;
        this.pass = pass;
        this.failed = failed;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            while (closing.getCount() > 0) {
                try {
                    pass.run();
                } catch (WakeupException closed) {
                    return;
                } catch (RuntimeException e) {
                    failed.accept(e);
                    if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
