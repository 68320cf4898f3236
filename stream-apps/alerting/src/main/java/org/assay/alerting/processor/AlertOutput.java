package org.assay.alerting.processor;

import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.assay.contract.alert.AlertChanged;
import org.assay.domain.alert.AlertChange;
import org.assay.mapping.AlertMapping;

/** Forwards changes of alerts, keyed by alert. */
final class AlertOutput {
    private AlertOutput() {}

    static void forward(ProcessorContext<String, AlertChanged> context, List<AlertChange> changes, long timestamp) {
        changes.forEach(change ->
                context.forward(new Record<>(change.alert().id(), AlertMapping.toContract(change), timestamp)));
    }
}
