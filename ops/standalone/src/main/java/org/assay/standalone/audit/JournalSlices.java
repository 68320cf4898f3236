package org.assay.standalone.audit;

import java.util.Map;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.TopicScan;

/**
 * Cuts the journal into slices that fit into memory, each with all events of some samples of a partition. A partition is read once for each
 * of its slices; what is not of the slice is not decoded.
 */
final class JournalSlices {
    /** Some 20000 samples, a few hundred megabytes at twelve items each. */
    private static final long RECORDS = 50_000;

    private static final char BAR = '|';
    private static final int MIX = 0x9E3779B9;

    /**
     * A slice.
     *
     * @param number from 0 on
     * @param of how many slices its partition has
     */
    record Slice(int partition, int number, int of) {
        boolean isFirst() {
            return number == 0;
        }

        /** Whether the key's events are in the slice; those of control events, which name no sample, are in all. */
        boolean has(String key) {
            return of == 1
                    || key.indexOf(BAR) < 0
                    || Integer.remainderUnsigned((key.hashCode() * MIX) >>> 1, of) == number;
        }
    }

    /** Does something with one slice after the other. */
    interface Taker {
        void take(Slice slice);
    }

    private JournalSlices() {}

    static void each(TopicScan scan, Taker taker) {
        Map<Integer, Long> sizes = scan.sizes(Topics.JOURNAL);
        sizes.forEach((partition, size) -> {
            int slices = (int) (size / RECORDS) + 1;
            for (int i = 0; i < slices; i++) {
                taker.take(new Slice(partition, i, slices));
            }
        });
    }
}
