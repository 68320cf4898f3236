package org.assay.submissionjson;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;

/** What can be submitted as JSON. */
public enum SubmissionKind {
    SAMPLE,
    RESULT,
    NOTICE,
    OFFICE_ACTION;

    /** Schema of its record. */
    public Schema schema() {
        return switch (this) {
            case SAMPLE -> SampleRegistered.SCHEMA$;
            case RESULT -> ResultReported.SCHEMA$;
            case NOTICE -> NoticePublished.SCHEMA$;
            case OFFICE_ACTION -> OfficeAction.SCHEMA$;
        };
    }

    /** As the field {@code kind} says it: sample, result, notice, office-action. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a word. */
    public static Optional<SubmissionKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind of a record. */
    public static Optional<SubmissionKind> of(Schema schema) {
        return Stream.of(values()).filter(kind -> kind.schema().equals(schema)).findFirst();
    }
}
