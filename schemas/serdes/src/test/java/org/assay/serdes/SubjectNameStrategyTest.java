package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectNameStrategyTest {

    @ParameterizedTest
    @CsvSource({
        "TopicNameStrategy, topic-value",
        "io.confluent.kafka.serializers.subject.TopicNameStrategy, topic-value",
        "io.confluent.kafka.serializers.subject.RecordNameStrategy, org.assay.serdes.example.Note",
        "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy, topic-org.assay.serdes.example.Note",
        "org.assay.serdes.SubjectNameStrategyTest$Shouting, TOPIC",
    })
    void shouldKnowStrategiesByName(String name, String subject) {
        assertThat(strategy(name).subject("topic", false, Fixtures.NOTE)).isEqualTo(subject);
    }

    @Test
    void shouldTakeAClassOrAnInstance() {
        assertThat(strategy(Shouting.class).subject("t", true, Fixtures.NOTE)).isEqualTo("T");
        assertThat(strategy(SubjectNameStrategy.RECORD_NAME)).isSameAs(SubjectNameStrategy.RECORD_NAME);
    }

    @Test
    void shouldTellKeysFromValues() {
        assertThat(SubjectNameStrategy.TOPIC_NAME.subject("topic", true, Fixtures.NOTE))
                .isEqualTo("topic-key");
    }

    @Test
    void shouldNeedARecordForARecordsName() {
        Schema text = Schema.create(Schema.Type.STRING);

        assertThatThrownBy(() -> SubjectNameStrategy.RECORD_NAME.subject("t", false, text))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("needs a record, not a string");
    }

    @ParameterizedTest
    @CsvSource({"java.lang.String", "no.such.Class", "io.confluent.kafka.serializers.subject.OtherStrategy"})
    void shouldRefuseOtherNames(String name) {
        assertThatThrownBy(() -> strategy(name))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("value.subject.name.strategy")
                .hasMessageContaining("RecordNameStrategy");
    }

    private static SubjectNameStrategy strategy(Object configured) {
        return SubjectNameStrategy.of("value.subject.name.strategy", configured);
    }

    /** A user's own strategy. */
    public static final class Shouting implements SubjectNameStrategy {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return topic.toUpperCase(Locale.ROOT);
        }
    }
}
