package org.assay.casework.processor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.casework.CaseControl;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.reference.ReleaseSource;

/** What a task knows of control events: the business day, and the law in force. */
final class CaseControlState {
    private static final String STANDING = "standing";

    private final KeyValueStore<String, CaseControl> store;
    private final ProcessingContext context;
    private final ReleaseSource source;
    private CaseControl state;
    private CaseLaw law;

    CaseControlState(KeyValueStore<String, CaseControl> store, ProcessingContext context, ReleaseSource source) {
        this.store = store;
        this.context = context;
        this.source = source;
    }

    /** The law at this place of the feed; an empty one before the first activation. */
    CaseLaw law() {
        if (law == null) {
            law = CaseLaw.of(
                    state().getActivation() == null
                            ? ReferenceRelease.of(0, List.of())
                            : source.release(context, state().getActivation()));
        }
        return law;
    }

    /** The business day; {@link LocalDate#MIN} before the first. */
    LocalDate day() {
        return Optional.ofNullable(state().getDay()).orElse(LocalDate.MIN);
    }

    /** Begins a day; an older or equal one changes nothing. */
    boolean begin(LocalDate day) {
        if (!day.isAfter(day())) {
            return false;
        }
        put(new CaseControl(day, state().getActivation()));
        return true;
    }

    /** Puts a release in force; older or equal numbers change nothing. */
    boolean activate(ReleaseActivated activated) {
        if (activated.getRelease() <= law().release().number()) {
            return false;
        }
        law = CaseLaw.of(source.release(context, activated));
        put(new CaseControl(state().getDay(), activated));
        return true;
    }

    private CaseControl state() {
        if (state == null) {
            state = Optional.ofNullable(store.get(STANDING)).orElseGet(() -> new CaseControl(null, null));
        }
        return state;
    }

    private void put(CaseControl next) {
        state = next;
        store.put(STANDING, next);
    }
}
