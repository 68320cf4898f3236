package org.assay.standalone.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.standalone.apps.Apps;

/** What is measured against each other, on the same records. */
enum Contender {
    /** Exactly-once copy of bytes: what the clients and the broker can do at all. */
    COPY,

    /** Bytes through one topic and one store with its changelog: what one stateful touch costs at least. */
    FLOOR,

    /** All apps. */
    PIPELINE;

    /** Topics that are thrown away. */
    static final class Names {
        static final String COPIES = "assay.bench.copies";
        static final String FLOOR_JOURNAL = "assay.bench.floor-journal";
        static final String FLOOR_OUTPUT = "assay.bench.floor-output";
        static final List<String> ALL = List.of(COPIES, FLOOR_JOURNAL, FLOOR_OUTPUT);

        private Names() {}
    }

    /** Its consumer groups. */
    List<String> groups() {
        return this == PIPELINE ? Apps.groups() : List.of(reader());
    }

    /** The group that reads the ingress topics. */
    String reader() {
        return this == PIPELINE ? App.INTAKE.applicationId() : "assay-bench-" + word();
    }

    /** The topics whose last committed record ends a measurement. */
    List<String> outputs() {
        return switch (this) {
            case COPY -> List.of(Names.COPIES);
            case FLOOR -> List.of(Names.FLOOR_OUTPUT);
            case PIPELINE ->
                Stream.of(
                                Topics.DECIDED,
                                Topics.VERDICT_CHANGED,
                                Topics.PASS_RATE_VIEW,
                                Topics.ALERT_CHANGED,
                                Topics.SHARED_RESULT,
                                Topics.SHARED_ALERT,
                                Topics.SHARED_PASS_RATE)
                        .map(OwnedTopic::name)
                        .toList();
        };
    }

    /** The word for programs and for the worker. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
