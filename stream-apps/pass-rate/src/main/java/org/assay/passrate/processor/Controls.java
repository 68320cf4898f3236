package org.assay.passrate.processor;

import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.ingress.TopicManifest;
import org.assay.contract.journal.Broadcast;
import org.assay.domain.passrate.Control;

/** Control events between contract and domain. */
final class Controls {
    private Controls() {}

    /** Whether counting heeds an event: what a sanction changes comes as changes of verdicts. */
    static boolean isHeard(Broadcast broadcast) {
        return broadcast.getCommand() instanceof Tick || broadcast.getCommand() instanceof ReleaseActivated;
    }

    static Control toDomain(Broadcast broadcast) {
        if (broadcast.getCommand() instanceof Tick tick) {
            return new Control.Tick(Math.toIntExact(tick.getDay().toEpochDay()));
        }
        ReleaseActivated activated = (ReleaseActivated) broadcast.getCommand();
        return new Control.Activation(
                activated.getRelease(),
                activated.getManifest().stream()
                        .map(loaded -> new Control.Loaded(loaded.getTopic(), loaded.getRows(), loaded.getChecksum()))
                        .toList());
    }

    static ReleaseActivated toContract(Control.Activation activation) {
        return new ReleaseActivated(
                activation.release(),
                activation.manifest().stream()
                        .map(loaded -> new TopicManifest(loaded.topic(), loaded.rows(), loaded.checksum()))
                        .toList());
    }
}
