package org.assay.passrate.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.domain.passrate.Control;
import org.assay.domain.passrate.ControlState;
import org.assay.domain.passrate.Reasons;

/** What the app's tasks send each other, and what they remember of control events, as bytes. */
public final class MessageCodecs {
    public static final Codec<ToCounter> TO_COUNTER = new Codec<>(MessageCodecs::write, MessageCodecs::toCounter);
    public static final Codec<ToOwner> TO_OWNER = new Codec<>(MessageCodecs::write, MessageCodecs::toOwner);
    public static final Codec<ControlState> CONTROL = new Codec<>(MessageCodecs::write, MessageCodecs::controlState);

    private static final int MARK = 0;
    private static final int COUNT = 1;
    private static final int COUNT_WITH_REASONS = 2;
    private static final int TICK = 0;
    private static final int ACTIVATION = 1;

    private MessageCodecs() {}

    private static void write(Writer out, ToCounter message) {
        if (message instanceof Mark mark) {
            write(out.octet(MARK), mark);
        } else if (message instanceof ToCounter.Change change) {
            out.octet(COUNT).number(change.day());
            ValueCodecs.write(out, change.cause());
            ValueCodecs.write(out, change.change());
        }
    }

    private static ToCounter toCounter(Reader in) {
        return switch (in.octet()) {
            case MARK -> mark(in);
            case COUNT -> new ToCounter.Change(in.small(), ValueCodecs.cause(in), ValueCodecs.change(in));
            default -> throw new SerializationException("no message to a counter");
        };
    }

    private static void write(Writer out, ToOwner message) {
        if (message instanceof Mark mark) {
            write(out.octet(MARK), mark);
        } else if (message instanceof ToOwner.Delta delta) {
            boolean hasReasons = !delta.reasons().isEmpty();
            out.octet(hasReasons ? COUNT_WITH_REASONS : COUNT).number(delta.day());
            ValueCodecs.write(out, delta.counts());
            if (hasReasons) {
                ValueCodecs.write(out, delta.reasons());
            }
        }
    }

    private static ToOwner toOwner(Reader in) {
        return switch (in.octet()) {
            case MARK -> mark(in);
            case COUNT -> new ToOwner.Delta(in.small(), ValueCodecs.counts(in), Reasons.NONE);
            case COUNT_WITH_REASONS -> new ToOwner.Delta(in.small(), ValueCodecs.counts(in), ValueCodecs.reasons(in));
            default -> throw new SerializationException("no message to an owner");
        };
    }

    private static void write(Writer out, Mark mark) {
        write(out, mark.control());
        out.number(mark.input()).number(mark.inputs());
    }

    private static Mark mark(Reader in) {
        return new Mark(control(in), in.small(), in.small());
    }

    private static void write(Writer out, Control control) {
        if (control instanceof Control.Tick tick) {
            out.octet(TICK).number(tick.day());
        } else if (control instanceof Control.Activation activation) {
            out.octet(ACTIVATION).number(activation.release());
            out.number(activation.manifest().size());
            for (Control.Loaded loaded : activation.manifest()) {
                out.text(loaded.topic()).number(loaded.rows()).text(loaded.checksum());
            }
        }
    }

    private static Control control(Reader in) {
        return switch (in.octet()) {
            case TICK -> new Control.Tick(in.small());
            case ACTIVATION -> activation(in);
            default -> throw new SerializationException("no control event");
        };
    }

    private static Control.Activation activation(Reader in) {
        int release = in.small();
        int size = in.size();
        List<Control.Loaded> manifest = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            manifest.add(new Control.Loaded(in.text(), in.number(), in.text()));
        }
        return new Control.Activation(release, manifest);
    }

    private static void write(Writer out, ControlState state) {
        out.number(state.day()).flag(state.activation() != null);
        if (state.activation() != null) {
            write(out, state.activation());
        }
        out.number(state.waiting().size());
        for (ControlState.Waiting waiting : state.waiting()) {
            write(out, waiting.control());
            out.number(waiting.inputs().size());
            waiting.inputs().forEach(out::number);
        }
    }

    private static ControlState controlState(Reader in) {
        int day = in.small();
        Control.Activation active = in.flag() ? (Control.Activation) control(in) : null;
        int size = in.size();
        List<ControlState.Waiting> waiting = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Control control = control(in);
            TreeSet<Integer> inputs = new TreeSet<>();
            for (int left = in.size(); left > 0; left--) {
                inputs.add(in.small());
            }
            waiting.add(new ControlState.Waiting(control, inputs));
        }
        return new ControlState(day, active, waiting);
    }
}
