package org.assay.alerting.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.serdes.Glance;

/**
 * Reads the changes of verdicts that can matter to alerts, and the beginnings of days, and gives null for all else: most
 * samples are in order, and to decode them whole would be most of the work of this app.
 */
public final class CandidateDeserializer implements Deserializer<VerdictFeed> {
    private static final String CHANGE = VerdictChanged.getClassSchema().getName();
    private static final List<String> PATHS = List.of(
            "payload.before.verdict", "payload.before.conflict", "payload.after.verdict", "payload.after.conflict");

    private final Optional<Glance> glance;
    private final Deserializer<VerdictFeed> whole;

    public CandidateDeserializer(ConfiguredSerdes serdes) {
        glance = serdes.glance(PATHS);
        whole = serdes.value(VerdictFeed.class).deserializer();
    }

    @Override
    public VerdictFeed deserialize(String topic, byte[] bytes) {
        if (bytes == null || glance.map(look -> isInOrder(look.at(bytes))).orElse(false)) {
            return null;
        }
        VerdictFeed feed = whole.deserialize(topic, bytes);
        return matters(feed.getPayload()) ? feed : null;
    }

    private static boolean isInOrder(Map<String, Object> seen) {
        return CHANGE.equals(seen.get("payload"))
                && !mayRaise(seen.get("payload.before.verdict"), seen.get("payload.before.conflict"))
                && !mayRaise(seen.get("payload.after.verdict"), seen.get("payload.after.conflict"));
    }

    private static boolean mayRaise(Object verdict, Object conflict) {
        return Boolean.TRUE.equals(conflict)
                || SampleVerdict.NONCONFORMING.name().equals(verdict);
    }

    private static boolean matters(Object payload) {
        return payload instanceof VerdictChanged change
                ? mayRaise(change.getBefore()) || mayRaise(change.getAfter())
                : payload instanceof Broadcast broadcast && broadcast.getCommand() instanceof Tick;
    }

    private static boolean mayRaise(SampleState state) {
        return state != null && (state.getConflict() || state.getVerdict() == SampleVerdict.NONCONFORMING);
    }
}
