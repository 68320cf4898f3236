package org.assay.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A single-node Kafka broker and controller (KRaft) in this JVM, on 127.0.0.1.
 *
 * <p>The data directory holds everything: a broker that is built again on the same directory, after a close or after the process was
 * killed, has the topics, records and committed offsets of before. One directory serves one running broker. The same object may be
 * started again after {@link #close()} and keeps its ports.
 *
 * <p>Note that Kafka ends the JVM when a running broker loses its disk; give the broker a JVM of its own ({@link BrokerProcess}) where
 * that matters.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final Path dataDir;
    private final int clientPort;
    private final int controllerPort;
    private final Map<String, String> properties;
    private final Optional<BrokerSecurity> security;
    private DirectoryLock lock;
    private KafkaRaftServer server;

    private EmbeddedBroker(Builder builder) {
        dataDir = Objects.requireNonNull(builder.dataDir, "dataDir")
                .toAbsolutePath()
                .normalize();
        clientPort = builder.clientPort == 0 ? LocalPorts.free() : builder.clientPort;
        controllerPort = builder.controllerPort == 0 ? LocalPorts.freeBeside(clientPort) : builder.controllerPort;
        security = Optional.ofNullable(builder.security);
        properties = BrokerProperties.of(dataDir, clientPort, controllerPort, builder.extra, security);
    }

    /** A builder; only the data directory is mandatory. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Formats the directory if it is new, starts the node and returns when clients can use it. Does nothing when it runs already.
     *
     * @throws PortInUseException when one of the two ports belongs to another program
     * @throws EmbeddedStartException when the directory is in use or cannot be written, or a property is not valid
     */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        LocalPorts.requireFree(clientPort, Messages.text("purpose.broker"));
        LocalPorts.requireFree(controllerPort, Messages.text("purpose.controller"));
        security.ifPresent(locked -> locked.certificatePort()
                .ifPresent(port -> LocalPorts.requireFree(port, Messages.text("purpose.broker"))));
        lock = takeDirectory();
        try {
            if (isFormatted()) {
                if (FormerSession.isLeftIn(dataDir)) {
                    FormerSession.end(properties);
                }
            } else {
                format();
            }
            server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
        } catch (Exception e) {
            close();
            throw new EmbeddedStartException(Messages.text("broker.failed", oneLine(e)), e);
        }
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return BrokerProperties.bootstrapServers(clientPort);
    }

    /** The port for clients. */
    public int clientPort() {
        return clientPort;
    }

    /** The directory that holds the broker's data. */
    public Path dataDir() {
        return dataDir;
    }

    /** Blocks until the node has stopped, by {@link #close()} or by itself. */
    public void awaitShutdown() {
        KafkaRaftServer running;
        synchronized (this) {
            running = server;
        }
        if (running != null) {
            running.awaitShutdown();
        }
    }

    /** Stops the node cleanly and waits for it; does nothing when it does not run. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private DirectoryLock takeDirectory() {
        try {
            Files.createDirectories(dataDir);
            return DirectoryLock.take(dataDir);
        } catch (IOException e) {
            throw new EmbeddedStartException(Messages.text("data.unwritable", dataDir, oneLine(e)), e);
        }
    }

    private boolean isFormatted() {
        return Files.exists(dataDir.resolve("meta.properties"));
    }

    private void format() throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(dataDir.toString()))
                .setMetadataLogDirectory(dataDir.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .setIgnoreFormatted(true)
                .setScramArguments(security.map(BrokerSecurity::firstUsers).orElse(List.of()))
                .run();
    }

    private static String oneLine(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        return (root.getClass().getSimpleName() + message).replaceAll("\\s+", " ");
    }

    /** Settings of a broker. */
    public static final class Builder {
        private Path dataDir;
        private int clientPort;
        private int controllerPort;
        private final Map<String, String> extra = new HashMap<>();
        private BrokerSecurity security;

        private Builder() {}

        /** Where the data lies; made if it is not there. */
        public Builder dataDir(Path directory) {
            dataDir = directory;
            return this;
        }

        /** The port for clients; 0, the default, takes a free one. */
        public Builder clientPort(int port) {
            clientPort = port;
            return this;
        }

        /** The port that the node uses for itself; 0, the default, takes a free one. It may differ from start to start. */
        public Builder controllerPort(int port) {
            controllerPort = port;
            return this;
        }

        /** A broker property; it wins over the defaults, but not over ports, listeners, node id and directory. */
        public Builder property(String name, String value) {
            extra.put(name, value);
            return this;
        }

        /** Locks the node. A directory is locked from its first start on, or never. */
        public Builder security(BrokerSecurity locked) {
            security = locked;
            return this;
        }

        /** The broker, not yet started. */
        public EmbeddedBroker build() {
            return new EmbeddedBroker(this);
        }
    }
}
