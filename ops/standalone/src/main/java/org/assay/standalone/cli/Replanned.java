package org.assay.standalone.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.Entry;
import org.assay.contract.casework.EntryKind;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;

/** The times of open cases that a release has planned anew: what their timelines say since it was activated. */
final class Replanned {
    /** A time that was moved. */
    record Moved(CaseChanged of, Entry entry) {}

    private final TopicScan scan;
    private final Map<String, Integer> before = new HashMap<>();

    /** Begins now. */
    Replanned(Connection connection) {
        scan = new TopicScan(connection);
        scan.lastByKey(Topics.CASE_CHANGED)
                .forEach((id, known) -> before.put(id, known.getTimeline().size()));
    }

    /** What was planned anew since, by case. */
    List<Moved> look() {
        return since(before, scan.lastByKey(Topics.CASE_CHANGED));
    }

    /**
     * What timelines say beyond what they said before.
     *
     * @param before length of the timeline of each case that there was
     */
    static List<Moved> since(Map<String, Integer> before, Map<String, CaseChanged> now) {
        List<Moved> moved = new ArrayList<>();
        now.forEach((id, known) -> known.getTimeline().stream()
                .skip(before.getOrDefault(id, 0))
                .filter(entry -> entry.getKind() == EntryKind.REPLANNED)
                .forEach(entry -> moved.add(new Moved(known, entry))));
        return moved;
    }
}
