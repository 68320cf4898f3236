package org.assay.standalone.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.AssayCommand;
import org.assay.standalone.stack.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures speed and latency on a broker of its own; the stack of the home directory is not touched. */
@Command(name = "bench")
public final class BenchCommand extends AssayCommand {
    private static final Pattern HEAP = Pattern.compile("[1-9]\\d{0,5}[mMgG]");
    private static final long LEAST_RESULTS = 100;
    private static final long MOST_RESULTS = 100_000_000;
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_SECONDS = 3_600;
    private static final int MOST_RATE = 10_000;
    private static final int MOST_THREADS = 64;

    @Option(names = "--results", paramLabel = "N")
    private long results = 1_000_000;

    @Option(names = "--warm-up", paramLabel = "N")
    private long warmUp = 100_000;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 3;

    @Option(names = "--no-growth")
    private boolean isWithoutGrowth;

    @Option(names = "--latency")
    private boolean isWithLatency;

    @Option(names = "--rate", paramLabel = "N")
    private int rate = 100;

    @Option(names = "--seconds", paramLabel = "N")
    private int seconds = 60;

    @Option(names = "--warm-up-seconds", paramLabel = "N")
    private int warmUpSeconds = 30;

    @Option(names = "--sanction", paramLabel = "N")
    private long sanctioned;

    @Option(names = "--app-threads", paramLabel = "N")
    private int appThreads = 1;

    @Option(names = "--base-threads", paramLabel = "N")
    private int baseThreads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--heap", paramLabel = "SIZE")
    private String heap = "2g";

    @Option(names = "--jvm-option", paramLabel = "OPTION")
    private List<String> jvmOptions = List.of();

    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private Map<String, String> settings = new HashMap<>();

    @Option(names = "--dir", paramLabel = "DIR")
    private Path directory;

    @Option(names = "--profile", paramLabel = "FILE")
    private Path profile;

    @Option(names = "--minutes", paramLabel = "N")
    private int minutes = 60;

    @Option(names = "--json")
    private boolean isJson;

    @Override
    protected int run() throws InterruptedException {
        Installation installation = Installation.current(texts());
        BenchPrinter printer = new BenchPrinter(isJson ? err() : out(), texts());
        Report report = new Bench(options(), installation, texts(), printer, new BenchProgress(err())).run();
        if (isJson) {
            json(report.json());
        }
        return Exit.OK;
    }

    private BenchOptions options() {
        require("--results", results, LEAST_RESULTS, MOST_RESULTS);
        require("--warm-up", warmUp, 0, results);
        require("--rounds", rounds, isWithLatency || sanctioned > 0 ? 0 : 1, MOST_ROUNDS);
        require("--sanction", sanctioned, 0, MOST_RESULTS);
        require("--rate", rate, 1, MOST_RATE);
        require("--seconds", seconds, 1, MOST_SECONDS);
        require("--warm-up-seconds", warmUpSeconds, 0, MOST_SECONDS);
        require("--app-threads", appThreads, 1, MOST_THREADS);
        require("--base-threads", baseThreads, 1, MOST_THREADS);
        require("--minutes", minutes, 1, MOST_SECONDS);
        if (!HEAP.matcher(heap).matches()) {
            throw error(Exit.PENDING, "bench.heap", heap);
        }
        return new BenchOptions(
                results,
                warmUp,
                rounds,
                !isWithoutGrowth,
                isWithLatency
                        ? Optional.of(new BenchOptions.LatencyOptions(rate, seconds, warmUpSeconds))
                        : Optional.empty(),
                sanctioned,
                appThreads,
                baseThreads,
                heap,
                jvmOptions,
                settings,
                Optional.ofNullable(directory),
                Optional.ofNullable(profile),
                Duration.ofMinutes(minutes));
    }

    private void require(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw error(Exit.PENDING, "bench.option", option, least, most, value);
        }
    }
}
