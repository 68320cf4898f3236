package org.assay.standalone.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.OfficeAction;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.submit.JsonMistake.Code;
import org.assay.standalone.text.Json;

/**
 * One submission as JSON: the fields of its record, and beside them {@code kind} (sample, result, notice, office-action; may be left
 * out) and {@code principal} (who submits; may be left out where it can be told).
 *
 * @param value the record
 * @param principal who submits, when the JSON says so
 */
public record SubmissionJson(SpecificRecord value, Optional<String> principal) {
    private static final String KIND = "kind";
    private static final String PRINCIPAL = "principal";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** What can be submitted. */
    private enum Kind {
        SAMPLE,
        RESULT,
        NOTICE,
        OFFICE_ACTION;

        Schema schema() {
            return switch (this) {
                case SAMPLE -> SampleRegistered.SCHEMA$;
                case RESULT -> ResultReported.SCHEMA$;
                case NOTICE -> NoticePublished.SCHEMA$;
                case OFFICE_ACTION -> OfficeAction.SCHEMA$;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads a submission. */
    public static SubmissionJson parse(String text) throws JsonMistake {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new JsonMistake(Code.NOT_JSON, "", e.getOriginalMessage());
        }
        if (!(json instanceof ObjectNode object)) {
            throw new JsonMistake(Code.WRONG_TYPE, "", "{…}", "{\"kind\": \"result\", …}");
        }
        Kind kind = kind(object);
        object.remove(KIND);
        JsonNode principal = object.remove(PRINCIPAL);
        if (principal != null && !principal.isTextual()) {
            throw new JsonMistake(Code.WRONG_TYPE, PRINCIPAL, "\"…\"", "\"lab-a\"");
        }
        return new SubmissionJson(
                JsonRecords.read(object, kind.schema()),
                Optional.ofNullable(principal).map(JsonNode::textValue));
    }

    /** The JSON of a submission; {@link #parse} reads it back. */
    public static ObjectNode write(Dispatch dispatch) {
        ObjectNode object = Json.object();
        for (Kind kind : Kind.values()) {
            if (kind.schema().equals(dispatch.value().getSchema())) {
                object.put(KIND, kind.word());
            }
        }
        object.put(PRINCIPAL, dispatch.principal());
        object.setAll((ObjectNode) Json.of(dispatch.value()));
        return object;
    }

    private static Kind kind(ObjectNode object) throws JsonMistake {
        JsonNode said = object.get(KIND);
        if (said != null) {
            for (Kind kind : Kind.values()) {
                if (kind.word().equals(said.asText())) {
                    return kind;
                }
            }
            throw unknownKind();
        }
        if (object.has("action")) {
            return Kind.OFFICE_ACTION;
        }
        if (object.has("report")) {
            return object.has("sample") ? Kind.NOTICE : Kind.RESULT;
        }
        if (object.has("sample")) {
            return Kind.SAMPLE;
        }
        throw unknownKind();
    }

    private static JsonMistake unknownKind() {
        return new JsonMistake(Code.UNKNOWN_KIND, KIND, "sample, result, notice, office-action");
    }
}
