package org.assay.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.Submitter;
import org.assay.serdes.ConfiguredSerdes;

/** Rows as the bytes of the reference topics, and back. Safe for use by many threads. */
final class ReferenceCodec {

    private final Map<String, TopicCodec<?>> byTopic;

    ReferenceCodec(ConfiguredSerdes serdes) {
        this.byTopic = ReferenceTopics.ALL.stream()
                .collect(Collectors.toUnmodifiableMap(OwnedTopic::name, topic -> codec(topic, serdes)));
    }

    byte[] encode(ReferenceRecord row) {
        return byTopic.get(row.topic().name()).encode(row.value());
    }

    ReferenceRow decode(String topic, byte[] value) {
        return RecordRows.toRow(byTopic.get(topic).decode(value));
    }

    /** The newest row of each principal among the records of the submitter topic. */
    Map<String, Submitter> newestSubmitters(Map<String, byte[]> records) {
        Map<String, Submitter> byPrincipal = new HashMap<>();
        Map<String, Integer> releases = new HashMap<>();
        records.forEach((key, value) -> {
            int release = ReferenceKey.release(key);
            Submitter submitter = (Submitter) decode(ReferenceTopics.SUBMITTER.name(), value);
            if (release >= releases.getOrDefault(submitter.principal(), 0)) {
                releases.put(submitter.principal(), release);
                byPrincipal.put(submitter.principal(), submitter);
            }
        });
        return byPrincipal;
    }

    private static TopicCodec<? extends SpecificRecord> codec(OwnedTopic<?> topic, ConfiguredSerdes serdes) {
        Class<? extends SpecificRecord> type = topic.valueType().asSubclass(SpecificRecord.class);
        return codec(topic.name(), type, serdes::value);
    }

    private static <T extends SpecificRecord> TopicCodec<T> codec(
            String topic, Class<T> type, Function<Class<T>, Serde<T>> serdes) {
        return new TopicCodec<>(topic, type, serdes.apply(type));
    }

    private record TopicCodec<T extends SpecificRecord>(String topic, Class<T> type, Serde<T> serde) {

        byte[] encode(SpecificRecord value) {
            return serde.serializer().serialize(topic, type.cast(value));
        }

        SpecificRecord decode(byte[] value) {
            return serde.deserializer().deserialize(topic, value);
        }
    }
}
