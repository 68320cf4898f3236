package org.assay.standalone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import org.assay.contract.topic.Topics;

/** Bytes on the disk. */
final class DiskUse {
    private DiskUse() {}

    /** Bytes of the topics that hold anything, by group. */
    static Map<String, Long> topics(Admin admin) {
        List<Integer> brokers = Stage.get(admin.describeCluster().nodes()).stream()
                .map(Node::id)
                .toList();
        Map<String, Long> bytes = new TreeMap<>();
        Stage.get(admin.describeLogDirs(brokers).allDescriptions()).values().stream()
                .flatMap(directories -> directories.values().stream())
                .forEach(directory -> directory.replicaInfos().forEach((partition, replica) -> {
                    if (replica.size() > 0) {
                        bytes.merge(group(partition.topic()), replica.size(), Long::sum);
                    }
                }));
        return bytes;
    }

    /** What kind of topic it is. */
    static String group(String topic) {
        if (topic.startsWith("__")) {
            return "kafka";
        }
        if (topic.endsWith("-changelog")) {
            return "changelogs";
        }
        if (topic.endsWith("-repartition")) {
            return "repartition";
        }
        if (topic.startsWith("assay.bench.")) {
            return "copies";
        }
        if (topic.equals(Topics.JOURNAL.name())) {
            return "journal";
        }
        String[] words = topic.split("\\.", 4);
        return switch (words.length > 2 ? words[1] : "") {
            case "ingress", "reference", "shared" -> words[1];
            case "private" -> words[2];
            default -> "other";
        };
    }

    /** Bytes of all files in a directory; what vanishes meanwhile does not count. */
    static long of(Path directory) {
        if (!Files.exists(directory)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.mapToLong(DiskUse::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
