package org.assay.standalone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.standalone.stack.Installation;
import org.assay.standalone.text.Texts;

/** One run: the records once, then the rounds, then the latency, then the sanction. */
final class Bench {
    // Far from the numbers of the latency.
    private static final long SANCTION_FROM = 10_000_000;

    private final BenchOptions options;
    private final Installation installation;
    private final Texts texts;
    private final BenchPrinter printer;
    private final BenchProgress says;

    /**
     * A run that is not begun.
     *
     * @param printer takes what was measured, as soon as it was
     * @param says tells what is being done and waited for
     */
    Bench(BenchOptions options, Installation installation, Texts texts, BenchPrinter printer, BenchProgress says) {
        this.options = options;
        this.installation = installation;
        this.texts = texts;
        this.printer = printer;
        this.says = says;
    }

    /** Measures everything that was asked for. */
    Report run() throws InterruptedException {
        says.step(texts.get("bench.starting"));
        try (BenchStack stack = BenchStack.start(options, installation, texts)) {
            Feed feed = new Feed(stack);
            List<Round> rounds = new ArrayList<>();
            if (options.rounds() > 0) {
                says.step(texts.get("bench.feeding", options.results()));
                int threads = Runtime.getRuntime().availableProcessors();
                Completeness expected = new Completeness(options.results(), feed.send(0, options.results(), threads));
                for (int number = 0; number < options.rounds(); number++) {
                    Round round = round(number, stack, expected);
                    rounds.add(round);
                    printer.round(number + 1, round);
                }
            }
            Live live = live(stack, feed);
            Report report = new Report(options.results(), options.warmUp(), rounds, live.latency(), live.sanction());
            printer.report(report);
            return report;
        }
    }

    private Round round(int number, BenchStack stack, Completeness expected) throws InterruptedException {
        Throughput throughput = new Throughput(stack, options, expected, texts, says);
        Map<Contender, Measured> measured = new EnumMap<>(Contender.class);
        for (Contender contender : order(number)) {
            says.step(texts.get("bench.measuring", number + 1, texts.get("bench." + contender.word())));
            Optional<Path> profile = contender == Contender.PIPELINE ? profile(number) : Optional.empty();
            measured.put(contender, throughput.measure(contender, profile));
            profile.ifPresent(this::print);
        }
        Optional<Growth> growth = Optional.empty();
        if (options.growth()) {
            says.step(texts.get("bench.measuring", number + 1, texts.get("bench.growth")));
            growth = new GrowthMeasure(stack, options, texts, says).measure();
            if (growth.isEmpty()) {
                says.step(texts.get("bench.growth-none", options.results()));
            }
        }
        return new Round(measured, growth);
    }

    /** Every round begins with another contender, so that none always has the same neighbour before it. */
    static List<Contender> order(int round) {
        List<Contender> order = new ArrayList<>(Arrays.asList(Contender.values()));
        Collections.rotate(order, -(round % order.size()));
        return order;
    }

    /** The last round's pipeline is profiled, so that the others are free of what that costs; with one round, that one. */
    private Optional<Path> profile(int number) {
        return options.profile().filter(file -> number == options.rounds() - 1);
    }

    /** Both in one process: what the sanction takes back then lies among what the latency left. */
    private Live live(BenchStack stack, Feed feed) throws InterruptedException {
        if (options.latency().isEmpty() && options.sanctioned() == 0) {
            return new Live(Optional.empty(), Optional.empty());
        }
        Map<String, String> profile = new HashMap<>(Map.of("profile", "latency"));
        profile.putAll(options.settings());
        try (Trial trial = Trial.of(stack, options, Contender.PIPELINE, profile, texts, says)) {
            trial.prepare(trial.stage().ends());
            trial.worker().run(trial.state());
            Optional<Latency> latency = Optional.empty();
            if (options.latency().isPresent()) {
                says.step(texts.get("bench.measuring-latency"));
                latency =
                        Optional.of(new LatencyMeasure(stack, options.latency().get(), feed, texts)
                                .measure(trial, options.results()));
            }
            Optional<Sanction> sanction = Optional.empty();
            if (options.sanctioned() > 0) {
                says.step(texts.get("bench.measuring-sanction"));
                sanction = Optional.of(new SanctionMeasure(stack, options.sanctioned(), feed, texts)
                        .measure(trial, options.results() + SANCTION_FROM));
            }
            trial.worker().stop();
            return new Live(latency, sanction);
        }
    }

    private record Live(Optional<Latency> latency, Optional<Sanction> sanction) {}

    private void print(Path file) {
        try (var lines = Files.lines(file)) {
            printer.profile(file, HotSpots.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
