package org.assay.alerting.processor;

import java.util.Iterator;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.alert.FailureNews;
import org.assay.domain.alert.AlertSubject;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.Stretch;
import org.assay.mapping.FailureMapping;

/**
 * The failures behind areas and platforms, each in a row of its own, and two orders of them by day and sample: of all, and of
 * those whose verdict is final. So an interview is found by its first few failures, however many there are.
 */
final class CrowdFailures {
    /** Which failures are in an order. */
    enum Order {
        ALL,
        CERTAIN
    }

    // Sorts before any character of a key.
    private static final char SEPARATOR = '\u0000';
    private static final byte[] PRESENT = {};

    private final KeyValueStore<String, FailureNews> samples;
    private final KeyValueStore<String, byte[]> orders;

    CrowdFailures(KeyValueStore<String, FailureNews> samples, KeyValueStore<String, byte[]> orders) {
        this.samples = samples;
        this.orders = orders;
    }

    /** What is known of a sample, or null. */
    FailureNews get(AlertSubject subject, String sampleKey) {
        return samples.get(subject.text() + SEPARATOR + sampleKey);
    }

    /** Puts news of a sample in the place of what was known. */
    void put(AlertSubject subject, FailureNews news, Failure before, Failure after) {
        samples.put(subject.text() + SEPARATOR + news.getSampleKey(), news);
        if (before != null) {
            orders.delete(key(subject, Order.ALL, before));
            orders.delete(key(subject, Order.CERTAIN, before));
        }
        if (after != null) {
            orders.put(key(subject, Order.ALL, after), PRESENT);
            if (!after.provisional()) {
                orders.put(key(subject, Order.CERTAIN, after), PRESENT);
            }
        }
    }

    /** The failures of a stretch in order. */
    KeyValueIterator<String, byte[]> keys(AlertSubject subject, Order order, Stretch stretch) {
        String prefix = prefix(subject, order);
        return orders.range(prefix + stretch.start(), prefix + stretch.end());
    }

    /** The failures that keys name, read one by one. */
    Iterable<Failure> failures(AlertSubject subject, KeyValueIterator<String, byte[]> keys) {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public Failure next() {
                String key = keys.next().key;
                FailureNews news = get(subject, key.substring(key.lastIndexOf(SEPARATOR) + 1));
                return FailureMapping.toDomain(news).failure();
            }
        };
    }

    private static String key(AlertSubject subject, Order order, Failure failure) {
        return prefix(subject, order) + failure.day() + SEPARATOR + failure.sampleKey();
    }

    private static String prefix(AlertSubject subject, Order order) {
        return order.name() + SEPARATOR + subject.text() + SEPARATOR;
    }
}
