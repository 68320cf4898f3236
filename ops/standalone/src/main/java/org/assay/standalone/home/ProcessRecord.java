package org.assay.standalone.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** The file that remembers a process over the end of the command that started it: its id, and when it began. */
public final class ProcessRecord {
    private static final String PID = "pid";
    private static final String STARTED = "started";

    // The system gives the start in ticks since it booted; what it takes for the moment of booting may move by a
    // second.
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final Path file;

    ProcessRecord(Path file) {
        this.file = file;
    }

    /** Remembers a process. */
    public void write(ProcessHandle process) {
        Properties values = new Properties();
        values.setProperty(PID, Long.toString(process.pid()));
        process.info().startInstant().ifPresent(start -> values.setProperty(STARTED, start.toString()));
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, while it runs. Its id alone would not do: the system gives ids out again. */
    public Optional<ProcessHandle> running() {
        Properties values = read();
        try {
            long pid = Long.parseLong(values.getProperty(PID, ""));
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> isSame(process, values));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Forgets the process. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(ProcessHandle process, Properties values) {
        String started = values.getProperty(STARTED);
        Optional<Instant> now = process.info().startInstant();
        if (started == null || now.isEmpty()) {
            return true;
        }
        Duration apart = Duration.between(Instant.parse(started), now.get()).abs();
        return apart.compareTo(SAME_START) <= 0;
    }

    private Properties read() {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return values;
    }
}
