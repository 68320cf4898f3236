package org.assay.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.assay.standalone.data.GroupLag.Place;
import org.junit.jupiter.api.Test;

class GroupLagTest {
    @Test
    void shouldBeDoneWhenEverythingCommittedIsRead() {
        GroupLag group = group(true, new Place(10, 10, 10), new Place(0, 0, 0));

        assertThat(group.lag()).isZero();
        assertThat(group.isDone()).isTrue();
    }

    @Test
    void shouldNotBeDoneWhileSomethingIsLeft() {
        GroupLag group = group(true, new Place(10, 10, 10), new Place(3, 8, 8));

        assertThat(group.lag()).isEqualTo(5);
        assertThat(group.isDone()).isFalse();
    }

    @Test
    void shouldNotBeDoneWhileAWriterHasATransactionOpen() {
        assertThat(group(true, new Place(10, 10, 12)).isDone()).isFalse();
    }

    @Test
    void shouldNotBeDoneWithoutReaders() {
        assertThat(group(false, new Place(10, 10, 10)).isDone()).isFalse();
    }

    @Test
    void shouldCountNothingWhereMoreIsCommittedThanTheTopicStillHolds() {
        assertThat(group(true, new Place(10, 8, 8)).lag()).isZero();
    }

    private static GroupLag group(boolean isStable, Place... places) {
        SortedMap<TopicPartition, Place> byPartition =
                new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
        for (int i = 0; i < places.length; i++) {
            byPartition.put(new TopicPartition("t", i), places[i]);
        }
        return new GroupLag("g", isStable, byPartition);
    }
}
