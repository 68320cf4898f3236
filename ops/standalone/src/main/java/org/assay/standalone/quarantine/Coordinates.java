package org.assay.standalone.quarantine;

import java.util.Optional;
import org.assay.runtime.config.CommonKeys;

/** Where a record lies; its text is {@code topic/partition/offset}. */
public record Coordinates(String topic, int partition, long offset) {
    /** Reads the text; empty when it is none. */
    public static Optional<Coordinates> parse(String text) {
        return CommonKeys.QUARANTINE
                .type()
                .read(text)
                .filter(all -> all.size() == 1)
                .map(all -> {
                    String[] parts = all.iterator().next().split("/", -1);
                    return new Coordinates(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
                });
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
