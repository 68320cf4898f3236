package org.assay.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child JVM that writes to one log file and stands by on its standard input for the end of this JVM. */
final class ChildProcess {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 20;

    private final Process process;
    private final Path logFile;
    private final long logStart;

    private ChildProcess(Process process, Path logFile, long logStart) {
        this.process = process;
        this.logFile = logFile;
        this.logStart = logStart;
    }

    /** The {@code java} of this JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts the child; its output, both streams, is appended to the log file. */
    static ChildProcess start(ProcessBuilder builder, Path logFile) throws IOException {
        long logStart = Files.exists(logFile) ? Files.size(logFile) : 0;
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        return new ChildProcess(process, logFile, logStart);
    }

    /**
     * Waits for a condition while the child lives; kills the child when the time is up.
     *
     * @param name the part's name in the user's words
     * @throws EmbeddedStartException with the child's last line when it ended, or when the time is up
     */
    void awaitReady(String name, Duration within, BooleanSupplier ready) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!ready.getAsBoolean()) {
            if (hasExited(POLL_MILLIS)) {
                throw new EmbeddedStartException(Messages.text("child.ended", name, lastLine(), logFile));
            }
            if (System.nanoTime() - deadline > 0) {
                kill();
                throw new EmbeddedStartException(Messages.text("child.late", name, within.toSeconds(), logFile));
            }
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the child to end, waits, and kills it when it does not; gives its exit code. */
    int stop() {
        process.destroy();
        if (!hasExited(STOP_WITHIN.toMillis())) {
            kill();
        }
        return process.exitValue();
    }

    /** Ends the child as kill -9 does and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private boolean hasExited(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            return true;
        }
    }

    private String lastLine() {
        try {
            byte[] log = Files.readAllBytes(logFile);
            int from = (int) Math.min(logStart, log.length);
            List<String> lines = new String(log, from, log.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
