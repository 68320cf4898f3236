package org.assay.passrate;

import static org.assay.passrate.Feeds.activated;
import static org.assay.passrate.Feeds.changed;
import static org.assay.passrate.Feeds.item;
import static org.assay.passrate.Feeds.kettle;
import static org.assay.passrate.Feeds.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.ItemOutcome;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.ReasonCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Closed periods: the kettles were sampled in March 2024, ten days after its end it is closed. */
class RestatedTopologyTest {
    private static final String MONTH = "catalogue|SUPERVISION|2024-03|kettle";
    private static final String YEAR = "catalogue|SUPERVISION|2024|kettle";
    private static final String LEAD = "item|SUPERVISION|2024|kettle|lead|L1";
    private static final SampleState PASS = kettle("A", SampleVerdict.CONFORMING);
    private static final SampleState FAIL = kettle("A", SampleVerdict.NONCONFORMING);

    private final RunningApp app = new RunningApp();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void shouldPublishNothingBeforeThePeriodIsClosed() {
        app.send(tick("2024-03-20"), changed("o|1", null, FAIL), tick("2024-04-09"));

        assertThat(app.versions()).isEmpty();
    }

    @Test
    void shouldPublishTheFirstVersionWhenThePeriodIsClosed() {
        app.send(activated(1), tick("2024-03-20"), changed("o|1", null, FAIL), changed("o|2", null, PASS));

        app.send(tick("2024-04-10"));

        List<PassRateRestated> versions = app.versions();
        assertThat(versions)
                .extracting(version -> version.getValue().getCell())
                .containsExactlyInAnyOrder(
                        MONTH,
                        "catalogue|SUPERVISION|2024-Q1|kettle",
                        "catalogue-region|SUPERVISION|2024-Q1|kettle|331000",
                        "catalogue-channel|SUPERVISION|2024-Q1|kettle|SHOP",
                        "catalogue-size|SUPERVISION|2024-Q1|kettle|SMALL",
                        "domain|SUPERVISION|2024-03|CONSUMER",
                        "domain|SUPERVISION|2024-Q1|CONSUMER");
        PassRateRestated month = of(versions, MONTH).get(0);
        assertThat(month.getVersion()).isEqualTo(1);
        assertThat(month.getPublishedOn()).isEqualTo(LocalDate.of(2024, 4, 10));
        assertThat(month.getDifference()).isNull();
        assertThat(month.getReasons()).isEmpty();
        assertThat(month.getValue().getRate()).isEqualTo(0.5);
        assertThat(month.getValue().getTargetId()).isEqualTo("T-CONSUMER");
        assertThat(month.getValue().getAssessment()).isEqualTo(Assessment.UNDECIDED);
    }

    @Test
    void shouldCloseWithTheFirstDayThatComesAfterOneWasSkipped() {
        app.send(tick("2024-03-20"), changed("o|1", null, FAIL), tick("2025-03-01"));

        assertThat(app.versions())
                .filteredOn(version -> version.getValue().getCell().equals(YEAR))
                .singleElement()
                .satisfies(version -> assertThat(version.getPublishedOn()).isEqualTo(LocalDate.of(2025, 3, 1)));
    }

    @Test
    void shouldCloseEverythingOldWithTheVeryFirstDay() {
        app.send(changed("o|1", null, FAIL), tick("2026-01-02"));

        assertThat(app.versions()).hasSize(13).allSatisfy(version -> {
            assertThat(version.getVersion()).isEqualTo(1);
            assertThat(version.getReasons()).isEmpty();
        });
    }

    @Test
    void shouldLeaveOutOfAVersionWhatCameAfterItsDayHadBegun() {
        app.send(changed("o|1", null, FAIL), tick("2024-04-10"), changed("o|2", null, FAIL));
        assertThat(of(app.versions(), MONTH))
                .singleElement()
                .satisfies(version ->
                        assertThat(version.getValue().getCounts().getBatches()).isEqualTo(1));

        app.send(tick("2024-04-11"));

        assertThat(of(app.versions(), MONTH)).singleElement().satisfies(version -> {
            assertThat(version.getVersion()).isEqualTo(2);
            assertThat(version.getValue().getCounts().getBatches()).isEqualTo(2);
            assertThat(version.getReasons()).containsExactly(new ReasonCount(CauseKind.REPORT, 1L));
        });
    }

    @Test
    void shouldRestateOnceADayWithReasonAndDifference() {
        app.send(changed("o|1", null, FAIL), changed("o|2", null, FAIL), changed("o|3", null, PASS));
        app.send(tick("2024-04-10"));
        app.versions();

        app.send(
                changed("o|1", FAIL, PASS, CauseKind.CORRECTION),
                changed("o|2", FAIL, PASS, CauseKind.REINSPECTION),
                changed("o|3", PASS, null, CauseKind.CORRECTION));
        assertThat(app.versions()).isEmpty();
        app.send(tick("2024-04-11"));

        assertThat(of(app.versions(), MONTH)).singleElement().satisfies(version -> {
            assertThat(version.getVersion()).isEqualTo(2);
            assertThat(version.getPublishedOn()).isEqualTo(LocalDate.of(2024, 4, 11));
            assertThat(version.getReasons())
                    .containsExactlyInAnyOrder(
                            new ReasonCount(CauseKind.CORRECTION, 2L), new ReasonCount(CauseKind.REINSPECTION, 1L));
            assertThat(version.getDifference().getBatches()).isEqualTo(-1);
            assertThat(version.getDifference().getFailingBatches()).isEqualTo(-2);
            assertThat(version.getDifference().getFailingEnterprises()).isEqualTo(-1);
        });
    }

