package org.assay.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class QuarantineTest {
    private static final TopicPartition PARTITION = new TopicPartition("in", 2);

    private static ConsumerRecords<byte[], byte[]> polled(long... offsets) {
        List<ConsumerRecord<byte[], byte[]>> records = Arrays.stream(offsets)
                .mapToObj(offset -> new ConsumerRecord<>("in", 2, offset, new byte[0], new byte[0]))
                .toList();
        return new ConsumerRecords<>(Map.of(PARTITION, records), Map.of(PARTITION, new OffsetAndMetadata(9)));
    }

    private static Quarantine quarantine(String... records) {
        Quarantine quarantine = new Quarantine();
        quarantine.configure(Map.of("assay.quarantine.records", Set.of(records), "group.id", "g"));
        return quarantine;
    }

    @Test
    void shouldLeaveOutWhatIsNamed() {
        ConsumerRecords<byte[], byte[]> left = quarantine("in/2/7", "in/1/8").onConsume(polled(6, 7, 8));

        assertThat(left.records(PARTITION)).extracting(ConsumerRecord::offset).containsExactly(6L, 8L);
    }

    @Test
    void shouldGoOnBehindTheLastRecordThatIsLeftOut() {
        ConsumerRecords<byte[], byte[]> left = quarantine("in/2/8").onConsume(polled(8));

        assertThat(left.isEmpty()).isTrue();
        assertThat(left.nextOffsets()).containsEntry(PARTITION, new OffsetAndMetadata(9));
    }

    @Test
    void shouldHandOnTheSameRecordsWhenNoneIsNamed() {
        ConsumerRecords<byte[], byte[]> polled = polled(6, 7);

        assertThat(quarantine("in/2/5").onConsume(polled)).isSameAs(polled);
    }
}
