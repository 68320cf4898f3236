package org.assay.delivery.processor;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.assay.contract.ingress.AlertAcknowledged;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.journal.SubjectEvent;
import org.assay.mapping.SubjectMapping;

/** The alert that an action of an office acknowledges (签收). */
public final class Acknowledgement {
    private Acknowledgement() {}

    /** The alert and who acknowledges it; nothing for any other event. */
    public static List<KeyValue<String, String>> of(SubjectEvent event) {
        return event.getPayload() instanceof SubjectAction action && action.getAction() instanceof AlertAcknowledged
                ? List.of(KeyValue.pair(
                        SubjectMapping.subject(action).key(),
                        event.getSubmitter().getPrincipal()))
                : List.of();
    }
}
