package org.assay.contract.released;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;
import org.assay.contract.topic.Compatibility;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;

/**
 * What a topic's value looks like, under the name the registry knows it by.
 *
 * @param name topic name and {@code -value}; the topics of a family share one subject, with {@code {principal}} in it
 */
record Subject(String name, Schema schema, Compatibility compatibility) {

    /** The subjects of this source tree, by name. */
    static List<Subject> today() {
        Stream<OwnedTopic<?>> topics = Stream.concat(Topics.ALL.stream(), ReferenceTopics.ALL.stream());
        return Stream.concat(
                        topics.filter(OwnedTopic::isAvro).map(topic -> of(topic, topic.name())),
                        Topics.FAMILIES.stream().map(Subject::of))
                .sorted((left, right) -> left.name.compareTo(right.name))
                .toList();
    }

    /** The schema as released: every reference inlined, without what only Java needs. */
    String text() {
        String plain = schema.toString()
                .replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"")
                .replace(",\"avro.java.string\":\"String\"", "");
        return SchemaFormatter.format("json/pretty", new Schema.Parser().parse(plain)) + "\n";
    }

    private static Subject of(OwnedTopicFamily<?> family) {
        OwnedTopic<?> one = family.of("principal");
        return of(one, one.name().replace(".principal.", ".{principal}."));
    }

    private static Subject of(OwnedTopic<?> topic, String name) {
        return new Subject(name + "-value", SpecificData.get().getSchema(topic.valueType()), topic.compatibility());
    }
}
