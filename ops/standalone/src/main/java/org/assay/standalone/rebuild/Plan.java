package org.assay.standalone.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;

/**
 * What is built anew.
 *
 * @param number the new generation, a number that nothing has borne yet
 * @param apps apps of the new generation
 * @param live generations in force
 */
record Plan(int number, Set<App> apps, Generations live) {
    Plan {
        apps = Set.copyOf(apps);
    }

    /** Generations while it catches up. */
    Generations catchingUp() {
        return live.with(apps, number, true);
    }

    /** Generations once it is in force. */
    Generations switched() {
        return live.with(apps, number, false);
    }

    /** What it writes for others, under the names of the contract: everything but the feed, which it keeps. */
    List<OwnedTopic<?>> published() {
        return Topics.ALL.stream()
                .filter(topic -> isWritten(topic) && !Generations.isFeed(topic))
                .<OwnedTopic<?>>map(topic -> topic)
                .toList();
    }

    /** The topics that it needs to itself. */
    List<OwnedTopic<?>> own() {
        List<OwnedTopic<?>> own = new ArrayList<>();
        Topics.ALL.stream().filter(this::isWritten).forEach(topic -> own.add(Generations.of(topic, number)));
        own.addAll(deadLetters());
        return own;
    }

    /** What its own code failed on. */
    List<OwnedTopic<?>> deadLetters() {
        return apps.stream()
                .sorted()
                .<OwnedTopic<?>>map(app -> Generations.of(Topics.deadLetters(app), number))
                .toList();
    }

    private boolean isWritten(OwnedTopic<?> topic) {
        return topic.isAvro() && topic.owners().stream().anyMatch(apps::contains);
    }
}
