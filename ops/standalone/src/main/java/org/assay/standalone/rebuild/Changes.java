package org.assay.standalone.rebuild;

import java.util.List;
import org.assay.contract.topic.Cleanup;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;

/**
 * How a topic of the new generation differs from the live one.
 *
 * @param topic the topic of the contract
 * @param compared records of the new generation that were compared
 * @param all the changes
 */
public record Changes(OwnedTopic<?> topic, long compared, List<Change> all) {
    public Changes {
        all = List.copyOf(all);
    }

    /** What is to be published: of a topic that is kept only what is missing, because nothing published on it may change. */
    public List<Change> toPublish() {
        return all.stream().filter(change -> !stands(change)).toList();
    }

    /** What was published otherwise and cannot be changed. */
    public List<Change> standing() {
        return all.stream().filter(this::stands).toList();
    }

    private boolean stands(Change change) {
        // An app that goes on with the feed has acted on what it said before, and is told nothing else.
        return topic.cleanup() == Cleanup.KEEP && (change.kind() != Change.Kind.ADDED || Generations.isFeed(topic));
    }
}
