package org.assay.standalone.audit;

import java.util.ArrayList;
import java.util.List;
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
    private final List<Ingress> submissions = new ArrayList<>();

    private Submitted(Connection connection) {
        this.connection = connection;
        this.scan = new TopicScan(connection);
    }

    static List<Ingress> read(Connection connection) {
        var submitted = new Submitted(connection);
        submitted.read(SubmissionKind.SAMPLE, Topics.INGRESS_SAMPLE);
        submitted.read(SubmissionKind.RESULT, Topics.INGRESS_RESULT);
        submitted.read(SubmissionKind.NOTICE, Topics.INGRESS_NOTICE);
        submitted.read(SubmissionKind.OFFICE_ACTION, Topics.INGRESS_OFFICE_ACTION);
        submitted.read(SubmissionKind.CONTROL, Topics.INGRESS_CONTROL);
        return submitted.submissions;
    }

    private <V extends SpecificRecord> void read(SubmissionKind kind, OwnedTopicFamily<V> family) {
        for (OwnedTopic<V> topic : scan.topicsOf(family)) {
            String principal = family.principal(topic.name()).orElseThrow();
            Deserializer<V> deserializer = connection.values(topic).deserializer();
            scan.raw(
                    List.of(topic.name()),
                    entry -> submissions.add(
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
