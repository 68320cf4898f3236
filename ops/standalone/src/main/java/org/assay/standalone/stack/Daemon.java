package org.assay.standalone.stack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Part;

/** A process of the stack, which outlives the command that starts it. */
final class Daemon {
    private static final Duration KILLED_WITHIN = Duration.ofSeconds(10);

    private final Home home;
    private final Part part;

    Daemon(Home home, Part part) {
        this.home = home;
        this.part = part;
    }

    /** The process, while it runs. */
    Optional<ProcessHandle> running() {
        return home.process(part).running();
    }

    /** The log that the process writes for itself. */
    Path log() {
        return home.log().resolve(part.word() + ".log");
    }

    /** What the process printed before it could log; kept of the last start and the one before. */
    Path output() {
        return home.log().resolve(part.word() + ".out");
    }

    /**
     * Starts the process. It ignores what a terminal sends to everybody, Ctrl-C and the hang-up: only SIGTERM ends it.
     *
     * @param environment changes the environment it gets
     */
    void start(List<String> command, Consumer<Map<String, String>> environment) {
        List<String> detached = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "assay"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(home.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        environment.accept(builder.environment());
        try {
            if (Files.exists(output())) {
                Path before = output().resolveSibling(output().getFileName() + ".1");
                Files.move(output(), before, StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = builder.start();
            home.process(part).write(process.toHandle());
        } catch (IOException e) {
            throw new UserError(Exit.BAD_CONFIG, home.texts().get("daemon.start", name(), e.getMessage()), e);
        }
    }

    /** Says that the process has ended while it was waited for. */
    void requireRunning() {
        if (running().isEmpty()) {
            home.process(part).delete();
            throw new UserError(Exit.BAD_CONFIG, home.texts().get("daemon.ended", name(), lastLine(), log()));
        }
    }

    /**
     * Asks the process to end, waits, and kills it when it does not.
     *
     * @return whether it ended by itself; true when it did not run
     */
    boolean stop(Duration grace) {
        boolean isClean = true;
        Optional<ProcessHandle> process = running();
        if (process.isPresent()) {
            process.get().destroy();
            if (!hasEnded(process.get(), grace)) {
                isClean = false;
                process.get().destroyForcibly();
                hasEnded(process.get(), KILLED_WITHIN);
            }
        }
        home.process(part).delete();
        return isClean;
    }

    /** The process in the user's words. */
    String name() {
        return home.texts().get("part." + part.word());
    }

    private String lastLine() {
        try {
            List<String> lines = new String(Files.readAllBytes(output()), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty() ? "-" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
