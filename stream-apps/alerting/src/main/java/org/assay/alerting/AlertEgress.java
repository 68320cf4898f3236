package org.assay.alerting;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.assay.alerting.processor.SubjectAlertProcessor;
import org.assay.alerting.processor.SubjectDayProcessor;
import org.assay.alerting.processor.Teller;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.alert.SubjectAlert;
import org.assay.contract.journal.DayBegun;
import org.assay.contract.topic.Topics;
import org.assay.runtime.day.DayPartitioner;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;

/** Where alerts go: to everybody, and to the cases of the subjects that they bear on, with the days behind them. */
final class AlertEgress {
    private final AppContext context;
    private final Serde<AlertChanged> alerts;
    private final Serde<SubjectAlert> bySubject;

    AlertEgress(AppContext context, ConfiguredSerdes serdes) {
        this.context = context;
        this.alerts = context.outgoing(Topics.ALERT_CHANGED, serdes);
        this.bySubject = context.outgoing(Topics.SUBJECT_ALERT, serdes);
    }

    /**
     * The alerts of a part that cases hear of.
     *
     * @param days the days that have begun there
     */
    void of(Teller teller, KStream<String, DatedNews> days, List<KStream<String, AlertChanged>> parts) {
        String word = teller.word();
        KStream<String, AlertChanged> raised = parts.stream()
                .reduce((one, other) -> one.merge(other, Named.as("merge-" + word)))
                .orElseThrow();
        of(word, raised);
        raised.process(SubjectAlertProcessor.supplier(teller), Named.as("to-subjects-of-" + word))
                .merge(
                        days.process(SubjectDayProcessor.supplier(teller), Named.as("to-days-behind-" + word)),
                        Named.as("merge-days-behind-" + word))
                .to(
                        context.output(Topics.SUBJECT_ALERT),
                        Produced.with(Serdes.String(), bySubject)
                                .withStreamPartitioner(
                                        new DayPartitioner<>(alert -> alert.getTold() instanceof DayBegun))
                                .withName("egress-subject-alert-of-" + word));
    }

    /** Alerts that no case rests on. */
    void of(String word, KStream<String, AlertChanged> raised) {
        raised.to(
                context.output(Topics.ALERT_CHANGED),
                Produced.with(Serdes.String(), alerts).withName("egress-" + word));
    }
}
