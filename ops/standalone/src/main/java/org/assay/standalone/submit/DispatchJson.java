package org.assay.standalone.submit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.text.Json;
import org.assay.submissionjson.SubmissionJson;
import org.assay.submissionjson.SubmissionKind;

/** Writes what {@link SubmissionJson} reads. */
public final class DispatchJson {
    private DispatchJson() {}

    /** The JSON of a submission; {@link SubmissionJson#parse(String)} reads it back. */
    public static ObjectNode of(Dispatch dispatch) {
        ObjectNode object = Json.object();
        SubmissionKind.of(dispatch.value().getSchema()).ifPresent(kind -> object.put(SubmissionJson.KIND, kind.word()));
        object.put(SubmissionJson.PRINCIPAL, dispatch.principal());
        object.setAll((ObjectNode) Json.of(dispatch.value()));
        return object;
    }
}
