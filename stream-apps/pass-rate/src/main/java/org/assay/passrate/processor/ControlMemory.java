package org.assay.passrate.processor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.domain.passrate.Control;
import org.assay.domain.passrate.ControlState;
import org.assay.passrate.codec.Mark;
import org.assay.passrate.codec.MessageCodecs;

/** What a task remembers of control events, and by what its counts were made: the views, and when a period is closed. */
final class ControlMemory {
    private static final String CONTROL = "control";
    private static final String BASIS = "views";
    private static final String ASSESS_ALL = "assess-all";
    private static final String PUBLISH_ALL = "publish-all";
    private static final String PUBLISHED = "published";

    private final KeyValueStore<String, byte[]> store;
    private final byte[] basis;
    private boolean basisIsKept;
    private ControlState state;
    private int published;

    private ControlMemory(KeyValueStore<String, byte[]> store, String basis) {
        this.store = store;
        this.basis = basis.getBytes(StandardCharsets.UTF_8);
        byte[] kept = store.get(BASIS);
        basisIsKept = kept != null;
        if (basisIsKept && !Arrays.equals(kept, this.basis)) {
            throw new IllegalStateException(
                    "The views or the days to closing are not those that the state was counted with. Put the old ones back,"
                            + " or count anew under another application.id");
        }
        byte[] bytes = store.get(CONTROL);
        state = bytes == null ? ControlState.START : MessageCodecs.CONTROL.fromBytes(bytes);
        byte[] number = store.get(PUBLISHED);
        published = number == null ? 0 : ByteBuffer.wrap(number).getInt();
    }

    /**
     * What was remembered.
     *
     * @param basis what its counts are made by
     * @throws IllegalStateException when the state was counted by something else
     */
    static ControlMemory open(KeyValueStore<String, byte[]> store, String basis) {
        return new ControlMemory(store, basis);
    }

    /** Remembers the basis with the first record, because a store cannot be written before there is one. */
    void keepBasis() {
        if (!basisIsKept) {
            store.put(BASIS, basis);
            basisIsKept = true;
        }
    }

    int day() {
        return state.day();
    }

    Control.Activation activation() {
        return state.activation();
    }

    /** Whether an event of a single input is more than a repetition. */
    boolean isNews(Control control) {
        return state.isNews(control);
    }

    /** Takes an event; gives those that are now in force. */
    List<Control> receive(Mark mark) {
        ControlState.Step step = state.receive(mark.control(), mark.input(), mark.inputs());
        state = step.state();
        store.put(CONTROL, MessageCodecs.CONTROL.toBytes(state));
        return step.inForce();
    }

    /** Whether the next tick must look at every cell, because targets may be others than before. */
    boolean assessesAll() {
        return store.get(ASSESS_ALL) != null;
    }

    void assessAllNext() {
        store.put(ASSESS_ALL, new byte[0]);
    }

    void assessedAll() {
        store.delete(ASSESS_ALL);
    }

    /** Whether every cell must be published again, because targets may be others than before. */
    boolean publishesAll() {
        return store.get(PUBLISH_ALL) != null;
    }

    void publishAllNext() {
        store.put(PUBLISH_ALL, new byte[0]);
    }

    /** How many publications there were. */
    int published() {
        return published;
    }

    void published(int number) {
        published = number;
        store.put(PUBLISHED, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        store.delete(PUBLISH_ALL);
    }
}
