package org.assay.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.assay.domain.reference.Submitter;
import org.assay.provisioner.TopicSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackTopicsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAB       | sampling.ingress.who.result.v1",
                "OFFICE    | sampling.ingress.who.sample.v1 sampling.ingress.who.office-action.v1"
                        + " sampling.ingress.who.subject-action.v1",
                "AUTHORITY | sampling.ingress.who.notice.v1",
                "OPERATOR  | sampling.ingress.who.control.v1"
            })
    void shouldGiveEachSubmitterTheTopicsOfItsKind(Submitter.Kind kind, String topics) {
        List<OwnedTopic<?>> all = StackTopics.of(List.of(submitter(kind)));

        assertThat(all)
                .filteredOn(topic -> topic.name().startsWith("sampling.ingress."))
                .extracting(OwnedTopic::name)
                .containsExactlyInAnyOrder(topics.split(" ", -1));
        assertThat(all).containsAll(Topics.ALL).containsAll(ReferenceTopics.ALL);
    }

    @Test
    void shouldKeepTheDeadLettersOfEveryAppForEver() {
        List<TopicSpec> wanted = StackTopics.wanted(List.of());

        assertThat(wanted)
                .filteredOn(spec -> spec.name().endsWith(".dlq"))
                .hasSize(App.values().length)
                .allSatisfy(spec -> assertThat(spec.config()).containsEntry("retention.ms", "-1"))
                .extracting(TopicSpec::name)
                .contains("sampling-pass-rate.dlq");
    }

    private static Submitter submitter(Submitter.Kind kind) {
        return new Submitter("who", kind, "WHO", "谁", "Who", "", "", "", null);
    }
}
