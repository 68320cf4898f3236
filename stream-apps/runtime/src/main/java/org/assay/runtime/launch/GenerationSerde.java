package org.assay.runtime.launch;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Cleanup;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;

/**
 * What a later generation writes: under the schema of the contract's topic, whatever it is called meanwhile, and with
 * versions above those of the generations before.
 */
final class GenerationSerde {
    private static final String VERSION = "version";

    private GenerationSerde() {}

    /** The serde itself for the first generation. */
    static <V extends SpecificRecord> Serde<V> of(
            Serde<V> serde, OwnedTopic<V> topic, App app, Generations generations) {
        if (generations.of(app) == 1) {
            return serde;
        }
        Serializer<V> serializer = serde.serializer();
        return Serdes.serdeFrom(
                (name, value) -> serializer.serialize(topic.name(), raised(value, topic, app, generations)),
                serde.deserializer());
    }

    private static <V extends SpecificRecord> V raised(V value, OwnedTopic<V> topic, App app, Generations generations) {
        Schema.Field version = value == null ? null : value.getSchema().getField(VERSION);
        // Versions on topics that are kept are counted, and compared.
        if (topic.cleanup() != Cleanup.COMPACT || version == null) {
            return value;
        }
        // The record may be held by a store.
        V copy = SpecificData.get().deepCopy(value.getSchema(), value);
        copy.put(version.pos(), generations.version(app, (Long) value.get(version.pos())));
        return copy;
    }
}
