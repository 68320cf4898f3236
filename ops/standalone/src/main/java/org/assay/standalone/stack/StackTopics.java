package org.assay.standalone.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.assay.domain.reference.Submitter;
import org.assay.provisioner.TopicSpec;

/** Every topic that a stack needs. */
public final class StackTopics {
    private StackTopics() {}

    /** The topics of the contract, the dead letters of every app, and the ingress topics of everybody who may submit. */
    public static List<OwnedTopic<?>> of(Collection<Submitter> submitters) {
        List<OwnedTopic<?>> topics = new ArrayList<>(Topics.ALL);
        topics.addAll(ReferenceTopics.ALL);
        topics.addAll(Topics.DEAD_LETTERS);
        submitters.forEach(submitter -> topics.addAll(ingress(submitter)));
        return topics;
    }

    /** The same, as they should be. */
    public static List<TopicSpec> wanted(Collection<Submitter> submitters) {
        return of(submitters).stream()
                .map(topic -> TopicSpec.of(topic, TopicSpec.CLUSTER_DEFAULT))
                .toList();
    }

    private static List<OwnedTopic<?>> ingress(Submitter submitter) {
        String principal = submitter.principal();
        return switch (submitter.kind()) {
            case LAB -> List.of(Topics.INGRESS_RESULT.of(principal));
            case OFFICE ->
                List.of(
                        Topics.INGRESS_SAMPLE.of(principal),
                        Topics.INGRESS_OFFICE_ACTION.of(principal),
                        Topics.INGRESS_SUBJECT_ACTION.of(principal));
            case AUTHORITY -> List.of(Topics.INGRESS_NOTICE.of(principal));
            case OPERATOR -> List.of(Topics.INGRESS_CONTROL.of(principal));
        };
    }
}
