package org.assay.testkit.broker;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.assay.embedded.EmbeddedBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The one broker of this JVM: a container where there is an engine, else the embedded one; closed when the JVM ends. */
final class SharedBroker {
    static final String CHOICE = "assay.test.broker";

    private SharedBroker() {}

    /** The address of the broker, which is started by the first call. */
    static String bootstrapServers() {
        return Holder.BOOTSTRAP_SERVERS;
    }

    /**
     * Whether to use a container.
     *
     * @param choice value of the system property, or nothing
     * @param engine asked only when there is no choice
     */
    static boolean useContainer(Optional<String> choice, BooleanSupplier engine) {
        if (choice.isEmpty()) {
            return engine.getAsBoolean();
        }
        return switch (choice.get()) {
            case "container" -> true;
            case "embedded" -> false;
            default ->
                throw new IllegalArgumentException(
                        "-D" + CHOICE + " must be embedded or container, not " + choice.get());
        };
    }

    private static boolean hasEngine() {
        // Testcontainers takes seconds and logs a stack trace to find out that there is none; most machines without one
        // show it here.
        boolean likely = System.getenv("DOCKER_HOST") != null
                || Stream.of("/var/run/docker.sock", System.getProperty("user.home") + "/.docker/run/docker.sock")
                        .anyMatch(socket -> new File(socket).exists());
        return likely && DockerClientFactory.instance().isDockerAvailable();
    }

    private static String start() {
        return useContainer(Optional.ofNullable(System.getProperty(CHOICE)), SharedBroker::hasEngine)
                ? startContainer()
                : startEmbedded();
    }

    private static String startEmbedded() {
        Path directory = TemporaryDirectory.create("assay-broker");
        EmbeddedBroker broker =
                EmbeddedBroker.builder().dataDir(directory.resolve("broker")).build();
        TemporaryDirectory.deleteAtExit(directory, broker);
        broker.start();
        return broker.bootstrapServers();
    }

    // Testcontainers' own reaper removes the container when this JVM is gone.
    @SuppressWarnings("resource")
    private static String startContainer() {
        KafkaContainer container = new KafkaContainer(
                        DockerImageName.parse("apache/kafka").withTag(AppInfoParser.getVersion()))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(8 * 1024 * 1024))
                .withEnv("KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "1000");
        container.start();
        return container.getBootstrapServers();
    }

    private static final class Holder {
        static final String BOOTSTRAP_SERVERS = SharedBroker.start();
    }
}
