package org.assay.standalone.audit;

import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.Topics;
import org.assay.domain.intake.SubmissionKind;
import org.assay.domain.model.Origin;
import org.assay.oracle.Ingress;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Entry;
import org.assay.standalone.data.TopicScan;

/** Every submission of every ingress topic. */
final class Submitted {
    private final Connection connection;
    private final TopicScan scan;

    Submitted(Connection connection) {
        this.connection = connection;
        this.scan = new TopicScan(connection);
    }

    /** Gives every submission. */
    void each(Consumer<Ingress> taker) {
        read(SubmissionKind.SAMPLE, Topics.INGRESS_SAMPLE, taker);
        read(SubmissionKind.RESULT, Topics.INGRESS_RESULT, taker);
        read(SubmissionKind.NOTICE, Topics.INGRESS_NOTICE, taker);
        read(SubmissionKind.OFFICE_ACTION, Topics.INGRESS_OFFICE_ACTION, taker);
        read(SubmissionKind.SUBJECT_ACTION, Topics.INGRESS_SUBJECT_ACTION, taker);
        read(SubmissionKind.CONTROL, Topics.INGRESS_CONTROL, taker);
    }

    private <V extends SpecificRecord> void read(
            SubmissionKind kind, OwnedTopicFamily<V> family, Consumer<Ingress> taker) {
        for (OwnedTopic<V> topic : scan.topicsOf(family)) {
            String principal = family.principal(topic.name()).orElseThrow();
            Deserializer<V> deserializer = connection.values(topic).deserializer();
            scan.raw(
                    List.of(topic.name()),
                    entry -> taker.accept(
                            new Ingress(origin(entry), kind, principal, value(deserializer, topic.name(), entry))));
        }
    }

    private static Origin origin(Entry<?> entry) {
        return new Origin(entry.topic(), entry.partition(), entry.offset(), entry.appendedAt());
    }

    private static <V> V value(Deserializer<V> deserializer, String topic, Entry<byte[]> entry) {
        try {
            return deserializer.deserialize(topic, entry.headers(), entry.value());
        } catch (RetriableException registryAway) {
            throw registryAway;
        } catch (SerializationException unreadable) {
            return null;
        }
    }
}
