package org.assay.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.ingress.LabSanctionLifted;
import org.assay.contract.ingress.LabSanctioned;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Topics;
import org.assay.oracle.Output;
import org.assay.runtime.launch.ExitCode;
import org.assay.standalone.audit.AuditResult;
import org.assay.standalone.data.TopicScan;
import org.assay.testkit.broker.KafkaFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After any sequence of events, every output equals what the submissions say. */
class EndToEndIT {
    @RegisterExtension
    static final KafkaFixture KAFKA = KafkaFixture.shared();

    private static final int SAMPLES = 60;
    private static final int SUBMISSIONS = 600;

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(KAFKA, Map.of("num.stream.threads", "2"));
        Subscribers.subscribe(stage.connection());
        stage.start();
    }

    @AfterAll
    static void stop() {
        stage.stop();
    }

    private static void submit(long seed) {
        try (var sender = stage.sender()) {
            new RandomHistory(seed, SAMPLES).send(sender, SUBMISSIONS);
        }
    }

    @Test
    void shouldEqualTheOracleAfterARandomHistory() throws InterruptedException {
        long seed = new Random().nextLong();
        submit(seed);

        AuditResult result = stage.audit();

        assertThat(Stage.words(result)).as("seed %d", seed).isEmpty();
        assertThat(result.compared().get(Output.PASS_RATES)).isPositive();
        assertThat(result.compared().get(Output.ALERTS)).isPositive();
        assertThat(result.compared().get(Output.CASES)).isPositive();
        assertThat(result.compared().get(Output.SHARED_RESULTS)).isPositive();
        assertThat(result.deadLetters()).isEmpty();
    }

    @Test
    void shouldTellEveryoneWhoWasToldThatAResultIsOverturned() throws InterruptedException {
        try (var sender = stage.sender()) {
            Trap.send(sender, "TOLD");
        }
        stage.settle();
        Map<String, List<AlertChangeKind>> before = Subscribers.told(stage.connection(), Trap.ORGANISER + "|TOLD");
        try (var sender = stage.sender()) {
            Trap.overturn(sender, "TOLD");
        }

        AuditResult result = stage.audit();

        Map<String, List<AlertChangeKind>> after = Subscribers.told(stage.connection(), Trap.ORGANISER + "|TOLD");
        assertThat(before).hasSize(Subscribers.ALL.size());
        assertThat(after).hasSameSizeAs(before).allSatisfy((subscriber, changes) -> {
            assertThat(changes).startsWith(AlertChangeKind.RAISED).endsWith(AlertChangeKind.WITHDRAWN);
            assertThat(changes).filteredOn(AlertChangeKind.WITHDRAWN::equals).hasSize(1);
        });
        assertThat(Stage.words(result)).isEmpty();
        assertThat(result.compared().get(Output.DELIVERIES)).isPositive();
    }

    @Test
    void shouldEqualTheOracleAcrossRestartsAndDays() throws InterruptedException {
        long seed = new Random().nextLong();
        stage.tick(LocalDate.of(2026, 7, 1));
        submit(seed);
        stage.stop();
        stage.tick(LocalDate.of(2026, 7, 2));
        submit(seed + 1);
        stage.start();
        stage.tick(LocalDate.of(2026, 7, 3));

        AuditResult result = stage.audit();

        assertThat(Stage.words(result)).as("seed %d", seed).isEmpty();
        assertThat(result.compared().get(Output.RESTATED_RATES)).isPositive();
        assertThat(result.compared().get(Output.CASE_NOTICES)).isPositive();
    }

    @Test
    void shouldGoOnPastARecordThatIsQuarantined() throws InterruptedException {
        stage.stop();
        try (var sender = stage.sender()) {
            Trap.send(sender, Trap.POISON);
            Trap.send(sender, "AFTER");
        }
        stage.start(Trap.inLedger());
        assertThat(stage.awaitEnd()).isEqualTo(ExitCode.STREAMS_FAILED);
        String poison = Trap.coordinates(stage.connection());
        stage.quarantine(App.LEDGER, poison);

        stage.start(Trap.inLedger());

        AuditResult result = stage.audit();
        assertThat(Stage.words(result)).isEmpty();
        assertThat(result.quarantined()).isEqualTo(Map.of(App.LEDGER, Set.of(poison)));
        assertThat(new TopicScan(stage.connection()).lastByKey(Topics.VERDICT_CHANGED))
                .containsKey(Trap.ORGANISER + "|AFTER")
                .doesNotContainKey(Trap.ORGANISER + "|" + Trap.POISON);
    }

    @Test
    void shouldEqualTheOracleAfterARelease() throws InterruptedException {
        long seed = new Random().nextLong();
        submit(seed);
        stage.desk().activate(2, OptionalInt.of(1));
        submit(seed + 1);

        AuditResult result = stage.audit();

        assertThat(Stage.words(result)).as("seed %d", seed).isEmpty();
        assertThat(result.stalePartitions()).isZero();
    }

    @Test
    void shouldEqualTheOracleOnceAReleaseAndADayHaveSettled() throws InterruptedException {
        long seed = new Random().nextLong();
        submit(seed);
        stage.desk().activate(2, OptionalInt.empty());
        stage.settle();
        stage.tick(LocalDate.of(2026, 7, 10));
        stage.settle();

        AuditResult result = stage.auditNow();

        assertThat(Stage.words(result)).as("seed %d", seed).isEmpty();
        assertThat(result.stalePartitions()).isZero();
    }

    @Test
    void shouldEqualTheOracleAfterALabIsSanctionedAndGivenBackInPart() throws InterruptedException {
        long seed = new Random().nextLong();
        submit(seed);
        stage.desk().control().order(new LabSanctioned("S" + seed, "LAB-A", List.of(), null, null, "made up"));
        submit(seed + 1);
        stage.settle();
        stage.tick(LocalDate.of(2026, 8, 1));
        stage.desk().control().order(new LabSanctionLifted("S" + seed, List.of(), null, LocalDate.of(2026, 3, 31)));
        submit(seed + 2);
        stage.settle();
        stage.tick(LocalDate.of(2026, 8, 2));
        stage.settle();

        AuditResult part = stage.auditNow();
        stage.desk().control().order(new LabSanctionLifted("S" + seed, List.of(), null, null));
        stage.settle();

        AuditResult whole = stage.auditNow();
        assertThat(Stage.words(part)).as("seed %d", seed).isEmpty();
        assertThat(Stage.words(whole)).as("seed %d", seed).isEmpty();
        assertThat(whole.stalePartitions()).isZero();
    }
}
