package org.assay.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assay.testkit.broker.KafkaFixture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a process of its own, against a real broker. */
class AppProcessIT {

    @RegisterExtension
    static final KafkaFixture KAFKA = KafkaFixture.shared();

    // Well below the 10 s after which the broker would abort a transaction that was left open.
    private static final Duration AT_ONCE = Duration.ofSeconds(8);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private String from;
    private String to;
    private Map<String, String> settings;

    @BeforeEach
    void createTopics() {
        from = KAFKA.createTopic(KAFKA.uniqueName("words"), 2, Map.of());
        to = KAFKA.createTopic(KAFKA.uniqueName("counts"), 1, Map.of());
        settings = new HashMap<>();
        settings.put("bootstrap.servers", KAFKA.bootstrapServers());
        settings.put("application.id", KAFKA.uniqueName("word-count"));
        settings.put("state.dir", folder.resolve("state").toString());
        settings.put("words.from", from);
        settings.put("words.to", to);
    }

    @Test
    void shouldCloseOnSigtermAndGoOnAtOnceAfterARestart() throws Exception {
        int exitCode;
        String log;
        try (AppProcess first = start("first").awaitReady()) {
            send("apple");
            read(1, Duration.ofSeconds(30));
            exitCode = first.terminate(CLOSE_WITHIN);
            log = first.log();
        }

        List<ConsumerRecord<String, Long>> counts;
        try (AppProcess second = start("second").awaitReady()) {
            send("apple");
            counts = read(2, AT_ONCE);
            second.terminate(CLOSE_WITHIN);
        }

        assertThat(exitCode).isZero();
        assertThat(log).contains("app=words closed").contains("all apps closed, exit=STOPPED");
        assertThat(counts).extracting(ConsumerRecord::value).containsExactly(1L, 2L);
    }

    @Test
    void shouldEndWithTwentyAndTheStackWhenItFailsBehindItsStore() throws Exception {
        try (AppProcess process = start("failing").awaitReady()) {
            send("break");

            int exitCode = process.awaitExit(Duration.ofSeconds(60));

            assertThat(exitCode).isEqualTo(20);
            assertThat(process.log())
                    .contains("java.lang.IllegalStateException: broken on purpose")
                    .contains("at org.assay.testkit.process.WordCountMain")
                    .contains("exit=STREAMS_FAILED");
        }
    }

    @Test
    void shouldEndWithTenAndNoStackWhenTheConfigurationIsWrong() {
        settings.remove("words.to");
        settings.put("profile", "fast");

        try (AppProcess process = start("wrong")) {
            int exitCode = process.awaitExit(Duration.ofSeconds(60));

            assertThat(exitCode).isEqualTo(10);
            assertThat(process.log().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("profile = fast"))
                    .anyMatch(line -> line.startsWith("words.to is missing"));
        }
    }

    private AppProcess start(String name) {
        return AppProcess.start(WordCountMain.class, folder.resolve(name + ".log"), settings);
    }

    private void send(String word) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(from, word, word)).get();
        }
    }

    private List<ConsumerRecord<String, Long>> read(int count, Duration within) {
        return Awaitility.await()
                .atMost(within)
                .until(
                        () -> KAFKA.consumeAll(to, new StringDeserializer(), new LongDeserializer()),
                        records -> records.size() >= count);
    }
}