    @Test
    void shouldRestateToZeroACellThatEmptiesAndGoOnFromThere() {
        app.send(changed("o|1", null, FAIL), tick("2024-04-10"), changed("o|1", FAIL, null, CauseKind.WITHDRAWAL));
        app.send(tick("2024-04-11"));
        app.published();
        app.send(changed("o|1", null, PASS), tick("2024-04-12"));

        assertThat(of(app.versions(), MONTH))
                .extracting(
                        PassRateRestated::getVersion,
                        version -> version.getValue().getRate())
                .containsExactly(tuple(1, 0.0), tuple(2, null), tuple(3, 1.0));
    }

    @Test
    void shouldSayNothingOfChangesThatComeToNothing() {
        app.send(changed("o|1", null, FAIL), tick("2024-04-10"));
        app.versions();

        app.send(changed("o|1", FAIL, PASS, CauseKind.CORRECTION));
        app.published();
        app.send(changed("o|1", PASS, FAIL, CauseKind.CORRECTION), tick("2024-04-11"));
        app.send(changed("o|1", FAIL, PASS, CauseKind.REINSPECTION));
        assertThat(app.versions()).isEmpty();
        app.send(tick("2024-04-12"));

        assertThat(of(app.versions(), MONTH))
                .singleElement()
                .satisfies(version ->
                        assertThat(version.getReasons()).containsExactly(new ReasonCount(CauseKind.REINSPECTION, 1L)));
    }

    @Test
    void shouldTellReasonsThatCancelOutBeforeTheyAreSentOn() {
        app.send(changed("o|1", null, FAIL), changed("o|2", null, PASS), tick("2024-04-10"));
        app.versions();

        app.send(changed("o|1", FAIL, PASS, CauseKind.CORRECTION), changed("o|2", PASS, FAIL, CauseKind.REINSPECTION));
        app.restart();
        app.published();
        app.send(changed("o|3", null, PASS), tick("2024-04-11"));

        assertThat(of(app.versions(), MONTH))
                .singleElement()
                .satisfies(version -> assertThat(version.getReasons())
                        .containsExactlyInAnyOrder(
                                new ReasonCount(CauseKind.REPORT, 1L),
                                new ReasonCount(CauseKind.CORRECTION, 1L),
                                new ReasonCount(CauseKind.REINSPECTION, 1L)));
    }

    @Test
    void shouldNumberACellThatAppearsLateFromOne() {
        app.send(tick("2024-04-10"), changed("o|1", null, PASS), tick("2024-04-11"));

        assertThat(of(app.versions(), MONTH)).singleElement().satisfies(version -> {
            assertThat(version.getVersion()).isEqualTo(1);
            assertThat(version.getReasons()).containsExactly(new ReasonCount(CauseKind.REPORT, 1L));
        });
    }

    @Test
    void shouldCloseAndRestateTestsToo() {
        SampleState failing =
                kettle("A", SampleVerdict.NONCONFORMING, item("lead", "L1", ItemOutcome.NONCONFORMING, false));
        SampleState passing = kettle("A", SampleVerdict.CONFORMING, item("lead", "L1", ItemOutcome.CONFORMING, false));
        app.send(changed("o|1", null, failing), tick("2025-01-10"));
        app.send(changed("o|1", failing, passing, CauseKind.CORRECTION), tick("2025-01-11"));

        assertThat(of(app.versions(), LEAD))
                .extracting(
                        PassRateRestated::getVersion,
                        version -> version.getValue().getRate())
                .containsExactly(tuple(1, 0.0), tuple(2, 1.0));
    }

    @Test
    void shouldKeepWhatIsPublishedOverRestarts() {
        app.send(changed("o|1", null, FAIL), tick("2024-04-10"), changed("o|1", FAIL, PASS, CauseKind.CORRECTION));
        assertThat(of(app.versions(), MONTH))
                .extracting(PassRateRestated::getVersion)
                .containsExactly(1);
        app.restart();
        app.published();
        app.restart();
        app.send(tick("2024-04-11"), tick("2024-04-12"));

        assertThat(of(app.versions(), MONTH))
                .extracting(PassRateRestated::getVersion)
                .containsExactly(2);
    }

    @Test
    void shouldCloseAfterAsManyDaysAsItIsTold() {
        try (RunningApp other = new RunningApp(Map.of(PassRateConfig.CLOSING.name(), "1"))) {
            other.send(changed("o|1", null, FAIL), tick("2024-03-31"));
            assertThat(other.versions()).isEmpty();
            other.send(tick("2024-04-01"));

            assertThat(of(other.versions(), MONTH)).hasSize(1);
        }
    }

    private static List<PassRateRestated> of(List<PassRateRestated> versions, String cell) {
        return versions.stream()
                .filter(version -> version.getValue().getCell().equals(cell))
                .toList();
    }
}
