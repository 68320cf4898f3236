package org.assay.standalone.bench;

import java.util.List;
import java.util.Locale;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.standalone.apps.Apps;

/** What is measured against each other, on the same records. */
enum Contender {
    /** Exactly-once copy of bytes: what the clients and the broker can do at all. */
    COPY(List.of("assay-bench-copy"), List.of(Names.COPIES)),

    /** Bytes through one topic and one store with its changelog: what one stateful touch costs at least. */
    FLOOR(List.of("assay-bench-floor"), List.of(Names.FLOOR_OUTPUT)),

    /** All apps. */
    PIPELINE(
            Apps.groups(),
            List.of(
                            Topics.DECIDED,
                            Topics.VERDICT_CHANGED,
                            Topics.PASS_RATE_VIEW,
                            Topics.ALERT_CHANGED,
                            Topics.SHARED_RESULT,
                            Topics.SHARED_ALERT,
                            Topics.SHARED_PASS_RATE)
                    .stream()
                    .map(OwnedTopic::name)
                    .toList());

    /** Topics that are thrown away. */
    static final class Names {
        static final String COPIES = "assay.bench.copies";
        static final String FLOOR_JOURNAL = "assay.bench.floor-journal";
        static final String FLOOR_OUTPUT = "assay.bench.floor-output";
        static final List<String> ALL = List.of(COPIES, FLOOR_JOURNAL, FLOOR_OUTPUT);

        private Names() {}
    }

    private final List<String> groups;
    private final List<String> outputs;

    Contender(List<String> groups, List<String> outputs) {
        this.groups = groups;
        this.outputs = outputs;
    }

    /** Its consumer groups; the first reads the ingress topics. */
    List<String> groups() {
        return groups;
    }

    /** The group that reads the ingress topics. */
    String reader() {
        return this == PIPELINE ? App.INTAKE.applicationId() : groups.get(0);
    }

    /** The topics whose last committed record ends a measurement. */
    List<String> outputs() {
        return outputs;
    }

    /** The word for programs and for the worker. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
