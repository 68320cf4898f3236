package org.assay.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnedTopicFamilyTest {

    @Test
    void shouldNameTheTopicOfAPrincipal() {
        OwnedTopic<?> topic = Topics.INGRESS_RESULT.of("lab-7");

        assertThat(topic.name()).isEqualTo("sampling.ingress.lab-7.result.v1");
        assertThat(topic.partitions()).isEqualTo(Topics.INGRESS_RESULT.partitions());
        assertThat(topic.valueType()).isEqualTo(Topics.INGRESS_RESULT.valueType());
        assertThat(topic.cleanup()).isEqualTo(Cleanup.KEEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "Lab", "lab.1", "lab_1", "-lab", "lab-", "lab--1", "lab 1", "检验", "lab\n"})
    void shouldRefuseWhatIsNoWordOfATopicName(String principal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topics.INGRESS_RESULT.of(principal))
                .withMessage("principal must be lower-case words joined by '-': " + principal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sampling.ingress.lab-7.result.v2",
                "sampling.ingress.lab-7.results.v1",
                "sampling.ingress.result.v1",
                "sampling.ingress.a.b.result.v1",
                "sampling.private.lab-7.result.v1",
                "harbin.sampling.ingress.lab-7.result.v1",
                "samplingXingressXlab-7XresultXv1",
                "sampling.ingress.lab-7.result.v1.more",
                "sampling.ingress.lab_7.result.v1"
            })
    void shouldFindNoPrincipalInAnotherTopic(String topic) {
        assertThat(Topics.INGRESS_RESULT.principal(topic)).isEmpty();
    }
}
