package org.assay.standalone.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.assay.standalone.text.Table;
import org.assay.standalone.text.Texts;

/** What was measured, for people. */
final class BenchPrinter {
    private static final int MOST_PARTS = 12;
    private static final int MOST_METHODS = 20;
    private static final double MEGABYTE = 1_000_000;
    private static final double PERCENT = 100;

    private final PrintWriter out;
    private final Texts texts;

    BenchPrinter(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** The figures of a round. */
    void round(int number, Round round) {
        line("bench.round", number);
        Table table = table();
        for (Contender contender : Contender.values()) {
            Measured measured = round.of(contender);
            table.row(
                    texts.get("bench." + contender.word()),
                    whole(measured.resultsPerSecond()),
                    figure(measured.seconds(), 1),
                    figure(measured.quietSeconds(), 1),
                    figure(measured.appCpuPerMillion(), 1),
                    figure(measured.brokerCpuPerMillion(), 1),
                    figure(round.ratioTo(contender), 3));
        }
        print(table);
        for (Contender contender : Contender.values()) {
            Measured measured = round.of(contender);
            line(
                    "bench.disk",
                    texts.get("bench." + contender.word()),
                    disk(measured),
                    megabytes(measured.stateBytes()));
        }
        round.growth().ifPresent(this::growth);
        out.println();
        out.flush();
    }

    /** The medians. */
    void report(Report report) {
        if (!report.rounds().isEmpty()) {
            line("bench.medians", report.rounds().size());
            Table table = table();
            for (Contender contender : Contender.values()) {
                table.row(
                        texts.get("bench." + contender.word()),
                        median(report, contender, Measured::resultsPerSecond, 0),
                        median(report, contender, Measured::seconds, 1),
                        median(report, contender, Measured::quietSeconds, 1),
                        median(report, contender, Measured::appCpuPerMillion, 1),
                        median(report, contender, Measured::brokerCpuPerMillion, 1),
                        figure(report.ratioTo(contender), 3));
            }
            print(table);
            report.growth(Growth::worst).ifPresent(worst -> line("bench.growth-median", figure(worst, 2)));
        }
        report.latency()
                .ifPresent(latency -> line(
                        "bench.latency",
                        latency.rate(),
                        latency.seconds(),
                        latency.alerts(),
                        figure(latency.p50Millis(), 0),
                        figure(latency.p99Millis(), 0),
                        figure(latency.maxMillis(), 0)));
        report.sanction()
                .ifPresent(sanction -> line(
                        "bench.sanction",
                        sanction.reports(),
                        sanction.others(),
                        figure(sanction.seconds(), 1),
                        figure(sanction.liftSeconds(), 1)));
        out.flush();
    }

    /** Where the time goes. */
    void profile(Path file, HotSpots spots) {
        line("bench.profile", file);
        spots("bench.profile-part", spots.parts(MOST_PARTS));
        spots("bench.profile-thread", spots.threads(MOST_PARTS));
        spots("bench.profile-method", spots.methods(MOST_METHODS));
    }

    private void growth(Growth growth) {
        line(
                "bench.growth-line",
                span(growth.early()),
                span(growth.late()),
                figure(growth.byTime(), 2),
                figure(growth.byCpu(), 2));
    }

    private String span(Growth.Span span) {
        return texts.get(
                "bench.growth-span",
                span.results(),
                figure(span.secondsPerResult() * 1e6, 0),
                figure(span.cpuPerResult() * 1e6, 0));
    }

    private void spots(String heading, List<HotSpots.Spot> spots) {
        Table table = new Table().number("%").text(texts.get(heading));
        spots.forEach(spot -> table.row(figure(spot.share() * PERCENT, 1), spot.name()));
        print(table);
        out.println();
    }

    private Table table() {
        return new Table()
                .text("")
                .number(texts.get("bench.rate"))
                .number(texts.get("bench.seconds"))
                .number(texts.get("bench.quiet"))
                .number(texts.get("bench.cpu"))
                .number(texts.get("bench.cpu-broker"))
                .number(texts.get("bench.ratio"));
    }

    private static String disk(Measured measured) {
        return measured.topicBytes().entrySet().stream()
                .map(group -> group.getKey() + " " + megabytes(group.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String megabytes(long bytes) {
        return figure(bytes / MEGABYTE, 1);
    }

    private static String median(Report report, Contender contender, ToDoubleFunction<Measured> of, int digits) {
        return figure(report.median(contender, of), digits);
    }

    private static String figure(OptionalDouble value, int digits) {
        return value.isPresent() ? figure(value.getAsDouble(), digits) : "-";
    }

    private static String whole(double value) {
        return figure(value, 0);
    }

    private static String figure(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private void line(String key, Object... arguments) {
        out.println(texts.get(key, arguments));
    }

    private void print(Table table) {
        table.lines().forEach(out::println);
    }
}
