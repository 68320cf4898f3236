package org.assay.systemtests.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.systemtests.rules.AppTopology.Part;

/** The topics for readers: {@code ops/docs/topics.md}. */
final class TopicTable {

    private static final String HEAD = """
            # Topics

            Rendered from the code; do not edit. Write it again with `%s`.

            Names: `sampling.<visibility>.<entity>.<event-or-view>.v<n>`; `v<n>` changes only with a schema that does not fit any more. Keys are
            UTF-8 strings, values Avro records behind the id of their schema in the registry, subject `<topic>-value` (a family: one subject a
            topic). Readers are `read_committed`. Record timestamps are append time; business time is in the values.
            """;

    private final StringBuilder text = new StringBuilder();

    private TopicTable() {}

    static String render(List<TopicRow> rows, List<AppTopology> apps) {
        TopicTable table = new TopicTable();
        table.text.append(HEAD.formatted(CheckedInFile.COMMAND));
        for (TopicRow.Kind kind : TopicRow.Kind.values()) {
            List<TopicRow> some =
                    rows.stream().filter(row -> row.kind() == kind).toList();
            if (!some.isEmpty()) {
                table.section(kind, some, apps);
            }
        }
        table.text.append("""

                ## Internal topics

                Internal, do not consume: Kafka Streams makes them, their form is the app's own, and they go with a reset. The topics that one
                sub-topology reads are read by the same tasks: task *n* gets partition *n* of each, so their records meet only when they have the
                same number of partitions and the same keys (co-partitioned).
                """);
        apps.forEach(table::internal);
        return table.text.toString();
    }

    private void section(TopicRow.Kind kind, List<TopicRow> rows, List<AppTopology> apps) {
        text.append("\n## ")
                .append(kind.title())
                .append("\n\n")
                .append(kind.about())
                .append('\n');
        List<List<String>> cells = new ArrayList<>();
        for (TopicRow row : rows) {
            cells.add(List.of(
                    "`" + row.name() + "`",
                    row.doc(),
                    row.isAvro() ? "`" + row.record().replaceFirst("^org\\.assay\\.contract\\.", "") + "`" : "bytes",
                    row.key().replace("|", "\\|"),
                    Integer.toString(row.partitions()),
                    kept(row.config()),
                    String.join(", ", row.owners()),
                    readers(row, apps),
                    row.isAvro() ? row.compatibility().name() : "–"));
        }
        table(
                List.of(
                        "topic",
                        "what",
                        "value",
                        "key",
                        "partitions",
                        "kept",
                        "written by",
                        "read by",
                        "compatibility"),
                cells);
    }

    private void internal(AppTopology app) {
        InternalTopics internal = InternalTopics.of(app);
        PartitionCounts counts = new PartitionCounts(app, internal);
        text.append("\n### ")
                .append(app.app().kebab())
                .append(" (`")
                .append(app.applicationId())
                .append("`)\n");
        if (!app.globalSources().isEmpty()) {
            text.append("\nEvery instance keeps whole, without a changelog: ")
                    .append(quoted(app.globalSources().stream()))
                    .append(".\n");
        }
        table(
                List.of("sub-topology", "reads together", "partitions", "tasks", "writes", "stores"),
                app.parts().stream()
                        .map(part -> subtopology(part, internal, counts))
                        .toList());
        List<List<String>> cells = new ArrayList<>();
        app.parts().forEach(part -> {
            part.repartitions()
                    .forEach(name -> cells.add(List.of(
                            "`" + internal.repartition(name) + "`",
                            "repartition",
                            Integer.toString(counts.ofRepartition(name)),
                            "until processed")));
            part.stores().stream()
                    .filter(internal::isLogged)
                    .forEach(store -> cells.add(List.of(
                            "`" + internal.changelog(store) + "`",
                            "changelog of `" + store + "`",
                            Integer.toString(counts.tasks(part)),
                            kept(internal.changelogs().get(internal.changelog(store))))));
        });
        if (cells.isEmpty()) {
            text.append("\nNo internal topics.\n");
        } else {
            table(List.of("internal topic, do not consume", "what", "partitions", "kept"), cells);
        }
    }

    private static List<String> subtopology(Part part, InternalTopics internal, PartitionCounts counts) {
        Stream<String> reads = Stream.concat(
                part.sources().stream().flatMap(TopicTable::shown),
                part.repartitions().stream().map(internal::repartition));
        String partitions = counts.together(part).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return List.of(
                Integer.toString(part.id()),
                quoted(reads),
                partitions + (counts.together(part).size() == 1 ? "" : " (not co-partitioned)"),
                Integer.toString(counts.tasks(part)),
                quoted(part.sinks().stream()
                        .map(sink -> TopicOwnership.topic(sink).isPresent() ? sink : internal.repartition(sink))),
                part.stores().isEmpty()
                        ? "–"
                        : quoted(part.stores().stream()
                                .map(store -> internal.isLogged(store) || store.startsWith("reference-")
                                        ? store
                                        : store + " (not logged)")));
    }

    /** A topic by its name, a pattern by the families it takes in. */
    private static Stream<String> shown(String source) {
        return TopicOwnership.topic(source).isPresent()
                ? Stream.of(source)
                : TopicOwnership.families(source).stream()
                        .map(family -> family.of("principal").name().replace(".principal.", ".{principal}."));
    }

    private static String readers(TopicRow row, List<AppTopology> apps) {
        String readers = apps.stream()
                .filter(app -> app.reads().stream().flatMap(TopicTable::shown).anyMatch(row.name()::equals))
                .map(app -> app.app().kebab())
                .collect(Collectors.joining(", "));
        return readers.isEmpty() ? "–" : readers;
    }

    private static String kept(Map<String, String> config) {
        String policy = config.get("cleanup.policy");
        if (policy.equals("compact")) {
            return "last of a key";
        }
        String retention = config.get("retention.ms");
        if ("-1".equals(retention)) {
            return "for ever";
        }
        return retention == null ? policy : policy + ", " + retention + " ms";
    }

    private void table(List<String> head, List<List<String>> rows) {
        text.append("\n| ").append(String.join(" | ", head)).append(" |\n");
        text.append("|").append("---|".repeat(head.size())).append('\n');
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
    }

    private static String quoted(Stream<String> names) {
        String all = names.map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return all.isEmpty() ? "–" : all;
    }
}
