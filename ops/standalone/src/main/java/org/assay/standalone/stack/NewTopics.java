package org.assay.standalone.stack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.contract.topic.OwnedTopic;
import org.assay.provisioner.Outcome;
import org.assay.provisioner.Plan;
import org.assay.provisioner.PlanApply;
import org.assay.provisioner.TopicReader;
import org.assay.provisioner.TopicSpec;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.data.Connection;
import org.assay.standalone.text.Texts;

/** Makes the topics of one party, and looks at no others. */
public final class NewTopics {
    private NewTopics() {}

    /**
     * Makes what is missing, with its schemas.
     *
     * @throws UserError when the cluster refuses one
     */
    public static void make(Connection connection, List<OwnedTopic<?>> topics, Texts texts) {
        List<TopicSpec> wanted = topics.stream()
                .map(topic -> TopicSpec.of(topic, TopicSpec.CLUSTER_DEFAULT))
                .toList();
        Set<String> names = wanted.stream().map(TopicSpec::name).collect(Collectors.toSet());
        List<TopicSpec> there = new TopicReader(connection.admin())
                .read(wanted).stream()
                        .filter(spec -> names.contains(spec.name()))
                        .toList();
        for (Outcome outcome : new PlanApply(connection.admin()).apply(Plan.between(there, wanted))) {
            outcome.problem().ifPresent(problem -> {
                throw new UserError(
                        Exit.DIFFERENT,
                        texts.get("topics.failed", outcome.action().topic(), problem));
            });
        }
        new Schemas(connection.registry()).register(topics);
    }
}
