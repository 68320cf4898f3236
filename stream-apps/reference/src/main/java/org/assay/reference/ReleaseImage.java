package org.assay.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.ReleaseRows;
import org.assay.serdes.ConfiguredSerdes;

/**
 * The records of empty reference topics after a release was loaded, and its activation. What {@link ReferenceLoader} writes to
 * a cluster, without one: for topologies under test.
 */
public record ReleaseImage(List<Row> rows, ReleaseActivated activation) {
    /** A record of a reference topic. */
    public record Row(String topic, String key, Bytes value) {}

    /** The image of the releases 1 to {@code number}. */
    public static ReleaseImage of(ConfiguredSerdes serdes, Collection<ReleaseRows> releases, int number) {
        ReferenceCodec codec = new ReferenceCodec(serdes);
        Map<String, Map<String, byte[]>> held = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (ReleaseRows release : releases) {
            for (ReferenceRow row : release.rows()) {
                ReferenceRecord record = ReferenceRecords.toRecord(release.release(), row);
                byte[] value = codec.encode(record);
                rows.add(new Row(record.topic().name(), record.key(), Bytes.wrap(value)));
                held.computeIfAbsent(record.topic().name(), topic -> new HashMap<>())
                        .put(record.key(), value);
            }
        }
        var manifest = ReferenceTopics.ALL.stream()
                .map(topic -> ReferenceManifest.of(topic.name(), held.getOrDefault(topic.name(), Map.of()), number))
                .toList();
        return new ReleaseImage(List.copyOf(rows), new ReleaseActivated(number, manifest));
    }
}
