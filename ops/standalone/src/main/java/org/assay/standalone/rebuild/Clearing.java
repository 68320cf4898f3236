package org.assay.standalone.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.home.Directories;

/** Deletes what generations that are not in force have left behind. */
final class Clearing {
    private final Connection connection;
    private final Path state;

    /** @param state directory of the local stores */
    Clearing(Connection connection, Path state) {
        this.connection = connection;
        this.state = state;
    }

    /** The names of all topics, groups and directories of stores. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(topics());
        names.addAll(groups());
        names.addAll(directories());
        return names;
    }

    /** Deletes what can go. A group that a killed command has left has members for some seconds more; it goes the next time. */
    void run(Leftovers leftovers) {
        leftovers.among(topics()).forEach(topic -> {
            try {
                TopicScan.get(connection.admin().deleteTopics(Set.of(topic)).all());
            } catch (UnknownTopicOrPartitionException gone) {
                // Somebody else was faster.
            }
        });
        leftovers.among(groups()).forEach(group -> {
            try {
                TopicScan.get(
                        connection.admin().deleteConsumerGroups(Set.of(group)).all());
            } catch (GroupNotEmptyException | GroupIdNotFoundException notNow) {
                // It is asked for again by the next rebuild.
            }
        });
        leftovers.among(directories()).forEach(name -> Directories.delete(state.resolve(name)));
    }

    private Collection<String> topics() {
        return TopicScan.get(connection.admin().listTopics().names());
    }

    private Collection<String> groups() {
        return TopicScan.get(connection.admin().listGroups().all()).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    private Collection<String> directories() {
        if (!Files.isDirectory(state)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(state)) {
            return all.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
