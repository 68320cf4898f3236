package org.assay.standalone.campaign;

import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.sample.Sample;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.domain.model.SampleKey;

/**
 * A submission on its way: who sends it, and what.
 *
 * @param principal whose ingress topic it goes to
 * @param value registration, result, notice, office action or subject action
 */
public record Dispatch(String principal, SpecificRecord value) {

    /** The ingress topic it belongs in. */
    public OwnedTopic<?> topic() {
        if (value instanceof SampleRegistered) {
            return Topics.INGRESS_SAMPLE.of(principal);
        }
        if (value instanceof ResultReported) {
            return Topics.INGRESS_RESULT.of(principal);
        }
        if (value instanceof SubjectAction) {
            return Topics.INGRESS_SUBJECT_ACTION.of(principal);
        }
        return value instanceof NoticePublished
                ? Topics.INGRESS_NOTICE.of(principal)
                : Topics.INGRESS_OFFICE_ACTION.of(principal);
    }

    /** The sample or other subject it is about. As the record key it keeps one sender's words on one subject in their order. */
    public String key() {
        return value instanceof SubjectAction action ? action.getKind() + "|" + action.getSubject() : sample().text();
    }

    /** The sample it is about; an action on another subject is about none. */
    public SampleKey sample() {
        if (value instanceof ResultReported result) {
            return new SampleKey(result.getOrganiser(), result.getSampleNumber());
        }
        if (value instanceof OfficeAction action) {
            return new SampleKey(action.getOrganiser(), action.getSampleNumber());
        }
        Sample sample = value instanceof SampleRegistered registered
                ? registered.getSample()
                : ((NoticePublished) value).getSample();
        return new SampleKey(sample.getOrganiser(), sample.getSampleNumber());
    }
}
