package org.assay.systemtests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.streams.Topology;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicOwnershipTest {

    static List<AppTopology> apps() {
        return AppTopology.all();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void shouldWriteOwnTopicsAndReadKnownOnes(AppTopology app) {
        assertThat(app.writes()).isNotEmpty();
        assertThat(app.reads()).isNotEmpty();
        assertThat(TopicOwnership.faults(app)).isEmpty();
    }

    @Test
    void shouldHoldEveryAppOfTheContractOnce() {
        assertThat(AppTopology.all()).extracting(AppTopology::app).containsExactly(App.values());
        assertThat(AppTopology.all())
                .allSatisfy(app ->
                        assertThat(app.applicationId()).isEqualTo(app.app().applicationId()));
    }

    @Test
    void shouldWriteEveryTopicThatHasAnOwner() {
        assertThat(TopicOwnership.topics().filter(topic -> !topic.owners().isEmpty()))
                .allSatisfy(topic -> assertThat(topic.owners())
                        .allSatisfy(owner -> assertThat(AppTopology.all())
                                .filteredOn(app -> app.app() == owner)
                                .singleElement()
                                .satisfies(app -> assertThat(app.writes()).contains(topic.name()))));
    }

    @Test
    void shouldTellWhoWritesATopicOfAnother() {
        Topology topology = new Topology()
                .addSource("ingest", Topics.JOURNAL.name())
                .addSink("egress", Topics.VERDICT_CHANGED.name(), "ingest");

        assertThat(TopicOwnership.faults(AppTopology.of(App.ALERTING, "sampling-alerting", () -> topology)))
                .containsExactly("sampling-alerting writes sampling.private.verdict.changed.v1 of [LEDGER]");
    }

    @Test
    void shouldTellWhoUsesATopicThatTheContractDoesNotKnow() {
        Topology topology = new Topology()
                .addSource("ingest", "sampling.private.verdict.changed.v0")
                .addSource("by-pattern", Pattern.compile("lab-.*"))
                .addSink("egress", "verdicts", "ingest")
                .addSink("anywhere", (key, value, context) -> "t", "ingest");

        assertThat(TopicOwnership.faults(AppTopology.of(App.ALERTING, "sampling-alerting", () -> topology)))
                .containsExactly(
                        "sampling-alerting writes chosen by anywhere, which is no topic of the contract",
                        "sampling-alerting writes verdicts, which is no topic of the contract",
                        "sampling-alerting reads lab-.*, which is no topic of the contract",
                        "sampling-alerting reads sampling.private.verdict.changed.v0, which is no topic of the contract");
    }
}
