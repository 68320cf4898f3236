package org.assay.systemtests;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.Verdict;
import org.assay.contract.topic.Topics;
import org.assay.ledger.LedgerApp;
import org.assay.runtime.launch.StreamsApp;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.testkit.data.Submissions;

/** A fault of ours: the ledger's topology with a processor that throws at one record, after the rows were changed. */
final class Trap {
    static final String ORGANISER = "OFFICE-XUANCHENG";
    static final String POISON = "POISON";

    private Trap() {}

    /** Registers a sample and reports that it fails. */
    static void send(Stage.Sender sender, String number) {
        Sample sample = Submissions.sample(number);
        sample.setOrganiser(ORGANISER);
        sample.setLab("LAB-A");
        sender.send(Topics.INGRESS_SAMPLE, "office-xuancheng", Submissions.registered(sample, 1));
        sender.send(
                Topics.INGRESS_RESULT,
                "lab-a",
                new ResultReported(
                        ORGANISER, number, Submissions.report("R-" + number, 1, Verdict.NONCONFORMING, "130"), null));
    }

    /** Corrects the report: the sample conforms. */
    static void overturn(Stage.Sender sender, String number) {
        sender.send(
                Topics.INGRESS_RESULT,
                "lab-a",
                new ResultReported(
                        ORGANISER, number, Submissions.report("R-" + number, 2, Verdict.CONFORMING, "12"), null));
    }

    /** All apps, the ledger with the fault. */
    static List<StreamsApp> inLedger() {
        StreamsApp ledger = LedgerApp.create();
        StreamsApp faulty = StreamsApp.named(ledger.name())
                .topology(context -> {
                    Topology topology = ledger.topology(context);
                    return topology.addProcessor("trap", Throwing::new, "ingest-journal");
                })
                .build();
        return Apps.all().stream()
                .map(app -> app.name().equals(ledger.name()) ? faulty : app)
                .toList();
    }

    /** Where the record lies that the ledger throws at. */
    static String coordinates(Connection connection) {
        var found = new AtomicReference<String>();
        new TopicScan(connection).each(Topics.JOURNAL, entry -> {
            if (isPoison(entry.value())) {
                found.set(entry.coordinates());
            }
        });
        return found.get();
    }

    private static boolean isPoison(SampleEvent event) {
        return event.getPayload() instanceof ResultReported reported
                && reported.getSampleNumber().equals(POISON);
    }

    private static final class Throwing extends ContextualProcessor<String, SampleEvent, Void, Void> {
        @Override
        public void process(Record<String, SampleEvent> record) {
            if (isPoison(record.value())) {
                throw new IllegalStateException("a fault of the test");
            }
        }
    }
}
