package org.assay.standalone.bench;

import java.util.Collection;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.assay.runtime.time.WallClock;

/** Looks at the committed ends of some topics ten times a second and remembers when they last moved. */
final class Watch implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final Stage stage;
    private final Set<TopicPartition> partitions;
    private final Thread thread = new Thread(this::look, "bench-look");
    private volatile boolean isClosed;
    private volatile long movedAt;
    private volatile RuntimeException failure;

    private Watch(Stage stage, Collection<String> topics) {
        this.stage = stage;
        this.partitions = stage.partitions(topics);
        this.movedAt = now();
        thread.setDaemon(true);
    }

    /** Begins to look. */
    static Watch over(Stage stage, Collection<String> topics) {
        Watch watch = new Watch(stage, topics);
        watch.thread.start();
        return watch;
    }

    /** When something was last committed, in milliseconds of the epoch; a tenth of a second late at most. */
    long movedAt() {
        if (failure != null) {
            throw failure;
        }
        return movedAt;
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
    }

    private void look() {
        long before = -1;
        try {
            while (!isClosed) {
                long now = stage.stable(partitions);
                if (now != before) {
                    movedAt = now();
                    before = now;
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            if (!isClosed) {
                failure = failed;
            }
        }
    }

    private static long now() {
        return WallClock.system().now().toEpochMilli();
    }
}
