package org.assay.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.testkit.broker.KafkaFixture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProvisionerIT {
    @RegisterExtension
    static final KafkaFixture KAFKA = KafkaFixture.shared();

    private final String topic = "sampling.ingress." + KAFKA.uniqueName("lab") + ".result.v1";
    private final TopicReader reader = new TopicReader(KAFKA.admin());
    private final PlanApply apply = new PlanApply(KAFKA.admin());

    @Test
    void shouldBringATopicFromNothingToWhatIsWantedAndThenFindNothingToDo() {
        TopicSpec first = new TopicSpec(topic, 1, 1, Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
        TopicSpec second = new TopicSpec(topic, 3, 1, Map.of("retention.ms", "1000", "segment.ms", "5000"));

        assertThat(plan(first).actions()).containsExactly(new Action.Create(first));
        assertThat(apply.apply(plan(first))).allMatch(done -> done.problem().isEmpty());
        awaitNothingToDo(first);
        assertThat(plan(second).actions())
                .containsExactly(
                        new Action.Grow(topic, 1, 3),
                        new Action.Unset(topic, "cleanup.policy", "delete"),
                        new Action.Set(topic, "retention.ms", Optional.of("-1"), "1000"),
                        new Action.Set(topic, "segment.ms", Optional.empty(), "5000"));
        assertThat(apply.apply(plan(second)))
                .hasSize(4)
                .allMatch(done -> done.problem().isEmpty());
        awaitNothingToDo(second);
    }

    @Test
    void shouldChangeNothingInADryRun() {
        TopicSpec wanted = new TopicSpec(topic, 2, 1, Map.of());

        assertThat(apply.dryRun(plan(wanted)))
                .hasSize(1)
                .allMatch(done -> done.problem().isEmpty());

        assertThat(plan(wanted).actions()).containsExactly(new Action.Create(wanted));
    }

    @Test
    void shouldTellInADryRunWhatTheClusterWouldNotDo() {
        TopicSpec wanted = new TopicSpec(topic, 2, 1, Map.of("retention.ms", "for ever"));

        List<Outcome> outcomes = apply.dryRun(plan(wanted));

        assertThat(outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.problem())
                        .hasValueSatisfying(problem -> assertThat(problem).contains("retention.ms")));
    }

    @Test
    void shouldLeaveReplicationToTheCluster() {
        TopicSpec wanted = new TopicSpec(topic, 1, TopicSpec.CLUSTER_DEFAULT, Map.of());

        assertThat(apply.apply(plan(wanted))).allMatch(done -> done.problem().isEmpty());

        awaitNothingToDo(wanted);
    }

    private Plan plan(TopicSpec wanted) {
        List<TopicSpec> existing = reader.read(List.of(wanted)).stream()
                .filter(spec -> spec.name().equals(topic))
                .toList();
        return Plan.between(existing, List.of(wanted));
    }

    // A broker learns of a change a moment after the controller has acknowledged it.
    private void awaitNothingToDo(TopicSpec wanted) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> assertThat(plan(wanted).actions()).isEmpty());
    }
}
