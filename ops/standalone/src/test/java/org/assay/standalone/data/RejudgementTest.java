package org.assay.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.ledger.VerdictFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RejudgementTest {
    private static final List<TopicPartition> PARTITIONS =
            List.of(new TopicPartition("feed", 0), new TopicPartition("feed", 1));

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<VerdictFeed> written = new ArrayList<>();
    private final Rejudgement rejudgement;

    RejudgementTest() {
        consumer.assign(PARTITIONS);
        consumer.updateBeginningOffsets(Map.of(PARTITIONS.get(0), 0L, PARTITIONS.get(1), 0L));
        rejudgement = new Rejudgement(
                command -> command instanceof ReleaseActivated activated && activated.getRelease() >= 2,
                consumer,
                (topic, value) -> written.get(value[0]),
                PARTITIONS);
    }

    @AfterEach
    void close() {
        rejudgement.close();
    }

    @Test
    void shouldWaitForEveryPartition() {
        write(0, new ReleaseActivated(2, List.of()));

        assertThat(rejudgement.look()).isEqualTo(1);
    }

    @Test
    void shouldNotTakeAnOlderReleaseOrADayForIt() {
        write(0, new ReleaseActivated(1, List.of()));
        write(1, new Tick(LocalDate.of(2026, 3, 31)));

        assertThat(rejudgement.look()).isEqualTo(2);
    }

    @Test
    void shouldTakeALaterReleaseForIt() {
        write(0, new ReleaseActivated(2, List.of()));
        write(1, new ReleaseActivated(3, List.of()));

        assertThat(rejudgement.look()).isZero();
    }

    private void write(int partition, Object command) {
        byte[] value = {(byte) written.size()};
        written.add(new VerdictFeed(new Broadcast(partition, PARTITIONS.size(), command)));
        consumer.addRecord(new ConsumerRecord<>("feed", partition, written.size() - 1L, "control", value));
    }
}
