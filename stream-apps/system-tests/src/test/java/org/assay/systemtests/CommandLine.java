package org.assay.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as a user runs it, in a home directory and on ports of its own. */
final class CommandLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCRIPT = Path.of("../../assay").toAbsolutePath().normalize();
    private static final int PORTS = 5;
    private static final int FIRST_PORT = 19_000;

    // Tests of two JVMs must not take each other's ports between looking and using.
    private static final int PORTS_OF_A_FORK = 2_000;

    private final Path home;
    private final int portBase;

    private CommandLine(Path home, int portBase) {
        this.home = home;
        this.portBase = portBase;
    }

    static CommandLine in(Path home) {
        return new CommandLine(home, freePorts());
    }

    /** What a command left with and printed. */
    record Result(int exit, List<String> out, List<String> err) {
        String lastLine() {
            return out.get(out.size() - 1);
        }
    }

    Result run(String... arguments) {
        Running running = start(arguments);
        return running.await();
    }

    int portBase() {
        return portBase;
    }

    /** Starts a command and leaves it running. */
    Running start(String... arguments) {
        var command = new ArrayList<String>();
        command.add(SCRIPT.toString());
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(home, "out", ".txt");
            Path err = Files.createTempFile(home, "err", ".txt");
            var builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            // The build that runs this test has just made the jars.
            builder.environment().put("ASSAY_NO_BUILD", "1");
            builder.environment().put("ASSAY_HOME", home.toString());
            builder.environment().put("ASSAY_LANG", "en");
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Running(Process process, Path out, Path err) {
        Result await() {
            try {
                int exit = process.waitFor();
                return new Result(exit, lines(out), lines(err));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        List<String> told() {
            return lines(err);
        }

        private static List<String> lines(Path file) {
            try {
                return Files.readAllLines(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    JsonNode status() {
        return json(run("status", "--json").lastLine());
    }

    static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A block of free ports above those that systems hand out by themselves on most machines' defaults for tests.
    private static int freePorts() {
        int first = FIRST_PORT + PORTS_OF_A_FORK * Integer.getInteger("assay.test.fork", 1);
        for (int base = first; base < first + PORTS_OF_A_FORK; base += PORTS) {
            if (areFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no five free ports in a row");
    }

    private static boolean areFree(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
