package org.assay.standalone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.stack.Installation;
import org.assay.standalone.text.Texts;

/** A process under test, seen from the one that measures. */
final class WorkerProcess implements AutoCloseable {
    private static final long END_SECONDS = 30;

    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final Contender contender;
    private final Path output;
    private final Texts texts;

    private WorkerProcess(Process process, Contender contender, Path output, Texts texts) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.contender = contender;
        this.output = output;
        this.texts = texts;
    }

    /**
     * Starts the JVM.
     *
     * @param logs directory of its log
     * @param settings settings of the load
     */
    static WorkerProcess start(
            Contender contender, BenchOptions options, Map<String, String> settings, Path logs, Texts texts) {
        List<String> command = new ArrayList<>();
        command.add(Installation.java());
        // All of the heap from the start: growing it is no cost of a record.
        command.addAll(List.of("-Xms" + options.heap(), "-Xmx" + options.heap()));
        // No threads of a concurrent collector beside the processors that are measured.
        command.add("-XX:+UseParallelGC");
        command.addAll(options.jvmOptions());
        command.add("-Dlog4j2.configurationFile=org/assay/standalone/log4j2-daemon.xml");
        command.add("-Dassay.log.file=" + logs.resolve(contender.word() + ".log"));
        // Native libraries are unpacked there, and go with the directory.
        command.add("-Djava.io.tmpdir=" + logs);
        command.add("-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.assay");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkerMain.class.getName()));
        command.add(contender.word());
        settings.forEach((key, value) -> command.add(key + "=" + value));
        Path output = logs.resolve(contender.word() + ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            return new WorkerProcess(process, contender, output, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins to read.
     *
     * @return when it did, in milliseconds of the epoch
     */
    long run(Path state) {
        return Long.parseLong(send("run " + state).strip());
    }

    /** Commits and stops reading; the process stays, with what its JVM has learned. */
    void stop() {
        send("stop");
    }

    /** Stops reading the ingress topics. */
    void pause() {
        send("pause");
    }

    /** Reads the ingress topics again. */
    void resume() {
        send("resume");
    }

    /** Begins to take a profile. */
    void profile() {
        send("profile");
    }

    /** Ends the profile and writes it. */
    void profiled(Path file) {
        send("profiled " + file);
    }

    long pid() {
        return process.pid();
    }

    /**
     * Checks that it still runs.
     *
     * @throws UserError with its last words when it does not
     */
    void requireAlive() {
        if (!process.isAlive()) {
            throw failed();
        }
    }

    @Override
    public void close() {
        try {
            commands.close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private String send(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
            String answer = answers.readLine();
            if (answer == null || !answer.startsWith(WorkerMain.DONE)) {
                throw failed();
            }
            return answer.substring(WorkerMain.DONE.length());
        } catch (IOException gone) {
            throw failed();
        }
    }

    /** The first line of what it said last: the others are where in the program. */
    private UserError failed() {
        String words = "-";
        try {
            words = Files.readString(output)
                    .lines()
                    .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                    .reduce((before, last) -> last)
                    .orElse(words);
        } catch (IOException unreadable) {
            words = String.valueOf(unreadable.getMessage());
        }
        return new UserError(
                Exit.DIFFERENT, texts.get("bench.worker-failed", texts.get("bench." + contender.word()), words));
    }
}
