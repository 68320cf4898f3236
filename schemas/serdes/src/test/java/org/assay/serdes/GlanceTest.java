package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final Schema SCHEMA = new Schema.Parser().parse("""
            {"type": "record", "name": "Feed", "fields": [
              {"name": "payload", "type": [
                {"type": "record", "name": "Change", "fields": [
                  {"name": "key", "type": "string"},
                  {"name": "before", "type": ["null", {"type": "record", "name": "State", "fields": [
                    {"name": "verdict", "type": {"type": "enum", "name": "Verdict", "symbols": ["PASS", "FAIL"]}},
                    {"name": "note", "type": ["null", "string"]},
                    {"name": "conflict", "type": "boolean"},
                    {"name": "items", "type": {"type": "array", "items": "string"}}]}]},
                  {"name": "after", "type": ["null", "State"]},
                  {"name": "reason", "type": "string"}]},
                {"type": "record", "name": "Day", "fields": [{"name": "number", "type": "int"}]}]}]}""");
    private static final Schema CHANGE =
            SCHEMA.getField("payload").schema().getTypes().get(0);
    private static final Schema DAY =
            SCHEMA.getField("payload").schema().getTypes().get(1);
    private static final Schema STATE =
            CHANGE.getField("before").schema().getTypes().get(1);
    private static final String BEFORE = "payload.before.verdict";
    private static final String AFTER = "payload.after.verdict";
    private static final String CONFLICT = "payload.after.conflict";

    private final Glance glance = new Glance(id -> SCHEMA, List.of(BEFORE, AFTER, CONFLICT));

    @Test
    void shouldFindTheFieldsOfBothStates() {
        byte[] bytes = change(state("FAIL", false), state("PASS", true));

        Map<String, Object> seen = glance.at(bytes);

        assertThat(seen).containsEntry("payload", "Change").containsEntry(BEFORE, "FAIL");
        assertThat(seen).containsEntry(AFTER, "PASS").containsEntry(CONFLICT, true);
    }

    @Test
    void shouldLeaveOutWhatIsNull() {
        assertThat(glance.at(change(null, state("FAIL", false))))
                .doesNotContainKey(BEFORE)
                .containsEntry(AFTER, "FAIL");
        assertThat(glance.at(change(state("FAIL", false), null)))
                .containsEntry(BEFORE, "FAIL")
                .doesNotContainKeys(AFTER, CONFLICT);
    }

    @Test
    void shouldTellARecordThatHasNoneOfTheFields() {
        byte[] bytes = framed(new GenericRecordBuilder(DAY).set("number", 7).build());

        assertThat(glance.at(bytes)).containsEntry("payload", "Day").doesNotContainKeys(BEFORE, AFTER, CONFLICT);
    }

    @Test
    void shouldReadNoFurtherThanTheLastField() {
        byte[] bytes = change(null, state("PASS", true));
        // id, union, key, null, union, verdict, note, conflict: what follows is never reached.
        byte[] begun = Arrays.copyOf(bytes, RawAvro.HEADER_LENGTH + 1 + 2 + 1 + 1 + 1 + 1 + 1);

        assertThat(glance.at(begun)).containsEntry(AFTER, "PASS").containsEntry(CONFLICT, true);
    }

    @Test
    void shouldRefuseWhatIsDamaged() {
        byte[] bytes = change(null, state("PASS", true));

        assertThatThrownBy(() -> glance.at(Arrays.copyOf(bytes, RawAvro.HEADER_LENGTH + 3)))
                .isInstanceOf(SerializationException.class);
        bytes[RawAvro.HEADER_LENGTH] = 20;
        assertThatThrownBy(() -> glance.at(bytes)).isInstanceOf(SerializationException.class);
    }

    private static GenericData.Record state(String verdict, boolean conflict) {
        return new GenericRecordBuilder(STATE)
                .set(
                        "verdict",
                        new GenericData.EnumSymbol(STATE.getField("verdict").schema(), verdict))
                .set("note", null)
                .set("conflict", conflict)
                .set("items", List.of("a", "b"))
                .build();
    }

    private static byte[] change(GenericData.Record before, GenericData.Record after) {
        return framed(new GenericRecordBuilder(CHANGE)
                .set("key", "k")
                .set("before", before)
                .set("after", after)
                .set("reason", "r")
                .build());
    }

    private static byte[] framed(GenericData.Record payload) {
        SchemaRegistry registry = SchemaRegistries.create(Map.of("schema.registry.url", "mock://glance"));
        return AvroSerde.generic(registry, Map.of(), false)
                .serializer()
                .serialize(
                        "feed",
                        new GenericRecordBuilder(SCHEMA).set("payload", payload).build());
    }
}
