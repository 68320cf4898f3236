package org.assay.casework;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.assay.casework.processor.CaseOutput;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Topics;
import org.assay.serdes.ConfiguredSerdes;

/** Where the cases of one kind, their notices and the decisions about them go. */
final class CaseEgress {
    private final ConfiguredSerdes serdes;
    private final String kind;

    /**
     * An egress.
     *
     * @param kind word in the names of its steps
     */
    CaseEgress(ConfiguredSerdes serdes, String kind) {
        this.serdes = serdes;
        this.kind = kind;
    }

    void of(KStream<String, CaseOutput> outputs) {
        outputs.filter((key, output) -> output.changed() != null, named("only-cases"))
                .mapValues(CaseOutput::changed, named("to-case"))
                .to(
                        Topics.CASE_CHANGED.output(App.CASEWORK),
                        Produced.with(Serdes.String(), serdes.value(Topics.CASE_CHANGED.valueType()))
                                .withName("egress-case-changed-" + kind));
        outputs.filter((key, output) -> output.notified() != null, named("only-notices"))
                .mapValues(CaseOutput::notified, named("to-notice"))
                .to(
                        Topics.CASE_NOTIFIED.output(App.CASEWORK),
                        Produced.with(Serdes.String(), serdes.value(Topics.CASE_NOTIFIED.valueType()))
                                .withName("egress-case-notified-" + kind));
        outputs.filter((key, output) -> output.decided() != null, named("only-decisions"))
                .mapValues(CaseOutput::decided, named("to-decision"))
                .to(
                        Topics.DECIDED.output(App.CASEWORK),
                        Produced.with(Serdes.String(), serdes.value(Topics.DECIDED.valueType()))
                                .withName("egress-submission-decided-" + kind));
    }

    private Named named(String step) {
        return Named.as(step + "-" + kind);
    }
}
