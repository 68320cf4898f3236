package org.assay.passrate.processor;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A list of small records in a logged store, for what a processor holds on the heap between two punctuations. Adding is one
 * put, emptying is one put: it begins a new epoch, in which the old records mean nothing, and their slots are used again.
 */
final class SlotLog {
    private static final int EPOCH = -1;

    private final KeyValueStore<Integer, byte[]> store;
    private long epoch;
    private int size;

    private SlotLog(KeyValueStore<Integer, byte[]> store) {
        this.store = store;
    }

    /** The log as it was left; what it holds is given to {@code found}. */
    static SlotLog open(KeyValueStore<Integer, byte[]> store, Consumer<byte[]> found) {
        SlotLog log = new SlotLog(store);
        byte[] marker = store.get(EPOCH);
        log.epoch = marker == null ? 0 : ByteBuffer.wrap(marker).getLong();
        for (byte[] record : log.readAll()) {
            found.accept(record);
        }
        return log;
    }

    void add(byte[] record) {
        store.put(
                size,
                ByteBuffer.allocate(Long.BYTES + record.length)
                        .putLong(epoch)
                        .put(record)
                        .array());
        size++;
    }

    void clear() {
        if (size > 0) {
            epoch++;
            size = 0;
            store.put(EPOCH, ByteBuffer.allocate(Long.BYTES).putLong(epoch).array());
        }
    }

    int size() {
        return size;
    }

    private List<byte[]> readAll() {
        List<byte[]> records = new ArrayList<>();
        for (byte[] slot = store.get(size); slot != null; slot = store.get(size)) {
            ByteBuffer buffer = ByteBuffer.wrap(slot);
            if (buffer.getLong() != epoch) {
                break;
            }
            byte[] record = new byte[buffer.remaining()];
            buffer.get(record);
            records.add(record);
            size++;
        }
        return records;
    }
}
