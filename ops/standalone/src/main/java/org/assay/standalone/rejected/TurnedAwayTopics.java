package org.assay.standalone.rejected;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;

/** The submissions that did not enter the journal. */
public final class TurnedAwayTopics {
    private final TopicScan scan;

    /** Reads over a connection, which stays open. */
    public TurnedAwayTopics(Connection connection) {
        this.scan = new TopicScan(connection);
    }

    /** All of them, by the time they were put aside. */
    public List<TurnedAway> read() {
        Set<String> replayed = new HashSet<>();
        scan.raw(List.of(Topics.REPLAYED.name()), entry -> replayed.add(entry.key()));
        List<TurnedAway> all = new ArrayList<>();
        scan.raw(
                List.of(Topics.HELD.name()),
                entry -> all.add(new TurnedAway(entry, true, replayed.contains(entry.key()))));
        scan.raw(
                List.of(Topics.REJECTED.name()),
                entry -> all.add(new TurnedAway(entry, false, replayed.contains(entry.key()))));
        all.sort(Comparator.comparing(TurnedAway::at).thenComparing(TurnedAway::coordinates));
        return all;
    }
}
