package org.assay.ledger.processor;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.RejudgementState;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.reference.ReleaseSource;

/** What a task knows of control events: the release in force, and how far the re-judgement by it has come. */
final class ControlState {
    private static final String RELEASE = "release";

    private final KeyValueStore<String, RejudgementState> store;
    private final ProcessingContext context;
    private final ReleaseSource source;
    private ReferenceRelease release;

    ControlState(KeyValueStore<String, RejudgementState> store, ProcessingContext context, ReleaseSource source) {
        this.store = store;
        this.context = context;
        this.source = source;
    }

    /** The release in force at this place of the journal; an empty release 0 before the first activation. */
    ReferenceRelease release() {
        if (release == null) {
            release = pending()
                    .map(state -> source.release(context, activation(state)))
                    .orElseGet(() -> ReferenceRelease.of(0, List.of()));
        }
        return release;
    }

    /** Puts a release in force; older or equal numbers change nothing. */
    boolean activate(SampleEvent event) {
        ReleaseActivated activated = activation(event);
        if (activated.getRelease() <= release().number()) {
            return false;
        }
        release = source.release(context, activated);
        store.put(RELEASE, new RejudgementState(event, "", false));
        return true;
    }

    /** The re-judgement that is or was last going on. */
    Optional<RejudgementState> pending() {
        return Optional.ofNullable(store.get(RELEASE));
    }

    void progressed(RejudgementState state, String cursor, boolean done) {
        store.put(RELEASE, new RejudgementState(state.getActivation(), cursor, done));
    }

    private static ReleaseActivated activation(RejudgementState state) {
        return activation(state.getActivation());
    }

    private static ReleaseActivated activation(SampleEvent event) {
        return (ReleaseActivated) ((Broadcast) event.getPayload()).getCommand();
    }
}
