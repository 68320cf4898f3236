package org.assay.passrate.processor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueStore;

/** Cells that something is still to be done for, each with the earliest day that it is to be done for. */
final class DirtyCells {
    private final Map<String, Integer> days = new HashMap<>();
    private final SlotLog log;

    DirtyCells(KeyValueStore<Integer, byte[]> store) {
        log = SlotLog.open(store, this::restore);
    }

    void add(String cell, int day) {
        Integer known = days.get(cell);
        if (known == null || day < known) {
            days.put(cell, day);
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            log.add(ByteBuffer.allocate(Integer.BYTES + text.length)
                    .putInt(day)
                    .put(text)
                    .array());
        }
    }

    /** Gives all cells away; what the taker adds again stays. */
    void drain(BiConsumer<String, Integer> taker) {
        List<Map.Entry<String, Integer>> all = new ArrayList<>(days.entrySet());
        days.clear();
        log.clear();
        all.forEach(entry -> taker.accept(entry.getKey(), entry.getValue()));
    }

    private void restore(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int day = buffer.getInt();
        String cell = StandardCharsets.UTF_8.decode(buffer).toString();
        days.merge(cell, day, Math::min);
    }
}
