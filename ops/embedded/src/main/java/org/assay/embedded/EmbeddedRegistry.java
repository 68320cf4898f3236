package org.assay.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A schema registry that speaks Confluent's protocol: Apicurio Registry in a child process, on 127.0.0.1.
 *
 * <p>Records carry schema ids, so the registry must live exactly as long as the broker's data. A registry that forgets, or even one that
 * loses its last half second when it is killed, gives the same ids to other schemas, and old records are then decoded without an
 * error into wrong values. So its database is a file that belongs beside the broker's directory, never inside it, and is written
 * through at every commit.
 *
 * <p>The global compatibility level is BACKWARD, as with Confluent's registry; a level that a user has set is left alone.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private final RegistryCommand command;
    private final Duration startWithin;
    private ChildProcess child;

    private EmbeddedRegistry(Builder builder) {
        command = new RegistryCommand(
                Objects.requireNonNull(builder.home, "home"),
                Objects.requireNonNull(builder.dataDir, "dataDir"),
                builder.port == 0 ? LocalPorts.free() : builder.port,
                Optional.empty());
        startWithin = builder.startWithin;
    }

    /** A builder; the distribution's directory and the data directory are mandatory. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts the child and returns when it answers; does nothing when it runs.
     *
     * @throws PortInUseException when the port belongs to another program
     * @throws EmbeddedStartException when the distribution is not there, the directory cannot be written, or the child did not start
     */
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        LocalPorts.requireFree(command.port(), Messages.text("purpose.registry"));
        List<String> line = command.tied();
        try {
            Files.createDirectories(command.dataDir());
            ProcessBuilder builder =
                    new ProcessBuilder(line).directory(command.dataDir().toFile());
            RegistryCommand.clean(builder.environment());
            child = ChildProcess.start(builder, logFile());
        } catch (IOException e) {
            throw new EmbeddedStartException(Messages.text("data.unwritable", command.dataDir(), e.getMessage()), e);
        }
        RegistryLevel level = new RegistryLevel(URI.create(url()));
        child.awaitReady(Messages.text("purpose.registry"), startWithin, level::isAnswering);
        level.raiseFromNone();
    }

    /** The address for {@code schema.registry.url}. */
    public String url() {
        return command.url();
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

    /** The file that takes what the registry says. */
    public Path logFile() {
        return command.dataDir().resolve("registry.log");
    }

    /** Ends the child as kill -9 does and waits until it is gone. */
    public synchronized void kill() {
        if (child != null) {
            child.kill();
            child = null;
        }
    }

    /** Asks the child to end, waits, and kills it when it does not. */
    @Override
    public synchronized void close() {
        if (child != null) {
            child.stop();
            child = null;
        }
    }

    /** Settings of a registry. */
    public static final class Builder {
        private Path home;
        private Path dataDir;
        private int port;
        private Duration startWithin = Duration.ofSeconds(60);

        private Builder() {}

        /** The unpacked distribution, the directory with {@code apicurio-registry-app-*-runner.jar}. */
        public Builder home(Path directory) {
            home = directory;
            return this;
        }

        /** Where the database and the log lie; made if it is not there. Not inside the broker's directory. */
        public Builder dataDir(Path directory) {
            dataDir = directory;
            return this;
        }

        /** The port; 0, the default, takes a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** How long the start may take. */
        public Builder startWithin(Duration time) {
            startWithin = time;
            return this;
        }

        /** The registry, not yet started. */
        public EmbeddedRegistry build() {
            return new EmbeddedRegistry(this);
        }
    }
}
