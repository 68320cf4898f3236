package org.assay.contract.released;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.junit.jupiter.api.Test;

class SubjectTest {

    @Test
    void shouldHoldEveryTopicAndFamilyWithASchema() {
        long avro = Topics.ALL.stream().filter(topic -> topic.isAvro()).count();

        assertThat(Subject.today()).hasSize((int) avro + Topics.FAMILIES.size() + ReferenceTopics.ALL.size());
        assertThat(Subject.today())
                .extracting(Subject::name)
                .doesNotHaveDuplicates()
                .contains("sampling.ingress.{principal}.result.v1-value", "sampling.private.verdict.changed.v1-value")
                .doesNotContain("sampling.private.submission.rejected.v1-value");
    }

    @Test
    void shouldWriteASchemaThatStandsAloneAndMeansTheSame() {
        assertThat(Subject.today()).allSatisfy(subject -> {
            Schema alone = new Schema.Parser().parse(subject.text());
            assertThat(subject.text()).doesNotContain("avro.java");
            assertThat(alone.getFullName()).isEqualTo(subject.schema().getFullName());
            assertThat(ChangeRule.objections(subject.schema(), alone, subject.compatibility()))
                    .isEmpty();
        });
    }
}
