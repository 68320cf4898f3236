package org.assay.ledger;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.assay.contract.topic.Topics;
import org.assay.ledger.processor.ControlPartitioner;
import org.assay.ledger.processor.LedgerOutput;
import org.assay.ledger.processor.LedgerProcessor;
import org.assay.reference.ReferenceStore;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;

/** Journal in, changes of verdicts and decisions out. */
final class LedgerTopology {
    private LedgerTopology() {}

    static Topology build(AppContext context) {
        ConfiguredSerdes serdes = ConfiguredSerdes.of(context.config().serdeSettings());
        StreamsBuilder builder = context.builder();
        ReferenceStore reference = ReferenceStore.create(serdes);

        KStream<String, LedgerOutput> outputs = builder.stream(
                        context.input(Topics.JOURNAL),
                        Consumed.with(Serdes.String(), serdes.value(Topics.JOURNAL.valueType()))
                                .withName("ingest-journal"))
                .process(
                        LedgerProcessor.supplier(reference, context.clock(), context.isCatchingUp()),
                        Named.as("apply-to-ledger"));

        outputs.filter((key, output) -> output.feed() != null, Named.as("only-verdicts"))
                .mapValues(LedgerOutput::feed, Named.as("to-verdict-feed"))
                .to(
                        context.output(Topics.VERDICT_CHANGED),
                        Produced.with(Serdes.String(), context.outgoing(Topics.VERDICT_CHANGED, serdes))
                                .withStreamPartitioner(new ControlPartitioner())
                                .withName("egress-verdict-changed"));

        outputs.filter((key, output) -> output.decided() != null, Named.as("only-decisions"))
                .mapValues(LedgerOutput::decided, Named.as("to-decision"))
                .to(
                        context.output(Topics.DECIDED),
                        Produced.with(Serdes.String(), context.outgoing(Topics.DECIDED, serdes))
                                .withName("egress-submission-decided"));

        reference.addTo(builder);
        return builder.build();
    }
}
