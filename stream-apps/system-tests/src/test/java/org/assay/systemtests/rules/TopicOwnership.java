package org.assay.systemtests.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;

/** Whether an app writes only what it owns and reads only what the contract knows. */
final class TopicOwnership {

    private static final String PRINCIPAL = "principal";

    private TopicOwnership() {}

    /** The faults of an app. */
    static List<String> faults(AppTopology app) {
        List<String> faults = new ArrayList<>();
        for (String written : app.writes()) {
            Optional<OwnedTopic<?>> topic = topic(written);
            if (topic.isEmpty() && ownedFamily(app.app(), written)) {
                continue;
            }
            if (topic.isEmpty()) {
                faults.add(app.applicationId() + " writes " + written + ", which is no topic of the contract");
            } else if (!topic.get().owners().contains(app.app())) {
                faults.add(app.applicationId() + " writes " + written + " of "
                        + topic.get().owners());
            }
        }
        app.reads().stream()
                .filter(read -> topic(read).isEmpty() && families(read).isEmpty())
                .forEach(read ->
                        faults.add(app.applicationId() + " reads " + read + ", which is no topic of the contract"));
        return faults;
    }

    /** Whether a sink that chooses the topic by the record is named after a family of the app. */
    private static boolean ownedFamily(App app, String written) {
        return Topics.FAMILIES.stream()
                .filter(family -> family.owners().contains(app))
                .anyMatch(family -> written.equals("chosen by egress-"
                        + family.visibility().name().toLowerCase(Locale.ROOT) + "-"
                        + family.entity().replace('.', '-')));
    }

    /** The families whose topics a pattern takes in. */
    static List<OwnedTopicFamily<?>> families(String pattern) {
        return Topics.FAMILIES.stream()
                .filter(family -> Pattern.matches(pattern, family.of(PRINCIPAL).name()))
                .toList();
    }

    /** Every topic of the contract that is not one a principal. */
    static Stream<OwnedTopic<?>> topics() {
        return Stream.concat(Topics.ALL.stream(), ReferenceTopics.ALL.stream());
    }

    static Optional<OwnedTopic<?>> topic(String name) {
        return topics().filter(topic -> topic.name().equals(name)).findFirst();
    }
}
