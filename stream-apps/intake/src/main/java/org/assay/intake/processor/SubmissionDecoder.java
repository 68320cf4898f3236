package org.assay.intake.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.Topics;
import org.assay.domain.intake.SubmissionKind;
import org.assay.serdes.ConfiguredSerdes;

/** Finds the kind and the principal of a submission in its topic's name, and decodes its value. */
public final class SubmissionDecoder {
    private record Family<V extends SpecificRecord>(
            SubmissionKind kind, OwnedTopicFamily<V> topics, Deserializer<V> deserializer) {
        static <V extends SpecificRecord> Family<V> of(
                SubmissionKind kind, OwnedTopicFamily<V> topics, ConfiguredSerdes serdes) {
            return new Family<>(kind, topics, serdes.value(topics.valueType()).deserializer());
        }
    }

    /** A topic's kind and principal. */
    record Source(SubmissionKind kind, String principal, Deserializer<? extends SpecificRecord> deserializer) {}

    private final List<Family<?>> families;
    private final Map<String, Source> sources = new HashMap<>();

    public SubmissionDecoder(ConfiguredSerdes serdes) {
        families = List.of(
                Family.of(SubmissionKind.SAMPLE, Topics.INGRESS_SAMPLE, serdes),
                Family.of(SubmissionKind.RESULT, Topics.INGRESS_RESULT, serdes),
                Family.of(SubmissionKind.NOTICE, Topics.INGRESS_NOTICE, serdes),
                Family.of(SubmissionKind.OFFICE_ACTION, Topics.INGRESS_OFFICE_ACTION, serdes),
                Family.of(SubmissionKind.SUBJECT_ACTION, Topics.INGRESS_SUBJECT_ACTION, serdes),
                Family.of(SubmissionKind.CONTROL, Topics.INGRESS_CONTROL, serdes));
    }

    Source source(String topic) {
        return sources.computeIfAbsent(topic, this::find);
    }

    private Source find(String topic) {
        for (Family<?> family : families) {
            Optional<String> principal = family.topics().principal(topic);
            if (principal.isPresent()) {
                return new Source(family.kind(), principal.get(), family.deserializer());
            }
        }
        throw new IllegalStateException("the pattern let a topic in that belongs to no family: " + topic);
    }

    /** The record; empty when the bytes are none. A registry that does not answer is no reason to turn data away. */
    Optional<SpecificRecord> decode(Source source, String topic, byte[] value) {
        try {
            return Optional.ofNullable(source.deserializer().deserialize(topic, value));
        } catch (RetriableException registryAway) {
            throw registryAway;
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }
}
