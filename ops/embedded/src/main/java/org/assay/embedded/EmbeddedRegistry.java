package org.assay.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

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
    // What the child needs of this process's environment. Apicurio and Quarkus take settings from many more variables,
    // which would
    // make the registry behave differently from machine to machine.
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot");

    private final Path home;
    private final Path dataDir;
    private final int port;
    private final Duration startWithin;
    private ChildProcess child;

    private EmbeddedRegistry(Builder builder) {
        home = Objects.requireNonNull(builder.home, "home").toAbsolutePath().normalize();
        dataDir = Objects.requireNonNull(builder.dataDir, "dataDir")
                .toAbsolutePath()
                .normalize();
        port = builder.port == 0 ? LocalPorts.free() : builder.port;
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
        LocalPorts.requireFree(port, Messages.text("purpose.registry"));
        Path runner = runner();
        try {
            Files.createDirectories(dataDir);
            ProcessBuilder builder = new ProcessBuilder(command(runner)).directory(dataDir.toFile());
            builder.environment().keySet().retainAll(ENVIRONMENT);
            child = ChildProcess.start(builder, logFile());
        } catch (IOException e) {
            throw new EmbeddedStartException(Messages.text("data.unwritable", dataDir, e.getMessage()), e);
        }
        RegistryLevel level = new RegistryLevel(URI.create(url()));
        child.awaitReady(Messages.text("purpose.registry"), startWithin, level::isAnswering);
        level.raiseFromNone();
    }

    /** The address for {@code schema.registry.url}. */
    public String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
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
        return dataDir.resolve("registry.log");
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

    private Path runner() {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(home, "apicurio-registry-app-*-runner.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new EmbeddedStartException(Messages.text("registry.missing", home), e);
        }
        throw new EmbeddedStartException(Messages.text("registry.missing", home));
    }

    private List<String> command(Path runner) throws IOException {
        List<String> command = new ArrayList<>();
        // It starts in 1.4 s with the first compiler tier alone, in 2.4 s with both; it has no long computations.
        command.addAll(List.of(ChildProcess.java(), "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        setting(command, "quarkus.http.host", "127.0.0.1");
        setting(command, "quarkus.http.port", Integer.toString(port));
        setting(command, "quarkus.http.io-threads", "2");
        // H2 writes a commit down half a second later unless told otherwise.
        setting(
                command,
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:file:" + dataDir.resolve("registry") + ";WRITE_DELAY=0");
        // The distribution opens 20 connections at once.
        setting(command, "quarkus.datasource.jdbc.initial-size", "1");
        setting(command, "quarkus.datasource.jdbc.min-size", "1");
        setting(command, "quarkus.datasource.jdbc.max-size", "16");
        setting(command, "quarkus.log.level", "WARN");
        setting(command, "quarkus.log.category.\"io.apicurio\".level", "WARN");
        setting(command, "quarkus.banner.enabled", "false");
        command.addAll(List.of("-cp", ownClasses() + File.pathSeparator + runner, RegistryMain.class.getName()));
        command.add(mainClass(runner));
        return command;
    }

    private static void setting(List<String> command, String name, String value) {
        command.add("-D" + name + "=" + value);
    }

    private static Path ownClasses() {
        try {
            return Path.of(RegistryMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mainClass(Path runner) throws IOException {
        try (JarFile jar = new JarFile(runner.toFile())) {
            return jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
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
