package org.assay.runtime.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which of Kafka's own meters get through: the first rule that matches decides, and what no rule names stays out. One
 * small app brings over 1,700 of them otherwise. Our own meters and the JVM's always pass.
 */
public final class MeterAllowList implements MeterFilter {

    private record Rule(Pattern names, MeterFilterReply reply) {}

    private static final List<Rule> RULES = List.of(
            // Reading back a changelog is not the work; its lag would look like ours.
            deny("kafka\\.restore\\..*"),
            // Is it running?
            allow("kafka\\.stream\\.(alive|failed)\\.stream\\.threads"),
            allow("kafka\\.stream\\.thread\\.(process|commit|poll|punctuate)\\.(rate|latency\\.avg|latency\\.max)"),
            allow("kafka\\.stream\\.thread\\.task\\.(created|closed)\\.total"),
            // Is it behind?
            allow("kafka\\.consumer\\.fetch\\.manager\\.records\\.(lag\\.max|consumed\\.(rate|total))"),
            allow("kafka\\.consumer\\.coordinator\\.(rebalance\\.(total|latency\\.max)|assigned\\.partitions)"),
            // What is lost or refused?
            allow("kafka\\.stream\\.task\\.dropped\\.records\\.total"),
            allow("kafka\\.producer\\.record\\.(send\\.(rate|total)|error\\.total)"),
            // What does the state weigh?
            allow("kafka\\.stream\\.state\\.(estimate\\.num\\.keys|total\\.sst\\.files\\.size|block\\.cache\\.usage)"),
            allow("kafka\\.stream\\.state\\.size\\.all\\.mem\\.tables"),
            deny("kafka\\..*"));

    private static final Pattern CLIENT = Pattern.compile(".*-((?:Global)?StreamThread-?\\d*.*|admin)");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return RULES.stream()
                .filter(rule -> rule.names().matcher(id.getName()).matches())
                .findFirst()
                .map(Rule::reply)
                .orElse(MeterFilterReply.NEUTRAL);
    }

    /**
     * Cuts the random process id out of client and thread names: it would begin a new series at every start. No tag may go: the binder
     * takes a meter with fewer tags for one that a new meter replaces, and of all clients, tasks and stores one would be left.
     */
    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith("kafka.")) {
            return id;
        }
        List<Tag> tags = id.getTags().stream()
                .map(tag -> tag.getKey().equals("client.id") || tag.getKey().equals("thread.id")
                        ? Tag.of(tag.getKey(), CLIENT.matcher(tag.getValue()).replaceFirst("$1"))
                        : tag)
                .toList();
        return id.replaceTags(tags);
    }

    private static Rule allow(String names) {
        return new Rule(Pattern.compile(names), MeterFilterReply.ACCEPT);
    }

    private static Rule deny(String names) {
        return new Rule(Pattern.compile(names), MeterFilterReply.DENY);
    }
}
