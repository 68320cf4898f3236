package org.assay.standalone.rejected;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.assay.standalone.data.Entry;

/**
 * A submission that did not enter the journal.
 *
 * @param entry the record by which intake put it aside; its value is the submission as it came, null for a tombstone
 * @param isHeld whether it waits for repair; else it cannot be understood
 * @param isReplayed whether it was sent again
 */
public record TurnedAway(Entry<byte[]> entry, boolean isHeld, boolean isReplayed) {
    static final String REPLAY_OF = "sampling.origin.replay-of";

    private static final String TOPIC = "sampling.origin.topic";
    private static final String REASON = "sampling.origin.reason";
    private static final String FIELD = "sampling.origin.field";

    /** Topic, partition and offset of the submission. */
    public String coordinates() {
        return entry.key();
    }

    /** The ingress topic it came by. */
    public String topic() {
        return header(TOPIC);
    }

    /** Reason code. */
    public String reason() {
        return header(REASON);
    }

    /** Field at fault, or null. */
    public String field() {
        return header(FIELD);
    }

    /** When intake put it aside. */
    public Instant at() {
        return entry.appendedAt();
    }

    /** Coordinates of the submission that this one repeats, or null. */
    public String replayOf() {
        return header(REPLAY_OF);
    }

    private String header(String name) {
        Header header = entry.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
