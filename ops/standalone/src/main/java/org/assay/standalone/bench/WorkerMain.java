package org.assay.standalone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process under test: {@code WorkerMain CONTENDER KEY=VALUE...}. Takes one command a line on its standard input, answers each with
 * one line, and ends with the input, so it never outlives who started it.
 */
public final class WorkerMain {
    /** First word of the answer to a command that was carried out. */
    static final String DONE = "done";

    private static final Logger LOG = LoggerFactory.getLogger(WorkerMain.class);
    private static final int FAILED = 20;

    private final Load load;
    private final Profiler profiler = new Profiler();
    private final PrintStream answers;

    private WorkerMain(Load load, PrintStream answers) {
        this.load = load;
        this.answers = answers;
    }

    /** Serves until the input ends. */
    public static void main(String... arguments) {
        PrintStream answers = System.out;
        // Nobody else's words may stand between the answers.
        System.setOut(System.err);
        try {
            Map<String, String> settings = settings(List.of(arguments).subList(1, arguments.length));
            new WorkerMain(load(arguments[0], settings), answers).serve();
            Runtime.getRuntime().halt(0);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            fail(failed);
        }
    }

    /** Ends the process: who waits for its output would wait for ever. The cause goes to the output in one line, and to the log. */
    static void fail(Throwable cause) {
        LOG.error("the process under test failed", cause);
        System.err.println(String.valueOf(cause).replaceAll("\\s+", " "));
        Runtime.getRuntime().halt(FAILED);
    }

    private void serve() throws IOException, InterruptedException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ", 2);
            answers.println(DONE + answer(words[0], words.length > 1 ? words[1] : ""));
            answers.flush();
        }
    }

    private String answer(String command, String argument) throws IOException, InterruptedException {
        switch (command) {
            case "run" -> {
                return " " + load.start(Path.of(argument));
            }
            case "stop" -> load.stop();
            case "pause" -> load.pause();
            case "resume" -> load.resume();
            case "profile" -> profiler.start();
            case "profiled" -> profiler.stop(Path.of(argument));
            default -> throw new IllegalArgumentException(command);
        }
        return "";
    }

    private static Load load(String contender, Map<String, String> settings) {
        return switch (contender) {
            case "copy" -> new CopyLoad(settings);
            case "floor" -> StreamsLoad.floor(settings);
            case "pipeline" -> StreamsLoad.pipeline(settings);
            default -> throw new IllegalArgumentException(contender);
        };
    }

    private static Map<String, String> settings(List<String> arguments) {
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        return settings;
    }
}
