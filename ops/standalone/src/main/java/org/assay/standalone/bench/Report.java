package org.assay.standalone.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.assay.standalone.text.Json;

/**
 * All that one run measured.
 *
 * @param results results in each measurement
 * @param warmUp results that every process had been through before
 */
record Report(long results, long warmUp, List<Round> rounds, Optional<Latency> latency, Optional<Sanction> sanction) {
    Report {
        rounds = List.copyOf(rounds);
    }

    /** Median over the rounds of the pipeline's speed as a share of another contender's in the same round. */
    OptionalDouble ratioTo(Contender other) {
        return median(round -> round.ratioTo(other));
    }

    /** Median over the rounds of what one contender measured. */
    OptionalDouble median(Contender contender, ToDoubleFunction<Measured> figure) {
        return median(round -> figure.applyAsDouble(round.of(contender)));
    }

    /** Median over the rounds of how the cost of a result grew; empty when it was not measured. */
    OptionalDouble growth(ToDoubleFunction<Growth> figure) {
        return Medians.of(rounds.stream()
                .flatMap(round -> round.growth().stream())
                .map(figure::applyAsDouble)
                .toList());
    }

    /** The last line for programs. What was not measured is null. */
    ObjectNode json() {
        ObjectNode line = Json.object();
        line.put("results", results).put("rounds", rounds.size()).put("warmUp", warmUp);
        put(line, "ratioToCopy", ratioTo(Contender.COPY));
        put(line, "ratioToFloor", ratioTo(Contender.FLOOR));
        put(line, "growth", growth(Growth::worst));
        put(line, "growthByTime", growth(Growth::byTime));
        put(line, "growthByCpu", growth(Growth::byCpu));
        for (Contender contender : Contender.values()) {
            line.set(contender.word(), json(contender));
        }
        line.set("latency", latency.map(Report::json).orElse(null));
        line.set("sanction", sanction.map(Report::json).orElse(null));
        return line;
    }

    private ObjectNode json(Contender contender) {
        ObjectNode figures = Json.object();
        put(figures, "resultsPerSecond", median(contender, Measured::resultsPerSecond));
        put(figures, "seconds", median(contender, Measured::seconds));
        put(figures, "secondsUntilQuiet", median(contender, Measured::quietSeconds));
        put(figures, "cpuSecondsPerMillion", median(contender, Measured::appCpuPerMillion));
        put(figures, "brokerCpuSecondsPerMillion", median(contender, Measured::brokerCpuPerMillion));
        median(contender, Measured::stateBytes).ifPresent(bytes -> figures.put("stateBytes", Math.round(bytes)));
        ObjectNode topics = Json.object();
        rounds.stream()
                .reduce((before, last) -> last)
                .ifPresent(last -> last.of(contender).topicBytes().forEach(topics::put));
        figures.set("topicBytes", topics);
        return figures;
    }

    private static ObjectNode json(Latency latency) {
        ObjectNode figures = Json.object();
        figures.put("resultsPerSecond", latency.rate())
                .put("seconds", latency.seconds())
                .put("alerts", latency.alerts());
        put(figures, "p50Millis", OptionalDouble.of(latency.p50Millis()));
        put(figures, "p99Millis", OptionalDouble.of(latency.p99Millis()));
        put(figures, "maxMillis", OptionalDouble.of(latency.maxMillis()));
        return figures;
    }

    private static ObjectNode json(Sanction sanction) {
        ObjectNode figures = Json.object();
        figures.put("reports", sanction.reports()).put("others", sanction.others());
        put(figures, "seconds", OptionalDouble.of(sanction.seconds()));
        put(figures, "liftSeconds", OptionalDouble.of(sanction.liftSeconds()));
        return figures;
    }

    private OptionalDouble median(ToDoubleFunction<Round> figure) {
        return Medians.of(rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** Three digits after the point: more would only look exact. */
    private static void put(ObjectNode object, String name, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            object.put(name, Math.round(value.getAsDouble() * 1_000) / 1_000.0);
        } else {
            object.putNull(name);
        }
    }
}
