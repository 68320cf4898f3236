package org.assay.contract.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.assay.contract.topic.Compatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule bites where a change loses something, and only there. */
class ChangeRuleTest {

    private static final String BASE = """
            {"type": "record", "name": "R", "namespace": "n", "fields": [
              {"name": "id", "type": "string"},
              {"name": "count", "type": "int"},
              {"name": "note", "type": ["null", "string"], "default": null},
              {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B", "UNKNOWN"], "default": "UNKNOWN"}},
              {"name": "value", "type": ["null", {"type": "bytes", "logicalType": "decimal", "precision": 28, "scale": 8}], "default": null},
              {"name": "on", "type": {"type": "int", "logicalType": "date"}},
              {"name": "parts", "type": {"type": "array", "items": {"type": "record", "name": "Part", "fields": [
                {"name": "lot", "type": "string"}]}}},
              {"name": "payload", "type": [
                {"type": "record", "name": "One", "fields": [{"name": "day", "type": "long"}]},
                {"type": "record", "name": "Two", "fields": []}]}
            ]}
            """;

    @Test
    void shouldAllowWhatIsEqual() {
        assertThat(both("\"id\"", "\"id\"")).isEmpty();
    }

    @Test
    void shouldAllowAFieldWithADefault() {
        assertThat(
                        both(
                                "{\"name\": \"id\", \"type\": \"string\"}",
                                "{\"name\": \"id\", \"type\": \"string\"}, {\"name\": \"more\", \"type\": \"string\", \"default\": \"\"}"))
                .isEmpty();
    }

    @Test
    void shouldAllowASymbolMore() {
        assertThat(both("\"B\", \"UNKNOWN\"", "\"B\", \"C\", \"UNKNOWN\"")).isEmpty();
    }

    @Test
    void shouldAllowAWiderNumberForReadersOnly() {
        assertThat(backward("\"type\": \"int\"}", "\"type\": \"long\"}")).isEmpty();
        assertThat(both("\"type\": \"int\"}", "\"type\": \"long\"}"))
                .containsExactly("FORWARD (readers of the release, today's records): count: long became int");
    }

    @Test
    void shouldAllowANewBranchForReadersOnly() {
        String from = "{\"type\": \"record\", \"name\": \"Two\", \"fields\": []}";
        String to = from + ", {\"type\": \"record\", \"name\": \"Three\", \"fields\": []}";

        assertThat(backward(from, to)).isEmpty();
        assertThat(both(from, to)).singleElement().asString().contains("FORWARD", "payload: n.Three is written");
    }

    @Test
    void shouldAllowAFieldToGoWhereOldReadersDoNotMatter() {
        String note = "{\"name\": \"count\", \"type\": \"int\"},";

        assertThat(backward(note, "")).isEmpty();
        assertThat(both(note, ""))
                .singleElement()
                .asString()
                .startsWith("FORWARD")
                .contains("count: is not written");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a field without default    | {"name": "count"      | {"name": "more", "type": "int"}, {"name": "count" | more: is not written and has no default
            a renamed field            | {"name": "id"         | {"name": "identifier"     | identifier: is not written and has no default
            a changed type             | "count", "type": "int" | "count", "type": "string" | count: int became string
            a renamed symbol           | ["A", "B"             | ["A", "BB"                | kind: symbols are gone: [B]
            another scale              | "scale": 8            | "scale": 4                | value: is written as decimal(28, 8) and read as decimal(28, 4)
            another precision          | "precision": 28       | "precision": 20           | value: is written as decimal(28, 8) and read as decimal(20, 8)
            a day that becomes a number | , "logicalType": "date" | ''                     | on: is written as date and read as plain int
            no longer optional         | "type": ["null", "string"], "default": null | "type": "string" | note: null is written
            deep inside an array       | "lot", "type": "string" | "lot", "type": "long" | parts[].lot: string became long
            deep inside a union        | "day", "type": "long" | "day", "type": "string"  | payload<One>.day: long became string
            a branch that is gone      | "name": "Two"         | "name": "Three"           | payload: n.Two is written
            a renamed record           | "name": "Part"        | "name": "Piece"           | parts[]: n.Part became n.Piece
            """)
    void shouldRefuse(String what, String from, String to, String objection) {
        assertThat(backward(from, to))
                .as(what)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("BACKWARD (today's readers, records of the release): ")
                        .contains(objection));
    }

    @Test
    void shouldFollowAnAlias() {
        assertThat(backward("{\"name\": \"id\"", "{\"name\": \"identifier\", \"aliases\": [\"id\"]"))
                .isEmpty();
    }

    @Test
    void shouldAskNothingOfRawTopics() {
        assertThat(ChangeRule.objections(
                        schema("\"int\"", "\"int\""), Schema.create(Schema.Type.STRING), Compatibility.NONE))
                .isEmpty();
    }

    private static List<String> backward(String from, String to) {
        return changed(from, to, Compatibility.BACKWARD_TRANSITIVE);
    }

    private static List<String> both(String from, String to) {
        return changed(from, to, Compatibility.FULL_TRANSITIVE);
    }

    private static List<String> changed(String from, String to, Compatibility compatibility) {
        return ChangeRule.objections(schema(from, to), schema(from, from), compatibility).stream()
                .map(Objection::toString)
                .toList();
    }

    private static Schema schema(String from, String to) {
        assertThat(BASE).contains(from);
        return new Schema.Parser().parse(BASE.replace(from, to));
    }
}
