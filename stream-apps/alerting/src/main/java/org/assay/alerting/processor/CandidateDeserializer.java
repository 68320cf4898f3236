package org.assay.alerting.processor;

import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.projection.GlancedChange;
import org.assay.contract.projection.GlancedFeed;
import org.assay.contract.projection.GlancedState;
import org.assay.serdes.ConfiguredSerdes;

/**
 * Reads the changes of verdicts that can matter to alerts, and the beginnings of days, and gives null for all else: most
 * samples are in order, and to decode them whole would be most of the work of this app.
 */
public final class CandidateDeserializer implements Deserializer<VerdictFeed> {
    private final Deserializer<GlancedFeed> glance;
    private final Deserializer<VerdictFeed> whole;

    public CandidateDeserializer(ConfiguredSerdes serdes) {
        glance = serdes.value(GlancedFeed.class).deserializer();
        whole = serdes.value(VerdictFeed.class).deserializer();
    }

    @Override
    public VerdictFeed deserialize(String topic, byte[] bytes) {
        GlancedFeed feed = glance.deserialize(topic, bytes);
        return feed != null && matters(feed.getPayload()) ? whole.deserialize(topic, bytes) : null;
    }

    private static boolean matters(Object payload) {
        return payload instanceof GlancedChange change
                ? mayRaise(change)
                : payload instanceof Broadcast broadcast && broadcast.getCommand() instanceof Tick;
    }

    private static boolean mayRaise(GlancedChange change) {
        return mayRaise(change.getBefore()) || mayRaise(change.getAfter());
    }

    private static boolean mayRaise(GlancedState state) {
        return state != null && (state.getConflict() || state.getVerdict() == SampleVerdict.NONCONFORMING);
    }
}
