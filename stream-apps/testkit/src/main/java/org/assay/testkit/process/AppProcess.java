package org.assay.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/**
 * A {@code main} that runs in a JVM of its own with this JVM's class path. What it prints goes into a file. A test that
 * ends early must close it, or the process stays.
 */
public final class AppProcess implements AutoCloseable {

    private static final Pattern HEALTH = Pattern.compile("health and metrics at http://[^:]+:(\\d+)");
    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;

    private AppProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a process.
     *
     * @param log the file for its output; written anew
     * @param settings given on the command line; health takes a free port unless they name one
     */
    public static AppProcess start(Class<?> main, Path log, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putIfAbsent("health.port", "0");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // The log as it is in production: a test configuration on the class path would come first.
                "-Dlog4j2.configurationFile=classpath:log4j2.xml",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.assay",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        all.forEach((key, value) -> command.add(key + "=" + value));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new AppProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until every app of the process takes part in the work. */
    public AppProcess awaitReady() {
        try {
            Awaitility.await("readiness")
                    .atMost(START_WITHIN)
                    .failFast("the process has ended", () -> !process.isAlive())
                    .until(() -> status("/health/ready") == 200);
        } catch (ConditionTimeoutException | TerminalFailureException notReady) {
            throw new AssertionError("The process did not become ready. Its log:\n" + log(), notReady);
        }
        return this;
    }

    /** Asks the process to end (SIGTERM) and waits for it. */
    public int terminate(Duration within) {
        process.destroy();
        return awaitExit(within);
    }

    /** Ends the process at once (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /**
     * Waits for the end of the process.
     *
     * @return its exit code
     * @throws AssertionError if it still runs after that time
     */
    public int awaitExit(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The process still runs after " + within + ". Its log:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Everything printed so far. */
    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Status that the health server answers with; 0 while it does not listen. */
    public int status(String path) {
        OptionalInt port = healthPort();
        if (port.isEmpty()) {
            return 0;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (ConnectException notListening) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private OptionalInt healthPort() {
        Matcher matcher = HEALTH.matcher(log());
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
