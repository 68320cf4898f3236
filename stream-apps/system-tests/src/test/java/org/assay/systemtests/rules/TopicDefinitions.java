package org.assay.systemtests.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The topics for programs: {@code ops/definitions/topics.yaml}. */
final class TopicDefinitions {

    private static final String HEAD = """
            # Every topic that Assay needs, rendered from org.assay.contract.topic: edit there, then write this file with
            #   %s
            # Topics of Kafka Streams' own (changelogs, repartition topics) are not here; Streams makes them. See ops/docs/topics.md.
            """;

    private TopicDefinitions() {}

    static String render(List<TopicRow> rows) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("topics", rows.stream().map(TopicDefinitions::entry).toList());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(200);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return HEAD.formatted(CheckedInFile.COMMAND) + new Yaml(options).dump(document);
    }

    private static Map<String, Object> entry(TopicRow row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", row.name());
        entry.put("doc", row.doc());
        entry.put("owner", row.owners());
        entry.put("partitions", row.partitions());
        entry.put("config", new TreeMap<>(row.config()));
        entry.put("key", row.key());
        Map<String, Object> value = new LinkedHashMap<>();
        if (row.isAvro()) {
            value.put("subject", row.name() + "-value");
            value.put("record", row.record());
            value.put("compatibility", row.compatibility().name());
        } else {
            value.put("bytes", "as they came in");
        }
        entry.put("value", value);
        return entry;
    }
}
