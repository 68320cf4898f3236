package org.assay.standalone.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedPurpose;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.oracle.Meaning;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final SharedPassRate RATE = SharedPassRate.newBuilder()
            .setCell("c")
            .setView("domain")
            .setPurpose(SharedPurpose.SUPERVISION)
            .setPeriod("2026")
            .setBatches(3)
            .setFailingBatches(1)
            .build();
    private static final Change ADDED = new Change("a", "a", 0, null, RATE);
    private static final Change CHANGED = new Change("b", "b", 0, RATE, RATE);
    private static final Change WITHDRAWN = new Change("c", "c", 0, RATE, null);

    @Test
    void shouldPublishEveryChangeOfATopicOfWhichTheLastValueHolds() {
        Changes changes = changes(Topics.SHARED_PASS_RATE);

        assertThat(changes.toPublish()).containsExactly(ADDED, CHANGED, WITHDRAWN);
        assertThat(changes.standing()).isEmpty();
    }

    @Test
    void shouldOnlyAppendWhatIsMissingToATopicThatIsKept() {
        Changes changes = changes(Topics.PASS_RATE_RESTATED);

        assertThat(changes.toPublish()).containsExactly(ADDED);
        assertThat(changes.standing()).containsExactly(CHANGED, WITHDRAWN);
    }

    @Test
    void shouldPublishNothingOnTheFeedOfAGeneration() {
        Changes changes = changes(Topics.VERDICT_CHANGED);

        assertThat(changes.toPublish()).isEmpty();
        assertThat(changes.standing()).containsExactly(ADDED, CHANGED, WITHDRAWN);
    }

    @Test
    void shouldTakeBackByAValueThatHoldsNoMore() {
        assertThat(Meaning.of(RATE)).isPresent();
        assertThat(Meaning.of(Withdrawal.of(RATE, 1))).isEmpty();
    }

    private static Changes changes(OwnedTopic<?> topic) {
        return new Changes(topic, 3, List.of(ADDED, CHANGED, WITHDRAWN));
    }
}
