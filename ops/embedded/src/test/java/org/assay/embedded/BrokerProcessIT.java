package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path dir;

    private BrokerProcess broker;

    @BeforeEach
    void start() {
        broker = BrokerProcess.builder().dataDir(dir.resolve("broker")).build();
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void shouldKeepAcknowledgedRecordsWhenItIsKilled() throws Exception {
        Clients.createTopic(broker.bootstrapServers(), "t");
        Clients.produce(broker.bootstrapServers(), "t", "committed");
        try (KafkaProducer<String, String> pending = Clients.producer(broker.bootstrapServers(), "pending")) {
            pending.beginTransaction();
            pending.send(new ProducerRecord<>("t", "pending")).get();

            broker.kill();
            broker.start();

            pending.commitTransaction();
        }
        assertThat(Clients.readCommitted(broker.bootstrapServers(), "t")).containsExactly("committed", "pending");
    }

    @Test
    void shouldEndTheTransactionsThatWereOpenWhenItWasKilled() throws Exception {
        Clients.createTopic(broker.bootstrapServers(), "t");
        // Runs out while the broker is away, so that the coordinator ends the transaction as soon as it can.
        try (KafkaProducer<String, String> open = Clients.producer(broker.bootstrapServers(), "open", "2000")) {
            open.beginTransaction();
            open.send(new ProducerRecord<>("t", "not committed")).get();

            broker.kill();
            broker.start();

            Clients.produce(broker.bootstrapServers(), "t", "after");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Clients.readCommitted(broker.bootstrapServers(), "t"))
                            .containsExactly("after"));
        }
    }

    @Test
    void shouldCloseCleanlyWhenItIsAskedTo() throws Exception {
        Clients.createTopic(broker.bootstrapServers(), "t");

        int code = broker.stop();

        assertThat(code).isZero();
        assertThat(dir.resolve("broker").resolve(".kafka_cleanshutdown")).exists();
    }

    @Test
    void shouldOutliveCtrlCWhichReachesAllProcessesOfATerminal() throws Exception {
        Process interrupt = new ProcessBuilder("kill", "-INT", Long.toString(broker.pid())).start();
        assertThat(interrupt.waitFor()).isZero();

        Clients.createTopic(broker.bootstrapServers(), "t");
        assertThat(broker.isAlive()).isTrue();
    }

    @Test
    void shouldSayWhyTheChildDidNotStart() {
        BrokerProcess second = BrokerProcess.builder()
                .dataDir(dir.resolve("broker"))
                .jvmOptions(List.of("-Xmx256m", "-Duser.language=en"))
                .build();

        assertThatThrownBy(second::start)
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining(dir.resolve("broker").toString())
                .hasMessageContaining("in use by another")
                .hasMessageNotContaining("\n");
        assertThat(broker.isAlive()).isTrue();
    }

    @Test
    void shouldEndWithTheProcessThatStartedIt() throws Exception {
        Path ready = dir.resolve("ready");
        Process child = brokerMain(
                "--data-dir", dir.resolve("own").toString(), "--ready-file", ready.toString(), "--exit-with-parent");
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(ready));

        // The end of the pipe is all that a child sees of a parent that was killed.
        child.getOutputStream().close();

        assertThat(child.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).exitValue())
                .isZero();
        assertThat(dir.resolve("own").resolve(".kafka_cleanshutdown")).exists();
    }

    @Test
    void shouldLeaveWithTheCodeForWrongOptions() throws Exception {
        Process child = brokerMain("--data-dir");

        try (InputStream said = child.getErrorStream()) {
            assertThat(new String(said.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .contains("--data-dir")
                    .doesNotContain("\n");
        }
        assertThat(child.waitFor()).isEqualTo(10);
    }

    private static Process brokerMain(String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ChildProcess.java(), "-cp", System.getProperty("java.class.path"), BrokerMain.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).start();
    }
}
