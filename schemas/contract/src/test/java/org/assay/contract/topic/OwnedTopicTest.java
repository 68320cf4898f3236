package org.assay.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnedTopicTest {

    @Test
    void shouldGiveAnOwnerTheName() {
        assertThat(Topics.DECIDED.output(App.INTAKE)).isEqualTo("sampling.private.submission.decided.v1");
        assertThat(Topics.DECIDED.output(App.LEDGER)).isEqualTo("sampling.private.submission.decided.v1");
    }

    @Test
    void shouldRefuseEveryOtherApp() {
        assertThat(EnumSet.complementOf(EnumSet.of(App.LEDGER)))
                .isNotEmpty()
                .allSatisfy(other -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> Topics.VERDICT_CHANGED.output(other))
                        .withMessage(other + " does not own sampling.private.verdict.changed.v1, owners are [LEDGER]"));
    }

    @Test
    void shouldNeedAPartition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> topic(0, Set.of(App.LEDGER)))
                .withMessage("sampling.private.t.v1: partitions 0");
    }

    @Test
    void shouldNotChangeItsOwnersWithTheCallersSet() {
        Set<App> owners = new HashSet<>(Set.of(App.LEDGER));
        OwnedTopic<byte[]> topic = topic(1, owners);

        owners.add(App.INTAKE);

        assertThat(topic.owners()).containsExactly(App.LEDGER);
    }

    @Test
    void shouldKeepRecordsForEverUnderAppendTime() {
        assertThat(Topics.JOURNAL.settings())
                .containsExactly(
                        entry("cleanup.policy", "delete"),
                        entry("compression.type", "producer"),
                        entry("message.timestamp.type", "LogAppendTime"),
                        entry("retention.ms", "-1"));
        assertThat(Topics.PASS_RATE_VIEW.settings()).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void shouldKnowRawBytesFromRecords() {
        assertThat(Topics.REJECTED.isAvro()).isFalse();
        assertThat(Topics.JOURNAL.isAvro()).isTrue();
    }

    @Test
    void shouldNameAppsInKebabCase() {
        assertThat(App.PASS_RATE.kebab()).isEqualTo("pass-rate");
        assertThat(App.PASS_RATE.applicationId()).isEqualTo("sampling-pass-rate");
    }

    private static OwnedTopic<byte[]> topic(int partitions, Set<App> owners) {
        return new OwnedTopic<>(
                "sampling.private.t.v1",
                byte[].class,
                owners,
                Visibility.PRIVATE,
                Cleanup.KEEP,
                Compatibility.NONE,
                partitions,
                "key",
                "doc");
    }
}
