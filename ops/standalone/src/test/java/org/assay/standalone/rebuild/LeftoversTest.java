package org.assay.standalone.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.Topics;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private static final Map<App, String> IDS =
            Map.of(App.INTAKE, "sampling-intake", App.LEDGER, "sampling-ledger", App.PASS_RATE, "sampling-pass-rate");
    private static final String FEED = Topics.VERDICT_CHANGED.name();
    private static final String VIEW = Topics.PASS_RATE_VIEW.name();

    private final Leftovers first = new Leftovers(Generations.FIRST, IDS);
    private final Leftovers third =
            new Leftovers(Generations.FIRST.with(Set.of(App.LEDGER, App.PASS_RATE), 3, false), IDS);

    @Test
    void shouldKeepEverythingThatIsInForce() {
        assertThat(first.among(List.of(FEED, VIEW, "sampling-ledger", "sampling-ledger-ledger-store-changelog")))
                .isEmpty();
        assertThat(third.among(List.of(
                        FEED,
                        FEED + ".g3",
                        VIEW,
                        "sampling-ledger-g3",
                        "sampling-ledger-g3-ledger-store-changelog",
                        "sampling-ledger.dlq",
                        "sampling-intake",
                        "somebody-else",
                        "their.topic.g2")))
                .isEmpty();
    }

    @Test
    void shouldTakeWhatAGenerationBeforeHasLeft() {
        assertThat(third.among(List.of(
                        FEED + ".g2",
                        "sampling-ledger",
                        "sampling-ledger-g2",
                        "sampling-pass-rate-by-cell-repartition",
                        "sampling-pass-rate-g2-by-cell-repartition")))
                .hasSize(5);
    }

    @Test
    void shouldTakeWhatAKilledOrFinishedCatchUpHasLeft() {
        assertThat(third.among(List.of(VIEW + ".g3", FEED + ".g4", "sampling-ledger-g4", "sampling-pass-rate.dlq.g3")))
                .hasSize(4);
        assertThat(first.among(List.of(FEED + ".g2", "sampling-ledger-g2"))).hasSize(2);
    }

    @Test
    void shouldFindTheHighestNumberThatAnythingBears() {
        assertThat(first.highest(List.of(FEED, "sampling-ledger"))).isEqualTo(1);
        assertThat(third.highest(List.of(FEED))).isEqualTo(3);
        assertThat(third.highest(List.of(VIEW + ".g7", "sampling-ledger-g9-x-changelog", "other.g12")))
                .isEqualTo(9);
    }
}
