package org.assay.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.contract.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {
    private static final String PRIVATE = "sampling.private.a.v1";
    private static final String INGRESS = "sampling.ingress.lab.result.v1";
    private static final String SHARED = "sampling.shared.a.v1";
    private static final String FOREIGN = "elsewhere";

    static Stream<Arguments> differences() {
        return Stream.of(
                row("equal", spec(PRIVATE, 6, 1, Map.of("a", "1")), spec(PRIVATE, 6, 1, Map.of("a", "1"))),
                row("new", null, spec(PRIVATE, 6), new Action.Create(spec(PRIVATE, 6))),
                row("grow ingress", spec(INGRESS, 1), spec(INGRESS, 6), new Action.Grow(INGRESS, 1, 6)),
                row("grow foreign", spec(FOREIGN, 1), spec(FOREIGN, 6), new Action.Grow(FOREIGN, 1, 6)),
                row(
                        "grow private",
                        spec(PRIVATE, 1),
                        spec(PRIVATE, 6),
                        refuse(PRIVATE, new Refusal.KeysWouldMove(1, 6))),
                row("grow shared", spec(SHARED, 1), spec(SHARED, 6), refuse(SHARED, new Refusal.KeysWouldMove(1, 6))),
                row("shrink", spec(INGRESS, 6), spec(INGRESS, 1), refuse(INGRESS, new Refusal.Shrink(6, 1))),
                row(
                        "replication",
                        spec(PRIVATE, 6, 1, Map.of()),
                        spec(PRIVATE, 6, 3, Map.of()),
                        refuse(PRIVATE, new Refusal.Replication(1, 3))),
                row(
                        "replication of the cluster",
                        spec(PRIVATE, 6, 3, Map.of()),
                        spec(PRIVATE, 6, TopicSpec.CLUSTER_DEFAULT, Map.of())),
                row(
                        "other value",
                        spec(PRIVATE, 6, 1, Map.of("a", "1")),
                        spec(PRIVATE, 6, 1, Map.of("a", "2")),
                        new Action.Set(PRIVATE, "a", Optional.of("1"), "2")),
                row(
                        "first value",
                        spec(PRIVATE, 6),
                        spec(PRIVATE, 6, 1, Map.of("a", "2")),
                        new Action.Set(PRIVATE, "a", Optional.empty(), "2")),
                row(
                        "value gone",
                        spec(PRIVATE, 6, 1, Map.of("a", "1")),
                        spec(PRIVATE, 6),
                        new Action.Unset(PRIVATE, "a", "1")),
                row("private not wanted", spec(PRIVATE, 6), null),
                row("ingress not wanted", spec(INGRESS, 6), null, refuse(INGRESS, new Refusal.NotWanted())),
                row("shared not wanted", spec(SHARED, 6), null, refuse(SHARED, new Refusal.NotWanted())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void shouldPlanEachDifference(String name, TopicSpec existing, TopicSpec wanted, List<Action> expected) {
        Plan plan = Plan.between(
                Stream.ofNullable(existing).toList(), Stream.ofNullable(wanted).toList());

        assertThat(plan.actions()).as(name).isEqualTo(expected);
        assertThat(plan.exitCode()).isEqualTo(expected.isEmpty() ? 0 : 2);
    }

    @Test
    void shouldOrderByTopicAndSetting() {
        Plan plan = Plan.between(
                List.of(spec("b", 1, 1, Map.of("z", "1", "x", "1"))),
                List.of(spec("c", 1), spec("b", 2, 1, Map.of("y", "2")), spec("a", 1)));

        assertThat(plan.actions())
                .containsExactly(
                        new Action.Create(spec("a", 1)),
                        new Action.Grow("b", 1, 2),
                        new Action.Unset("b", "x", "1"),
                        new Action.Set("b", "y", Optional.empty(), "2"),
                        new Action.Unset("b", "z", "1"),
                        new Action.Create(spec("c", 1)));
    }

    @Test
    void shouldRefuseATopicThatIsWantedTwice() {
        assertThatThrownBy(() -> Plan.between(List.of(), List.of(spec("a", 1), spec("a", 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }

    @Test
    void shouldTakeNamePartitionsAndSettingsFromTheContract() {
        TopicSpec spec = TopicSpec.of(Topics.JOURNAL, 3);

        assertThat(spec)
                .isEqualTo(new TopicSpec(
                        Topics.JOURNAL.name(), Topics.JOURNAL.partitions(), 3, Topics.JOURNAL.settings()));
    }

    private static Arguments row(String name, TopicSpec existing, TopicSpec wanted, Action... expected) {
        return Arguments.of(name, existing, wanted, List.of(expected));
    }

    private static Action refuse(String topic, Refusal reason) {
        return new Action.Refuse(topic, reason);
    }

    private static TopicSpec spec(String name, int partitions) {
        return spec(name, partitions, 1, Map.of());
    }

    private static TopicSpec spec(String name, int partitions, int replication, Map<String, String> config) {
        return new TopicSpec(name, partitions, replication, config);
    }
}
