package org.assay.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An {@link EmbeddedBroker} in a child JVM with this JVM's class path: an application that runs out of memory cannot take it along, and
 * a test can kill it. It ends when this JVM ends, and can be started again on the same directory and ports after {@link #close()} or
 * {@link #kill()}.
 */
public final class BrokerProcess implements AutoCloseable {
    private final Path dataDir;
    private final int clientPort;
    private final int controllerPort;
    private final Duration startWithin;
    private final List<String> jvmOptions;
    private final Map<String, String> extra;
    private ChildProcess child;

    private BrokerProcess(Builder builder) {
        dataDir = Objects.requireNonNull(builder.dataDir, "dataDir")
                .toAbsolutePath()
                .normalize();
        clientPort = builder.clientPort == 0 ? LocalPorts.free() : builder.clientPort;
        controllerPort = LocalPorts.freeBeside(clientPort);
        startWithin = builder.startWithin;
        jvmOptions = List.copyOf(builder.jvmOptions);
        extra = Map.copyOf(builder.extra);
    }

    /** A builder; only the data directory is mandatory. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts the child and waits until clients can use the broker; does nothing when it runs.
     *
     * @throws PortInUseException when the port belongs to another program
     * @throws EmbeddedStartException with the child's own line when it did not start, or when it took too long
     */
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        LocalPorts.requireFree(clientPort, Messages.text("purpose.broker"));
        Path readyFile = beside(".ready");
        try {
            Files.createDirectories(dataDir);
            Files.deleteIfExists(readyFile);
            child = ChildProcess.start(new ProcessBuilder(command(readyFile)), logFile());
        } catch (IOException e) {
            throw new EmbeddedStartException(Messages.text("data.unwritable", dataDir, e.getMessage()), e);
        }
        child.awaitReady(Messages.text("purpose.broker"), startWithin, () -> Files.exists(readyFile));
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return BrokerProperties.bootstrapServers(clientPort);
    }

    /**
     * The child's process id.
     *
     * @throws IllegalStateException when it was not started
     */
    public synchronized long pid() {
        if (child == null) {
            throw new IllegalStateException("not started");
        }
        return child.pid();
    }

    /** Whether the child runs. */
    public synchronized boolean isAlive() {
        return child != null && child.isAlive();
    }

    /** The file that takes what the child says, beside the data directory. */
    public Path logFile() {
        return beside(".log");
    }

    /** Ends the child as kill -9 does and waits until it is gone. */
    public synchronized void kill() {
        if (child != null) {
            child.kill();
            child = null;
        }
    }

    /**
     * Asks the child to stop, as SIGTERM does, waits, and kills it when it does not.
     *
     * @return the child's exit code, 0 after a clean close or when it did not run
     */
    public synchronized int stop() {
        int code = child == null ? 0 : child.stop();
        child = null;
        return code;
    }

    /** Same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    private Path beside(String suffix) {
        return dataDir.resolveSibling(dataDir.getFileName() + suffix);
    }

    private List<String> command(Path readyFile) {
        List<String> command = new ArrayList<>();
        command.add(ChildProcess.java());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName()));
        command.addAll(List.of("--data-dir", dataDir.toString(), "--port", Integer.toString(clientPort)));
        command.addAll(List.of("--controller-port", Integer.toString(controllerPort)));
        command.addAll(List.of("--ready-file", readyFile.toString(), "--exit-with-parent"));
        extra.forEach((name, value) -> command.addAll(List.of("--set", name + "=" + value)));
        return command;
    }

    /** Settings of a broker in a child JVM. */
    public static final class Builder {
        private Path dataDir;
        private int clientPort;
        private Duration startWithin = Duration.ofSeconds(60);
        private List<String> jvmOptions = List.of("-Xmx512m", "-XX:+UseSerialGC");
        private final Map<String, String> extra = new LinkedHashMap<>();

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

        /** How long the start may take. */
        public Builder startWithin(Duration time) {
            startWithin = time;
            return this;
        }

        /** The child's JVM options in place of a heap of 512 MB and the serial collector. */
        public Builder jvmOptions(List<String> options) {
            jvmOptions = options;
            return this;
        }

        /** A broker property, as in {@link EmbeddedBroker.Builder#property}. */
        public Builder property(String name, String value) {
            extra.put(name, value);
            return this;
        }

        /** The process, not yet started. */
        public BrokerProcess build() {
            return new BrokerProcess(this);
        }
    }
}
