package org.assay.casework.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.serdes.Glance;

/**
 * Reads what can matter to cases, and gives null for all else: changes between states that do not fail are most of the feed,
 * and to decode them whole would be most of the work of this app.
 */
public final class FailingDeserializer implements Deserializer<VerdictFeed> {
    private static final String CHANGE = VerdictChanged.getClassSchema().getName();
    private static final List<String> PATHS = List.of("payload.before.verdict", "payload.after.verdict");

    private final Optional<Glance> glance;
    private final Deserializer<VerdictFeed> whole;

    public FailingDeserializer(ConfiguredSerdes serdes) {
        glance = serdes.glance(PATHS);
        whole = serdes.value(VerdictFeed.class).deserializer();
    }

    @Override
    public VerdictFeed deserialize(String topic, byte[] bytes) {
        if (bytes == null || glance.map(look -> passes(look.at(bytes))).orElse(false)) {
            return null;
        }
        VerdictFeed feed = whole.deserialize(topic, bytes);
        return feed.getPayload() instanceof VerdictChanged change
                        && !fails(change.getBefore())
                        && !fails(change.getAfter())
                ? null
                : feed;
    }

    private static boolean passes(Map<String, Object> seen) {
        return CHANGE.equals(seen.get("payload"))
                && !isFailing(seen.get("payload.before.verdict"))
                && !isFailing(seen.get("payload.after.verdict"));
    }

    private static boolean isFailing(Object verdict) {
        return SampleVerdict.NONCONFORMING.name().equals(verdict);
    }

    private static boolean fails(SampleState state) {
        return state != null && state.getVerdict() == SampleVerdict.NONCONFORMING;
    }
}
