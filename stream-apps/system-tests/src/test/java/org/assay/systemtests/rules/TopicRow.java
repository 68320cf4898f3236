package org.assay.systemtests.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Compatibility;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.contract.topic.Visibility;
import org.assay.standalone.stack.StackTopics;

/**
 * A topic as the definitions and the table show it. The rows are what the product itself provisions, with one row for all
 * topics of a family.
 *
 * @param owners who writes it: apps, {@code operator}, or {@code {principal}} for the one in the name
 * @param record class of the value, empty for raw bytes
 */
record TopicRow(
        String name,
        Kind kind,
        int partitions,
        Map<String, String> config,
        List<String> owners,
        String key,
        String record,
        Compatibility compatibility,
        String doc) {

    enum Kind {
        INGRESS("Ingress", "One topic for every principal that may submit; only it may write."),
        REFERENCE("Reference data", "Written by the operator's loader, kept whole by the apps that decide with it."),
        PRIVATE("Between the apps", "Not for partners or labs; changes with the apps."),
        REGULATOR("For one office", "What the office may see."),
        SHARED("For partner cities", "Partners read with old schemas."),
        DEAD_LETTERS(
                "Dead letters", "Records that our own code failed on, in Kafka's own form, until somebody has looked.");

        private final String title;
        private final String about;

        Kind(String title, String about) {
            this.title = title;
            this.about = about;
        }

        String title() {
            return title;
        }

        String about() {
            return about;
        }
    }

    /** Every row, ordered by kind and name. */
    static List<TopicRow> all() {
        List<TopicRow> rows = new ArrayList<>();
        Topics.FAMILIES.forEach(family -> {
            OwnedTopic<?> one = family.of("principal");
            rows.add(of(one, one.name().replace(".principal.", ".{principal}."), owners(one)));
        });
        StackTopics.of(List.of()).forEach(topic -> rows.add(of(topic, topic.name(), owners(topic))));
        return rows.stream()
                .sorted((left, right) ->
                        left.kind == right.kind ? left.name.compareTo(right.name) : left.kind.compareTo(right.kind))
                .toList();
    }

    boolean isAvro() {
        return !record.isEmpty();
    }

    private static TopicRow of(OwnedTopic<?> topic, String name, List<String> owners) {
        return new TopicRow(
                name,
                Topics.DEAD_LETTERS.contains(topic)
                        ? Kind.DEAD_LETTERS
                        : Kind.valueOf(topic.visibility().name()),
                topic.partitions(),
                topic.settings(),
                owners,
                topic.key(),
                topic.isAvro() ? topic.valueType().getName() : "",
                topic.compatibility(),
                topic.doc());
    }

    private static List<String> owners(OwnedTopic<?> topic) {
        return topic.owners().isEmpty()
                ? List.of(topic.visibility() == Visibility.INGRESS ? "{principal}" : "operator")
                : topic.owners().stream().sorted().map(App::kebab).toList();
    }
}
