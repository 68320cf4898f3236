package org.assay.submissionjson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.assay.submissionjson.JsonMistake.Code;

/**
 * One submission as JSON: the fields of its record, and beside them {@code kind} (sample, result, notice, office-action; may be left
 * out) and {@code principal} (who submits; may be left out where it can be told).
 *
 * @param value the record
 * @param principal who submits, when the JSON says so
 */
public record SubmissionJson(SpecificRecord value, Optional<String> principal) {
    /** Field that says what it is. */
    public static final String KIND = "kind";

    /** Field that says who submits. */
    public static final String PRINCIPAL = "principal";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** Reads a submission of any kind. */
    public static SubmissionJson parse(String text) throws JsonMistake {
        ObjectNode object = object(text);
        return read(object, kind(object));
    }

    /** Reads a submission that must be of one kind. */
    public static SubmissionJson parse(String text, SubmissionKind kind) throws JsonMistake {
        ObjectNode object = object(text);
        JsonNode said = object.get(KIND);
        if (said != null && !said.asText().equals(kind.word())) {
            throw new JsonMistake(Code.UNKNOWN_KIND, KIND, kind.word());
        }
        return read(object, kind);
    }

    private static SubmissionJson read(ObjectNode object, SubmissionKind kind) throws JsonMistake {
        object.remove(KIND);
        JsonNode principal = object.remove(PRINCIPAL);
        if (principal != null && !principal.isTextual()) {
            throw new JsonMistake(Code.WRONG_TYPE, PRINCIPAL, "\"…\"", "\"lab-a\"");
        }
        return new SubmissionJson(
                JsonRecords.read(object, kind.schema()),
                Optional.ofNullable(principal).map(JsonNode::textValue));
    }

    private static ObjectNode object(String text) throws JsonMistake {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new JsonMistake(Code.NOT_JSON, "", e.getOriginalMessage());
        }
        if (!(json instanceof ObjectNode object)) {
            throw new JsonMistake(Code.WRONG_TYPE, "", "{…}", "{\"kind\": \"result\", …}");
        }
        return object;
    }

    private static SubmissionKind kind(ObjectNode object) throws JsonMistake {
        JsonNode said = object.get(KIND);
        if (said != null) {
            return SubmissionKind.of(said.asText()).orElseThrow(SubmissionJson::unknownKind);
        }
        if (object.has("action")) {
            return SubmissionKind.OFFICE_ACTION;
        }
        if (object.has("report")) {
            return object.has("sample") ? SubmissionKind.NOTICE : SubmissionKind.RESULT;
        }
        if (object.has("sample")) {
            return SubmissionKind.SAMPLE;
        }
        throw unknownKind();
    }

    private static JsonMistake unknownKind() {
        return new JsonMistake(Code.UNKNOWN_KIND, KIND, "sample, result, notice, office-action");
    }
}
