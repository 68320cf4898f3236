package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Control events as someone sees them who has several inputs: an event is in force once it has come from all of them.
 * Where each input carries the same events in the same order, they come into force in that order whatever the
 * interleaving; an event that another one overtakes in some input holds that one up until both are complete.
 *
 * @param day the last day in force, or {@link Control#NO_DAY}
 * @param activation the release in force; null before the first
 * @param waiting events that some inputs have not brought yet, in the order of their first arrival
 */
public record ControlState(int day, Control.Activation activation, List<Waiting> waiting) {
    public static final ControlState START = new ControlState(Control.NO_DAY, null, List.of());

    /** An event and the inputs that it has come from. */
    public record Waiting(Control control, SortedSet<Integer> inputs) {
        public Waiting {
            Objects.requireNonNull(control);
            inputs = Collections.unmodifiableSortedSet(new TreeSet<>(inputs));
        }

        private Waiting with(int input) {
            SortedSet<Integer> more = new TreeSet<>(inputs);
            more.add(input);
            return new Waiting(control, more);
        }
    }

    /**
     * What an arrival brings about.
     *
     * @param inForce the events that have now come from every input, in order
     */
    public record Step(ControlState state, List<Control> inForce) {}

    public ControlState {
        waiting = List.copyOf(waiting);
    }

    /** Takes an event from one of so many inputs, numbered from 0. */
    public Step receive(Control control, int input, int inputs) {
        List<Waiting> next = new ArrayList<>(waiting);
        int at = 0;
        while (at < next.size() && !isAwaited(next.get(at), control, input)) {
            at++;
        }
        if (at < next.size()) {
            next.set(at, next.get(at).with(input));
        } else {
            next.add(new Waiting(control, new TreeSet<>(List.of(input))));
        }
        List<Control> inForce = new ArrayList<>();
        ControlState state = this;
        while (!next.isEmpty() && next.get(0).inputs().size() >= inputs) {
            Control complete = next.remove(0).control();
            inForce.add(complete);
            state = state.with(complete);
        }
        return new Step(new ControlState(state.day, state.activation, next), inForce);
    }

    /** Whether an event changes anything: not a repeated or older tick, nor the release that is already in force. */
    public boolean isNews(Control control) {
        return control instanceof Control.Tick tick ? tick.day() > day : !control.equals(activation);
    }

    private static boolean isAwaited(Waiting waiting, Control control, int input) {
        return waiting.control().equals(control) && !waiting.inputs().contains(input);
    }

    private ControlState with(Control control) {
        return control instanceof Control.Tick tick
                ? new ControlState(tick.day(), activation, waiting)
                : new ControlState(day, (Control.Activation) control, waiting);
    }
}
