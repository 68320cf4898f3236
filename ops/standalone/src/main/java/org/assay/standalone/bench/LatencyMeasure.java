package org.assay.standalone.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.data.Connection;
import org.assay.standalone.text.Texts;

/**
 * Measures how long it takes from a failing result to its committed alert, in the profile for live work. Samples are registered before,
 * as they are in life. Results are due at fixed times, and the time counts from when a result was due: a sender that is held up makes
 * the figures worse, not better.
 */
final class LatencyMeasure {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LAST_ALERT_WITHIN = Duration.ofSeconds(30);
    private static final long HIGHEST_MICROS = Duration.ofMinutes(10).toNanos() / 1_000;
    private static final double MICROS = 1_000;

    private final BenchStack stack;
    private final BenchOptions.LatencyOptions how;
    private final Feed feed;
    private final Texts texts;

    LatencyMeasure(BenchStack stack, BenchOptions.LatencyOptions how, Feed feed, Texts texts) {
        this.stack = stack;
        this.how = how;
        this.feed = feed;
        this.texts = texts;
    }

    /**
     * Measures once.
     *
     * @param trial in the profile for live work, and running
     * @param from number of the first sample; nobody has written it yet
     */
    Latency measure(Trial trial, long from) throws InterruptedException {
        long warmUp = (long) how.rate() * how.warmUpSeconds();
        long all = warmUp + (long) how.rate() * how.seconds();
        feed.register(from, from + all);
        trial.awaitQuiet(Contender.PIPELINE.groups());
        Alerts alerts = new Alerts(stack.connection());
        Map<String, Long> due = send(from, warmUp, all);
        Histogram micros = alerts.await(due, trial);
        return new Latency(
                how.rate(),
                how.seconds(),
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS,
                micros.getValueAtPercentile(99) / MICROS,
                micros.getMaxValue() / MICROS);
    }

    /** Sends all results at their times; gives when the failing ones after the warm-up were due, by sample. */
    private Map<String, Long> send(long from, long warmUp, long all) {
        Map<String, Long> due = new HashMap<>();
        long interval = Duration.ofSeconds(1).toNanos() / how.rate();
        try (Feed.Sender sender = feed.sender()) {
            long began = System.nanoTime() + interval;
            for (long i = 0; i < all; i++) {
                Dispatch result = feed.result(from + i);
                long time = began + i * interval;
                for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                sender.send(result);
                if (i >= warmUp && Feed.isFailing(result)) {
                    due.put(result.sample().text(), time);
                }
            }
            sender.requireNoFailure();
        }
        return due;
    }

    /** Reads alerts as they are committed and remembers when each sample's first one was seen. */
    private final class Alerts {
        private final Map<String, Long> seen = new ConcurrentHashMap<>();
        private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
        private final Deserializer<AlertChanged> values;
        private final Thread thread = new Thread(this::read, "bench-alerts");

        Alerts(Connection connection) {
            consumer = connection.consumer();
            values = connection.values(Topics.ALERT_CHANGED).deserializer();
            var partitions = new Stage(stack).partitions(java.util.List.of(Topics.ALERT_CHANGED.name()));
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            thread.setDaemon(true);
            thread.start();
        }

        Histogram await(Map<String, Long> due, Trial trial) throws InterruptedException {
            long deadline = System.nanoTime() + LAST_ALERT_WITHIN.toNanos();
            while (!seen.keySet().containsAll(due.keySet())) {
                trial.worker().requireAlive();
                if (System.nanoTime() - deadline > 0) {
                    long missing = due.keySet().stream()
                            .filter(sample -> !seen.containsKey(sample))
                            .count();
                    throw new UserError(Exit.DIFFERENT, texts.get("bench.alerts-missing", missing, due.size()));
                }
                Thread.sleep(POLL.toMillis());
            }
            consumer.wakeup();
            thread.join();
            Histogram micros = new Histogram(HIGHEST_MICROS, 3);
            due.forEach((sample, time) -> micros.recordValue((seen.get(sample) - time) / 1_000));
            return micros;
        }

        private void read() {
            try (consumer) {
                while (true) {
                    var records = consumer.poll(POLL);
                    long now = System.nanoTime();
                    for (ConsumerRecord<String, byte[]> record : records) {
                        AlertChanged alert = values.deserialize(record.topic(), record.value());
                        if (alert.getKind() == AlertKind.NONCONFORMANCE) {
                            seen.putIfAbsent(alert.getSubject(), now);
                        }
                    }
                }
            } catch (WakeupException done) {
                // All alerts have been seen.
            }
        }
    }
}
