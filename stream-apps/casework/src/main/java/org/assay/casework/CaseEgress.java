package org.assay.casework;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.assay.casework.processor.CaseOutput;
import org.assay.contract.topic.Topics;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;

/** Where the cases of one kind, their notices and the decisions about them go. */
final class CaseEgress {
    private final AppContext context;
    private final ConfiguredSerdes serdes;
    private final String kind;

    /**
     * An egress.
     *
     * @param kind word in the names of its steps
     */
    CaseEgress(AppContext context, ConfiguredSerdes serdes, String kind) {
        this.context = context;
        this.serdes = serdes;
        this.kind = kind;
    }

    void of(KStream<String, CaseOutput> outputs) {
        outputs.filter((key, output) -> output.changed() != null, named("only-cases"))
                .mapValues(CaseOutput::changed, named("to-case"))
                .to(
                        context.output(Topics.CASE_CHANGED),
                        Produced.with(Serdes.String(), context.outgoing(Topics.CASE_CHANGED, serdes))
                                .withName("egress-case-changed-" + kind));
        outputs.filter((key, output) -> output.notified() != null, named("only-notices"))
                .mapValues(CaseOutput::notified, named("to-notice"))
                .to(
                        context.output(Topics.CASE_NOTIFIED),
                        Produced.with(Serdes.String(), context.outgoing(Topics.CASE_NOTIFIED, serdes))
                                .withName("egress-case-notified-" + kind));
        outputs.filter((key, output) -> output.decided() != null, named("only-decisions"))
                .mapValues(CaseOutput::decided, named("to-decision"))
                .to(
                        context.output(Topics.DECIDED),
                        Produced.with(Serdes.String(), context.outgoing(Topics.DECIDED, serdes))
                                .withName("egress-submission-decided-" + kind));
    }

    private Named named(String step) {
        return Named.as(step + "-" + kind);
    }
}
