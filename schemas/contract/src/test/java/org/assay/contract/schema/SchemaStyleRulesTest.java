package org.assay.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of style finds its fault. */
class SchemaStyleRulesTest {

    @Test
    void shouldFindWhatIsNotDocumented() {
        assertThat(SchemaStyle.documentation(
                        parse("{'type': 'record', 'name': 'R', 'fields': [{'name': 'a', 'type': 'int', 'doc': ' '}]}")))
                .containsExactly("R has no doc", "R.a has no doc");
        assertThat(SchemaStyle.documentation(parse("{'type': 'enum', 'name': 'E', 'symbols': ['A']}")))
                .containsExactly("E has no doc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'default': 'A'"})
    void shouldFindAnEnumWithoutUnknown(String standard) {
        assertThat(SchemaStyle.unknownSymbol(
                        parse("{'type': 'enum', 'name': 'E', 'symbols': ['A', 'UNKNOWN']" + standard + "}")))
                .containsExactly("E has not the default UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'bytes', 'logicalType': 'decimal', 'precision': 28, 'scale': 4}",
                "{'type': 'bytes', 'logicalType': 'decimal', 'precision': 20, 'scale': 8}",
                "['null', {'type': 'bytes', 'logicalType': 'decimal', 'precision': 28, 'scale': 2}]",
                "{'type': 'array', 'items': {'type': 'long', 'logicalType': 'timestamp-micros'}}",
                "{'type': 'map', 'values': {'type': 'int', 'logicalType': 'time-millis'}}",
                "{'type': 'int', 'logicalType': 'dates'}"
            })
    void shouldFindAnotherFormOfDaysTimesAndDecimals(String type) {
        assertThat(SchemaStyle.logicalTypes(record("a", "x", type)))
                .singleElement()
                .asString()
                .startsWith("org.assay.contract.a.R.x is neither");
    }

    @Test
    void shouldFindAnOptionalFieldThatMustBeSaid() {
        assertThat(SchemaStyle.optionalFields(record("a", "x", "['null', 'int']")))
                .containsExactly("org.assay.contract.a.R.x may be null but has not the default null");
    }

    @ParameterizedTest
    @CsvSource({
        "ledger, RECORD, alert",
        "alert, RECORD, ingress",
        "sample, RECORD, ledger",
        "shared, RECORD, sample",
        "shared, ENUM, sample",
        "alert, ENUM, shared",
        "ingress, RECORD, shared"
    })
    void shouldFindATypeOfAnotherOwner(String owner, Schema.Type kind, String other) {
        assertThat(SchemaStyle.ownership(record(owner, "x", "['null', " + type(kind, other) + "]")))
                .containsExactly("org.assay.contract." + owner + ".R.x uses org.assay.contract." + other
                        + ".T of another owner");
    }

    @ParameterizedTest
    @CsvSource({
        "ledger, RECORD, sample",
        "ledger, RECORD, journal",
        "journal, RECORD, ingress",
        "reference, ENUM, alert",
        "shared, RECORD, shared"
    })
    void shouldLetCommonTypesBeUsed(String owner, Schema.Type kind, String other) {
        assertThat(SchemaStyle.ownership(record(owner, "x", type(kind, other)))).isEmpty();
    }

    private static Schema record(String owner, String field, String type) {
        return parse("{'type': 'record', 'name': 'R', 'namespace': 'org.assay.contract." + owner
                + "', 'doc': 'd', 'fields': [{'name': '" + field + "', 'doc': 'd', 'type': " + type + "}]}");
    }

    private static String type(Schema.Type kind, String owner) {
        String body =
                kind == Schema.Type.RECORD ? "'type': 'record', 'fields': []" : "'type': 'enum', 'symbols': ['A']";
        return "{" + body + ", 'name': 'T', 'namespace': 'org.assay.contract." + owner + "'}";
    }

    private static Schema parse(String text) {
        return new Schema.Parser().parse(text.replace('\'', '"'));
    }
}
