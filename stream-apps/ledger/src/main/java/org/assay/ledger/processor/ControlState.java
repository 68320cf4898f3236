package org.assay.ledger.processor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.ingress.LabSanctioned;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.StandingState;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.Sanctions;
import org.assay.domain.ledger.Standing;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.SanctionMapping;
import org.assay.reference.ReleaseSource;

/** What a task knows of control events: what stands at this place of the journal, and which events wait for the rows. */
final class ControlState {
    private static final String STANDING = "standing";

    private final KeyValueStore<String, StandingState> store;
    private final ProcessingContext context;
    private final ReleaseSource source;
    private StandingState state;
    private Standing standing;

    ControlState(KeyValueStore<String, StandingState> store, ProcessingContext context, ReleaseSource source) {
        this.store = store;
        this.context = context;
        this.source = source;
    }

    /** What stands at this place of the journal; an empty release 0 before the first activation. */
    Standing standing() {
        if (standing == null) {
            state = Optional.ofNullable(store.get(STANDING))
                    .orElseGet(() -> new StandingState(null, null, List.of(), List.of(), ""));
            ReferenceRelease release = state.getActivation() == null
                    ? ReferenceRelease.of(0, List.of())
                    : source.release(context, (ReleaseActivated) command(state.getActivation()));
            Sanctions sanctions = Sanctions.NONE;
            for (SampleEvent order : state.getOrders()) {
                sanctions = SanctionMapping.after(sanctions, command(order));
            }
            standing = new Standing(
                    release, sanctions, Optional.ofNullable(state.getDay()).orElse(LocalDate.MIN));
        }
        return standing;
    }

    /** Begins a day; an older or equal one changes nothing. */
    boolean begin(SampleEvent event) {
        LocalDate day = ((Tick) command(event)).getDay();
        if (!day.isAfter(standing().day())) {
            return false;
        }
        standing = standing.on(day);
        put(new StandingState(day, state.getActivation(), state.getOrders(), state.getWaiting(), state.getCursor()));
        return true;
    }

    /** Puts a release in force; older or equal numbers change nothing. */
    boolean activate(SampleEvent event) {
        ReleaseActivated activated = (ReleaseActivated) command(event);
        if (activated.getRelease() <= standing().release().number()) {
            return false;
        }
        standing = standing.with(source.release(context, activated));
        // One that is superseded while rows are still brought up to it is never passed on.
        List<SampleEvent> waiting = new ArrayList<>(state.getWaiting());
        waiting.removeIf(before -> command(before) instanceof ReleaseActivated);
        waiting.add(event);
        put(new StandingState(state.getDay(), event, state.getOrders(), waiting, ""));
        return true;
    }

    /** Takes a standing order. */
    void order(SampleEvent event) {
        standing = standing().with(SanctionMapping.after(standing.sanctions(), command(event)));
        List<SampleEvent> orders = new ArrayList<>(state.getOrders());
        orders.add(event);
        List<SampleEvent> waiting = new ArrayList<>(state.getWaiting());
        waiting.add(event);
        put(new StandingState(state.getDay(), state.getActivation(), orders, waiting, ""));
    }

    /** Key of the last row that was looked at; empty when no event waits for the rows. */
    Optional<String> cursor() {
        standing();
        return state.getWaiting().isEmpty() ? Optional.empty() : Optional.of(state.getCursor());
    }

    void progressed(String cursor) {
        put(new StandingState(state.getDay(), state.getActivation(), state.getOrders(), state.getWaiting(), cursor));
    }

    /** All rows are through; gives the events that waited for them. */
    List<SampleEvent> done() {
        List<SampleEvent> waited = state.getWaiting();
        put(new StandingState(state.getDay(), state.getActivation(), state.getOrders(), List.of(), ""));
        return waited;
    }

    /** Why a row that is brought up changes: the newest event that waits. */
    Cause cause() {
        List<SampleEvent> waiting = state.getWaiting();
        SampleEvent newest = waiting.get(waiting.size() - 1);
        Object command = command(newest);
        if (command instanceof ReleaseActivated activated) {
            return cause(newest, Cause.Kind.REJUDGED, "release " + activated.getRelease());
        }
        return command instanceof LabSanctioned sanctioned
                ? cause(newest, Cause.Kind.SANCTION, sanctioned.getReason())
                : cause(newest, Cause.Kind.SANCTION_LIFTED, null);
    }

    static Cause cause(SampleEvent event, Cause.Kind kind, String reason) {
        return new Cause(
                kind,
                JournalMapping.toDomain(event.getOrigin()),
                event.getSubmitter().getPrincipal(),
                reason);
    }

    private void put(StandingState next) {
        state = next;
        store.put(STANDING, next);
    }

    private static Object command(SampleEvent event) {
        return ((Broadcast) event.getPayload()).getCommand();
    }
}
