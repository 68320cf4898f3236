package org.assay.testkit.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that lives as long as the JVM and the server in it. */
final class TemporaryDirectory {
    private TemporaryDirectory() {}

    static Path create(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the JVM ends: closes the server, then deletes its directory. */
    static void deleteAtExit(Path directory, AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndDelete(directory, server), "fixture-shutdown"));
    }

    private static void closeAndDelete(Path directory, AutoCloseable server) {
        try {
            server.close();
            delete(directory);
        } catch (Exception e) {
            System.err.println("The fixture in " + directory + " was not removed: " + e);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(directory)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
