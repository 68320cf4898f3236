package org.assay.standalone.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Cleanup;
import org.assay.contract.topic.Compatibility;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.assay.contract.topic.Visibility;
import org.assay.domain.reference.Submitter;
import org.assay.provisioner.TopicSpec;

/** Every topic that a stack needs. */
public final class StackTopics {
    /** What was submitted again after repair, so that nothing is replayed twice. Written by the operator's command line. */
    public static final OwnedTopic<byte[]> REPLAYED = new OwnedTopic<>(
            "sampling.private.submission.replayed.v1",
            byte[].class,
            Set.of(),
            Visibility.PRIVATE,
            Cleanup.KEEP,
            Compatibility.NONE,
            1,
            "topic/partition/offset of the submission",
            "Submissions that were sent again after repair");

    private StackTopics() {}

    /** The topics of the contract, and the ingress topics of everybody who may submit. */
    public static List<OwnedTopic<?>> of(Collection<Submitter> submitters) {
        List<OwnedTopic<?>> topics = new ArrayList<>(Topics.ALL);
        topics.addAll(ReferenceTopics.ALL);
        topics.add(REPLAYED);
        submitters.forEach(submitter -> topics.addAll(ingress(submitter)));
        return topics;
    }

    /** The same and the dead letters of every app, as they should be. */
    public static List<TopicSpec> wanted(Collection<Submitter> submitters) {
        List<TopicSpec> specs = new ArrayList<>();
        of(submitters).forEach(topic -> specs.add(TopicSpec.of(topic, TopicSpec.CLUSTER_DEFAULT)));
        for (App app : App.values()) {
            // The runtime's name for it; a dead letter stays until somebody has looked at it.
            specs.add(new TopicSpec(
                    app.applicationId() + ".dlq",
                    1,
                    TopicSpec.CLUSTER_DEFAULT,
                    Map.of("cleanup.policy", "delete", "retention.ms", "-1")));
        }
        return specs;
    }

    private static List<OwnedTopic<?>> ingress(Submitter submitter) {
        String principal = submitter.principal();
        return switch (submitter.kind()) {
            case LAB -> List.of(Topics.INGRESS_RESULT.of(principal));
            case OFFICE -> List.of(Topics.INGRESS_SAMPLE.of(principal), Topics.INGRESS_OFFICE_ACTION.of(principal));
            case AUTHORITY -> List.of(Topics.INGRESS_NOTICE.of(principal));
            case OPERATOR -> List.of(Topics.INGRESS_CONTROL.of(principal));
        };
    }
}
