package org.assay.passrate;

import static org.assay.passrate.Feeds.activated;
import static org.assay.passrate.Feeds.changed;
import static org.assay.passrate.Feeds.item;
import static org.assay.passrate.Feeds.kettle;
import static org.assay.passrate.Feeds.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.contract.ledger.ItemOutcome;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictStatus;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.passrate.PeriodKind;
import org.assay.testkit.topology.GoldenTopology;
import org.assay.testkit.topology.StateBound;
import org.assay.testkit.topology.TopologyHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassRateTopologyTest {
    private static final String YEAR = "catalogue|SUPERVISION|2024|kettle";
    private static final SampleState PASS = kettle("A", SampleVerdict.CONFORMING);
    private static final SampleState FAIL = kettle("A", SampleVerdict.NONCONFORMING);

    private final RunningApp app = new RunningApp();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void shouldPublishEveryCellOfASample() {
        app.send(changed("o|1", null, FAIL));

        assertThat(app.cells().keySet())
                .containsExactlyInAnyOrder(
                        "domain|SUPERVISION|2024-03|CONSUMER",
                        "domain|SUPERVISION|2024-Q1|CONSUMER",
                        "domain|SUPERVISION|2024|CONSUMER",
                        "catalogue|SUPERVISION|2024-03|kettle",
                        "catalogue|SUPERVISION|2024-Q1|kettle",
                        YEAR,
                        "catalogue-region|SUPERVISION|2024-Q1|kettle|331000",
                        "catalogue-region|SUPERVISION|2024|kettle|331000",
                        "catalogue-channel|SUPERVISION|2024-Q1|kettle|SHOP",
                        "catalogue-channel|SUPERVISION|2024|kettle|SHOP",
                        "catalogue-size|SUPERVISION|2024-Q1|kettle|SMALL",
                        "catalogue-size|SUPERVISION|2024|kettle|SMALL",
                        "catalogue-campaign|SUPERVISION|2024|kettle|spring");
    }

    @Test
    void shouldGiveARateWithItsIntervals() {
        for (int i = 0; i < 20; i++) {
            app.send(changed("o|" + i, null, i < 13 ? FAIL : PASS));
        }

        PassRateView year = app.cell(YEAR);
        assertThat(year.getCounts()).isEqualTo(new Counts(20L, 13L, 1L, 1L, 13L, 0L, 0L, 0L, 0L));
        assertThat(year.getRate()).isEqualTo(0.35);
        assertThat(year.getWilsonLower()).isCloseTo(0.1812, within(1e-4));
        assertThat(year.getExactUpper()).isCloseTo(0.5922, within(1e-4));
        assertThat(year.getConfidence()).isEqualTo(0.95);
        assertThat(year.getPeriodKind()).isEqualTo(PeriodKind.YEAR);
        assertThat(year.getDimensions().get(0).getName()).isEqualTo("catalogue");
        assertThat(year.getAssessment()).isEqualTo(Assessment.NOT_BOUND);
    }

    @Test
    void shouldTakeBackAFailureThatIsOverturned() {
        app.send(changed("o|1", null, FAIL));
        app.published();

        app.send(changed("o|1", FAIL, PASS));

        assertThat(app.cell(YEAR).getCounts()).isEqualTo(counts(1, 0, 1, 0, 0));
    }

    @Test
    void shouldPublishZeroForACellThatEmpties() {
        app.send(changed("o|1", null, FAIL));
        app.published();

        app.send(changed("o|1", FAIL, null));

        assertThat(app.cell(YEAR).getCounts()).isEqualTo(counts(0, 0, 0, 0, 0));
        assertThat(app.cell(YEAR).getRate()).isNull();
        // The next daily assessment still has to see that the cell has emptied.
        app.send(tick("2026-01-02"));
        assertThat(app.harness().rows("cell-store")).isEmpty();
        assertThat(app.harness().rows("enterprise-profile-store")).isEmpty();
    }

    @Test
    void shouldCountNothingOfAConflict() {
        app.send(changed("o|1", null, kettle("A", SampleVerdict.CONFLICT)));

        assertThat(app.cells()).isEmpty();
    }

    @Test
    void shouldUncountASampleThatFallsIntoConflict() {
        app.send(changed("o|1", null, PASS), changed("o|2", null, PASS));

        app.send(changed("o|2", PASS, kettle("A", SampleVerdict.CONFLICT)));

        assertThat(app.cell(YEAR).getCounts()).isEqualTo(counts(1, 0, 1, 0, 0));
    }

    @Test
    void shouldCountEnterprisesOnceAndNotTheUnknown() {
        app.send(
                changed("o|1", null, FAIL),
                changed("o|2", null, PASS),
                changed("o|3", null, kettle("B", SampleVerdict.CONFORMING)),
                changed("o|4", null, kettle(null, SampleVerdict.NONCONFORMING)));

        assertThat(app.cell(YEAR).getCounts()).isEqualTo(counts(4, 2, 2, 1, 2));
    }

    @Test
    void shouldMoveASampleToItsRightProducer() {
        app.send(changed("o|1", null, FAIL), changed("o|2", null, PASS));

        app.send(changed("o|1", FAIL, kettle("B", SampleVerdict.NONCONFORMING)));

        assertThat(app.cell(YEAR).getCounts()).isEqualTo(counts(2, 1, 2, 1, 1));
    }

    @Test
    void shouldCallAFailureProvisionalUntilItIsFinal() {
        SampleState isFinal =
                SampleState.newBuilder(FAIL).setStatus(VerdictStatus.FINAL).build();
        app.send(changed("o|1", null, FAIL));

        app.send(changed("o|1", FAIL, isFinal));

        assertThat(app.cell(YEAR).getCounts()).isEqualTo(counts(1, 1, 1, 1, 0));
    }

    @Test
    void shouldCountTheTestsThatWeJudged() {
        app.send(changed(
                "o|1",
                null,
                kettle(
                        "A",
                        SampleVerdict.NONCONFORMING,
                        item("lead", "L1", ItemOutcome.NONCONFORMING, false),
                        item("lead", "L1", ItemOutcome.CONFORMING, true),
                        item("lead", "L1", ItemOutcome.NOT_REJUDGED, false),
                        item("lead", "L1", ItemOutcome.METHOD_NOT_FIT, false))));

        PassRateView lead = app.cell("item|SUPERVISION|2024|kettle|lead|L1");
        assertThat(lead.getCounts()).isEqualTo(new Counts(1L, 1L, 0L, 0L, 1L, 2L, 1L, 1L, 1L));
        assertThat(lead.getRate()).isEqualTo(0.5);
    }

    @Test
    void shouldMeasureByTheTargetOfTheReleaseInForce() {
        app.send(activated(1));

        app.send(changed("o|1", null, PASS));

        PassRateView year = app.cell(YEAR);
        assertThat(year.getTarget()).isEqualTo(0.9);
        assertThat(year.getTargetId()).isEqualTo("T-CONSUMER");
        assertThat(year.getAssessment()).isEqualTo(Assessment.UNDECIDED);
        assertThat(year.getRelease()).isEqualTo(1);
    }

    @Test
    void shouldAssessACellAsItWasWhenTheDayBegan() {
        app.send(activated(1));
        for (int i = 0; i < 30; i++) {
            app.send(changed("o|" + i, null, FAIL));
        }

        app.send(tick("2026-01-02"), changed("o|new", null, PASS));

        List<PassRateView> published = app.published();
        PassRateView assessed = published.stream()
                .filter(view -> view.getCell().equals(YEAR) && view.getAssessedOn() != null)
                .findFirst()
                .orElseThrow();
        assertThat(assessed.getAssessedOn()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(assessed.getCounts().getBatches()).isEqualTo(30);
        assertThat(assessed.getAssessment()).isEqualTo(Assessment.MISSED);
        assertThat(app.cell(YEAR).getCounts().getBatches()).isEqualTo(31);
        assertThat(app.cell(YEAR).getAssessedOn()).isNull();
    }

    @Test
    void shouldAssessOnlyTheWatchedViews() {
        app.send(activated(1), changed("o|1", null, PASS));

        app.send(tick("2026-01-02"));

        assertThat(app.published())
                .filteredOn(view -> view.getAssessedOn() != null)
                .extracting(PassRateView::getView)
                .containsOnly("domain", "catalogue")
                .hasSize(6);
    }

    @Test
    void shouldAssessACellAgainOnlyWhenItHasChanged() {
        app.send(activated(1), changed("o|1", null, PASS), tick("2026-01-02"));
        app.published();

        app.send(tick("2026-01-03"));
        assertThat(app.published()).isEmpty();
        app.send(changed("o|2", null, PASS), tick("2026-01-04"));

        assertThat(app.published())
                .filteredOn(view -> view.getCell().equals(YEAR) && view.getAssessedOn() != null)
                .singleElement()
                .satisfies(view -> assertThat(view.getCounts().getBatches()).isEqualTo(2));
    }

    @Test
    void shouldIgnoreATickThatIsRepeatedOrOlder() {
        app.send(activated(1), changed("o|1", null, PASS), tick("2026-01-02"));
        app.published();

        app.send(changed("o|2", null, PASS), tick("2026-01-02"), tick("2026-01-01"));

        assertThat(app.published())
                .filteredOn(view -> view.getAssessedOn() != null)
                .isEmpty();
    }

    @Test
    void shouldAssessAndPublishEveryCellAfterAnActivation() {
        app.send(activated(1), changed("o|1", null, PASS), tick("2026-01-02"));
        app.published();

        app.send(activated(2), tick("2026-01-03"));

        assertThat(app.published())
                .filteredOn(view -> view.getCell().equals(YEAR))
                .hasSize(2)
                .allSatisfy(view -> {
                    assertThat(view.getTarget()).isEqualTo(0.5);
                    assertThat(view.getRelease()).isEqualTo(2);
                });
    }

    @Test
    void shouldLoseNothingThatWasNotSentOnBeforeARestart() {
        app.send(activated(1), changed("o|1", null, FAIL));
        app.restart();
        app.send(changed("o|2", null, PASS));
        app.restart();

        assertThat(app.cell(YEAR).getCounts()).isEqualTo(counts(2, 1, 1, 1, 1));
        assertThat(app.cell(YEAR).getRelease()).isEqualTo(1);
    }

    @Test
    void shouldPublishAfterARestartWhatWasNotPublishedBefore() {
        app.send(activated(1), changed("o|1", null, PASS));
        app.harness().advance(Duration.ofMillis(200));

        app.restart();

        assertThat(app.cell(YEAR).getCounts()).isEqualTo(counts(1, 0, 1, 0, 0));
    }

    @Test
    void shouldRefuseStateThatOtherViewsHaveCounted(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("views.yaml");
        Files.writeString(file, view("catalogue"));
        RunningApp other = new RunningApp(Map.of(PassRateConfig.VIEWS_FILE.name(), file.toString()));
        other.send(changed("o|1", null, PASS));
        Files.writeString(file, view("class"));

        assertThatThrownBy(other::restart)
                .rootCause()
                .hasMessageContaining("The views or the days to closing are not those");
    }

    @Test
    void shouldHaveTheTopologyThatIsDeployed() {
        try (TopologyHarness deployed = TopologyHarness.of(PassRateApp.create()).start()) {
            GoldenTopology.check(deployed, Path.of("src/test/resources/topology/pass-rate-0.1.txt"));
        }
    }

    @Test
    void shouldHaveBoundedState() {
        StateBound.of(app.harness())
                .bounded("feed-control-store", "control events on their way")
                .bounded("enterprise-profile-store", "one row an enterprise that has samples")
                .bounded("pending-delta-store", "as many slots as may wait for one punctuation")
                .bounded("counter-control-store", "control events on their way")
                .bounded("cell-store", "one row a cell that is not empty, or of which a closed period was published")
                .bounded("owner-control-store", "control events on their way")
                .check();
    }

    private static String view(String dimension) {
        return "views:\n  - {id: one, counts: batches, dimensions: [" + dimension + "], periods: [year]}\n";
    }

    private static Counts counts(
            long batches, long failing, long enterprises, long failingEnterprises, long provisional) {
        return new Counts(batches, failing, enterprises, failingEnterprises, provisional, 0L, 0L, 0L, 0L);
    }
}
