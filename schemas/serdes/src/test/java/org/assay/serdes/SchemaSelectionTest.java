package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.serdes.example.Item;
import org.junit.jupiter.api.Test;

/** Which schema, and which id, a datum is written with. */
class SchemaSelectionTest {

    private static final String NAME_ONLY = """
            {"type": "record", "name": "Item", "namespace": "org.assay.serdes.example", "fields": [
              {"name": "name", "type": "string"}]}""";
    private static final String TURNED_ROUND = """
            {"type": "record", "name": "Item", "namespace": "org.assay.serdes.example", "fields": [
              {"name": "extra", "type": "string", "default": "none"},
              {"name": "unit", "type": "string"},
              {"name": "name", "type": "string"}]}""";

    private final String url = "mock://" + UUID.randomUUID();
    private final SchemaRegistry registry = SchemaRegistries.create(Map.of("schema.registry.url", url));
    private final AtomicLong nanos = new AtomicLong(-5);

    @Test
    void shouldRegisterUnderTheTopicsSubject() {
        serializer(Map.of(), true).serialize("items", item());
        serializer(Map.of(), false).serialize("items", item());

        assertThat(registry.subjects()).containsExactly("items-key", "items-value");
    }

    @Test
    void shouldNameSubjectsByTheConfiguredStrategy() {
        String confluent = "io.confluent.kafka.serializers.subject.";
        serializer(Map.of("value.subject.name.strategy", confluent + "RecordNameStrategy"), false)
                .serialize("items", item());
        serializer(Map.of("key.subject.name.strategy", confluent + "TopicRecordNameStrategy"), true)
                .serialize("items", item());

        assertThat(registry.subjects())
                .containsExactly("items-org.assay.serdes.example.Item", "org.assay.serdes.example.Item");
    }

    @Test
    void shouldOnlyLookUpWhenItMayNotRegister() {
        AvroSerializer<Object> serializer = serializer(Map.of("auto.register.schemas", false), false);
        assertThatThrownBy(() -> serializer.serialize("items", item()))
                .isInstanceOf(RegistryFailure.Rejected.class)
                .hasMessageContaining("items-value");
        registry.register("items-value", Item.getClassSchema());

        assertThat(RawAvro.schemaId(serializer.serialize("items", item()))).isEqualTo(1);
    }

    @Test
    void shouldWriteWithTheLatestVersionMatchingFieldsByName() {
        int id = registry.register("items-value", Fixtures.schema(TURNED_ROUND));

        byte[] bytes = serializer(Map.of("auto.register.schemas", "false", "use.latest.version", "true"), false)
                .serialize("items", item());

        GenericRecord written =
                AvroSerde.generic(registry, Map.of(), false).deserializer().deserialize("items", bytes);
        assertThat(RawAvro.schemaId(bytes)).isEqualTo(id);
        assertThat(written).hasToString("{\"extra\": \"none\", \"unit\": \"g\", \"name\": \"铅\"}");
    }

    @Test
    void shouldRegisterAllTheSameWhenBothAreSet() {
        registry.register("items-value", Fixtures.schema(TURNED_ROUND));

        byte[] bytes = serializer(Map.of("use.latest.version", true), false).serialize("items", item());

        assertThat(RawAvro.schemaId(bytes)).isEqualTo(2);
    }

    @Test
    void shouldRefuseALatestVersionThatCannotReadTheDatumUnlessToldOtherwise() {
        registry.register("items-value", Fixtures.schema("""
                {"type": "record", "name": "Item", "namespace": "org.assay.serdes.example", "fields": [
                  {"name": "needed", "type": "int"}]}"""));
        Map<String, Object> settings = Map.of("auto.register.schemas", false, "use.latest.version", true);

        assertThatThrownBy(() -> serializer(settings, false).serialize("items", item()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("version 1 of subject items-value cannot read this org.assay.serdes.example.Item")
                .hasMessageContaining("latest.compatibility.strict=false");
        Map<String, Object> lenient = new HashMap<>(settings);
        lenient.put("latest.compatibility.strict", false);
        assertThatThrownBy(() -> serializer(lenient, false).serialize("items", item()))
                .as("the datum has no value for the field")
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("needed");
    }

    @Test
    void shouldLookForANewLatestVersionWhenTheTimeIsOver() {
        registry.register("items-value", Fixtures.schema(NAME_ONLY));
        AvroSerializer<Object> serializer = serializer(
                Map.of("auto.register.schemas", false, "use.latest.version", true, "latest.cache.ttl.sec", 60), false);
        assertThat(RawAvro.schemaId(serializer.serialize("items", item()))).isEqualTo(1);
        registry.register("items-value", Item.getClassSchema());

        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        int before = RawAvro.schemaId(serializer.serialize("items", item()));
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        int after = RawAvro.schemaId(serializer.serialize("items", item()));

        assertThat(List.of(before, after)).containsExactly(1, 2);
    }

    @Test
    void shouldWriteWithAFixedSchemaId() {
        int id = registry.register("elsewhere", Fixtures.schema(NAME_ONLY));
        AvroSerializer<Object> serializer = serializer(
                Map.of("auto.register.schemas", false, "use.schema.id", id, "use.latest.version", true), false);

        byte[] bytes = serializer.serialize("items", item());

        assertThat(bytes).isEqualTo(RawAvro.frame(id, new byte[] {6, (byte) 0xe9, (byte) 0x93, (byte) 0x85}));
        assertThatThrownBy(() -> serializer.serialize("items", "text"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("id.compatibility.strict=false");
    }

    @Test
    void shouldRegisterWithoutJavaPropertiesWhenAsked() {
        byte[] bytes =
                serializer(Map.of("avro.remove.java.properties", true), false).serialize("items", item());

        Schema registered = registry.schemaById(1);
        assertThat(Item.getClassSchema().toString()).contains("avro.java.string");
        assertThat(registered.toString()).doesNotContain("avro.java.string").contains("\"default\":\"mg/kg\"");
        assertThat(AvroSerde.forValue(registry, Item.class).deserializer().deserialize("items", bytes))
                .isEqualTo(item());
    }

    @Test
    void shouldKeepNoMorePlansThanConfigured() {
        WritePlans plans =
                new WritePlans(registry, new AvroSerdeConfig(Map.of("max.schemas.per.subject", 4), false), nanos::get);
        for (int i = 0; i < 20; i++) {
            GenericRecord record = new GenericData.Record(Fixtures.recordNamed("Record" + i));
            record.put("x", i);

            assertThat(plans.planFor("topic-" + i, record).write(record)).hasSizeGreaterThan(5);
        }

        assertThat(plans.size()).isEqualTo(4);
    }

    @Test
    void shouldConvertLogicalTypesOfGenericRecordsWhenAsked() {
        Map<String, ?> settings = Map.of("avro.use.logical.type.converters", true);
        AvroSerde<GenericRecord> serde = AvroSerde.generic(registry, settings, false);
        GenericRecord note = new GenericData.Record(Fixtures.NOTE);
        note.put("number", 1);
        note.put("text", "t");
        note.put("amount", new BigDecimal("12.34"));

        GenericRecord read =
                serde.deserializer().deserialize("n", serde.serializer().serialize("n", note));

        assertThat(read.get("amount")).isEqualTo(new BigDecimal("12.34"));
    }

    private AvroSerializer<Object> serializer(Map<String, ?> settings, boolean isKey) {
        return new AvroSerializer<>(registry, settings, isKey, nanos::get);
    }

    private static Item item() {
        return new Item("铅", null, "g");
    }
}
