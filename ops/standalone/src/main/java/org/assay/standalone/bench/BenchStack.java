package org.assay.standalone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReleaseRows;
import org.assay.embedded.BrokerProcess;
import org.assay.embedded.EmbeddedRegistry;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.Installation;
import org.assay.standalone.stack.References;
import org.assay.standalone.stack.ReleaseDesk;
import org.assay.standalone.stack.Schemas;
import org.assay.standalone.stack.StackTopics;
import org.assay.standalone.text.Texts;

/** Broker and registry of a benchmark, in a directory of their own that goes when they stop. */
final class BenchStack implements AutoCloseable {
    private static final String BROKER_HEAP = "1g";

    private final Path directory;
    private final BrokerProcess broker;
    private final EmbeddedRegistry registry;
    private final References references;
    private final Texts texts;
    private final Thread hook = new Thread(this::tearDown, "bench-end");
    private Connection connection;
    private boolean isDown;

    private BenchStack(Path directory, Installation installation, Texts texts) throws IOException {
        this.directory = directory;
        this.texts = texts;
        this.references = References.read(installation.references(), texts);
        Files.createDirectories(logs());
        broker = BrokerProcess.builder()
                .dataDir(directory.resolve("broker"))
                .jvmOptions(List.of("-Xms" + BROKER_HEAP, "-Xmx" + BROKER_HEAP))
                // What a measurement wrote goes at once, or it would fill the disk and be written out in the next one.
                .property("log.segment.delete.delay.ms", "1000")
                .build();
        registry = EmbeddedRegistry.builder()
                .home(installation.registry())
                .dataDir(directory.resolve("registry"))
                .build();
    }

    /** Starts both in a new directory, with all topics, schemas and reference data. */
    static BenchStack start(BenchOptions options, Installation installation, Texts texts) {
        try {
            Path parent = options.directory().orElse(Path.of(System.getProperty("java.io.tmpdir")));
            Files.createDirectories(parent);
            BenchStack stack = new BenchStack(Files.createTempDirectory(parent, "assay-bench-"), installation, texts);
            // For Ctrl-C.
            Runtime.getRuntime().addShutdownHook(stack.hook);
            try {
                stack.fill();
            } catch (RuntimeException unusable) {
                stack.close();
                throw unusable;
            }
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() {
        broker.start();
        registry.start();
        connection = Connection.to(broker.bootstrapServers(), registry.url());
        new Stage(this).provision();
        new Schemas(connection.registry(), directory.resolve("schemas.registered"))
                .register(StackTopics.of(references.submitters()));
        ReleaseDesk desk = new ReleaseDesk(connection, references, texts);
        desk.activate(references.latest(), OptionalInt.empty());
        desk.control().tick(Feed.LAST_DAY);
    }

    Connection connection() {
        return connection;
    }

    References references() {
        return references;
    }

    /** The release in force. */
    ReferenceRelease release() {
        int number = references.latest();
        return ReferenceRelease.of(
                number, ReleaseRows.fold(references.releases(), number).values());
    }

    long brokerPid() {
        return broker.pid();
    }

    Path logs() {
        return directory.resolve("log");
    }

    /** A new directory for local stores; what was in it before is gone. */
    Path newState(String name) {
        Path state = directory.resolve("state").resolve(name);
        delete(state);
        return state;
    }

    /** Has the disk written what is still in memory, so that one measurement does not wait for another's bytes. */
    void settle() throws InterruptedException {
        try {
            new ProcessBuilder("sync").start().waitFor();
        } catch (IOException noSuchProgram) {
            // Then the system writes it when it likes.
        }
    }

    @Override
    public void close() {
        tearDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is doing the same.
        }
    }

    private synchronized void tearDown() {
        if (isDown) {
            return;
        }
        isDown = true;
        if (connection != null) {
            connection.close();
        }
        registry.close();
        broker.close();
        delete(directory);
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
