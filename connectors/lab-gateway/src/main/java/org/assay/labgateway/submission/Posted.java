package org.assay.labgateway.submission;

import java.util.Optional;
import java.util.stream.Stream;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.Topics;
import org.assay.submissionjson.SubmissionKind;

/** What can be posted here. */
public enum Posted {
    RESULT,
    SAMPLE;

    /** Its topics. */
    public OwnedTopicFamily<?> family() {
        return this == RESULT ? Topics.INGRESS_RESULT : Topics.INGRESS_SAMPLE;
    }

    /** The topic of a party. */
    public OwnedTopic<?> topic(String principal) {
        return family().of(principal);
    }

    /** How it is written in JSON. */
    public SubmissionKind json() {
        return this == RESULT ? SubmissionKind.RESULT : SubmissionKind.SAMPLE;
    }

    /** The path it is posted to. */
    public String path() {
        return "/v1/" + json().word() + "s";
    }

    /** Its sign in the ids of receipts, which live longer than this release. */
    public byte sign() {
        return (byte) (this == RESULT ? 'r' : 's');
    }

    /** The one of a sign. */
    public static Optional<Posted> of(byte sign) {
        return Stream.of(values()).filter(posted -> posted.sign() == sign).findFirst();
    }

    /** What a topic carries; empty when nothing of it can be posted here. */
    public static Optional<Posted> of(String topic) {
        return Stream.of(values())
                .filter(posted -> posted.family().principal(topic).isPresent())
                .findFirst();
    }
}
