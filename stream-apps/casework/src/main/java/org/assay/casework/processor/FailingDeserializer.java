package org.assay.casework.processor;

import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.projection.GlancedChange;
import org.assay.contract.projection.GlancedFeed;
import org.assay.contract.projection.GlancedState;
import org.assay.serdes.ConfiguredSerdes;

/**
 * Reads what can matter to cases, and gives null for all else: changes between states that do not fail are most of the feed,
 * and to decode them whole would be most of the work of this app.
 */
public final class FailingDeserializer implements Deserializer<VerdictFeed> {
    private final Deserializer<GlancedFeed> glance;
    private final Deserializer<VerdictFeed> whole;

    public FailingDeserializer(ConfiguredSerdes serdes) {
        glance = serdes.value(GlancedFeed.class).deserializer();
        whole = serdes.value(VerdictFeed.class).deserializer();
    }

    @Override
    public VerdictFeed deserialize(String topic, byte[] bytes) {
        GlancedFeed feed = glance.deserialize(topic, bytes);
        if (feed == null || (feed.getPayload() instanceof GlancedChange change && !fails(change))) {
            return null;
        }
        return whole.deserialize(topic, bytes);
    }

    private static boolean fails(GlancedChange change) {
        return fails(change.getBefore()) || fails(change.getAfter());
    }

    private static boolean fails(GlancedState state) {
        return state != null && state.getVerdict() == SampleVerdict.NONCONFORMING;
    }
}
