package org.assay.submissionjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** The schema that is published and the reader that decides refuse the same. */
class JsonSchemasTest {
    private static final String RESULT = """
            {"kind": "result", "principal": "lab-a", "organiser": "O", "sampleNumber": "S-1",
             "report": {"reportNumber": "R-1", "version": 1, "given": "NONCONFORMING", "concludedOn": "2026-03-20",
                        "items": [{"name": "铅", "unit": "mg/kg", "value": 0.62, "limit": "≤0.5 mg/kg"},
                                  {"name": "镉", "value": {"kind": "QUANTITY", "quantity": "1.5"}, "limit": null,
                                   "uncertainty": 0.1, "repeat": false}]}}
            """;
    private static final String SAMPLE = """
            {"version": 1,
             "sample": {"organiser": "O", "sampleNumber": "S-1", "purpose": "SUPERVISION", "level": "CITY",
                        "channel": "SHOP", "catalogue": "玩具", "productName": "积木", "producer": {"name": "厂甲"},
                        "regionCode": "341800", "lab": "LAB-A", "sampledOn": "2026-03-02"}}
            """;

    private static boolean fits(String text, SubmissionKind kind) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchemas.of(kind).toString());
        return schema.validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static boolean isRead(String text, SubmissionKind kind) {
        try {
            SubmissionJson.parse(text, kind);
            return true;
        } catch (JsonMistake mistake) {
            return false;
        }
    }

    @Test
    void shouldTakeWhatTheReaderTakes() {
        assertThat(isRead(RESULT, SubmissionKind.RESULT)).isTrue();
        assertThat(isRead(SAMPLE, SubmissionKind.SAMPLE)).isTrue();
        assertThat(fits(RESULT, SubmissionKind.RESULT)).isTrue();
        assertThat(fits(SAMPLE, SubmissionKind.SAMPLE)).isTrue();
    }

    @Test
    void shouldRefuseWhatTheReaderRefuses() {
        List<String[]> changes = List.of(
                new String[] {"\"version\": 1", "\"version\": \"1\""},
                new String[] {"\"version\": 1", "\"version\": 99999999999"},
                new String[] {"\"version\": 1, ", ""},
                new String[] {"NONCONFORMING", "FAILED"},
                new String[] {"2026-03-20", "20.3.2026"},
                new String[] {"\"S-1\"", "17"},
                new String[] {"\"sampleNumber\": \"S-1\",", ""},
                new String[] {"\"unit\"", "\"units\""},
                new String[] {"\"result\"", "\"notice\""},
                new String[] {"\"lab-a\"", "5"},
                new String[] {"\"1.5\"", "\"much\""},
                new String[] {"\"quantity\"", "\"amount\""},
                new String[] {"0.62", "[0.62]"},
                new String[] {"false", "\"no\""},
                new String[] {"\"limit\": null", "\"limit\": {\"upper\": 1}"});
        for (String[] change : changes) {
            String wrong = RESULT.replace(change[0], change[1]);
            assertThat(wrong).as(change[0]).isNotEqualTo(RESULT);
            assertThat(isRead(wrong, SubmissionKind.RESULT))
                    .as("read %s", change[1])
                    .isFalse();
            assertThat(fits(wrong, SubmissionKind.RESULT))
                    .as("fits %s", change[1])
                    .isFalse();
        }
    }

    @Test
    void shouldTellEveryMistakeInBothLanguages() {
        for (JsonMistake.Code code : JsonMistake.Code.values()) {
            JsonMistake mistake = new JsonMistake(code, "a.b", "one", "two");
            assertThat(mistake.text(Locale.CHINESE)).isNotBlank().isNotEqualTo(mistake.text(Locale.ENGLISH));
        }
        assertThat(ResourceBundle.getBundle("org.assay.submissionjson.messages", Locale.CHINESE)
                        .keySet())
                .hasSize(JsonMistake.Code.values().length);
    }
}
