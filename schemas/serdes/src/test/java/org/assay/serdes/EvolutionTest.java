package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.serdes.example.Item;
import org.assay.serdes.example.Level;
import org.assay.serdes.example.Reading;
import org.junit.jupiter.api.Test;

/** What other versions of a schema wrote, read into the generated class of today. */
class EvolutionTest {

    private static final Map<String, ?> NO_SETTINGS = Map.of();

    private final SchemaRegistry registry =
            SchemaRegistries.create(Map.of("schema.registry.url", "mock://" + UUID.randomUUID()));
    private final AvroSerde<Item> items = AvroSerde.forValue(registry, Item.class);

    @Test
    void shouldFillInDefaultsOfFieldsTheWriterDidNotKnow() {
        Schema older = Fixtures.schema("""
                {"type": "record", "name": "Item", "namespace": "org.assay.serdes.example", "fields": [
                  {"name": "name", "type": "string"}]}""");
        GenericRecord written = new GenericData.Record(older);
        written.put("name", "铅");

        Item read = items.deserializer().deserialize("items", write(written));

        assertThat(read).isEqualTo(new Item("铅", null, "mg/kg"));
    }

    @Test
    void shouldMatchFieldsByNameAndSkipThoseItDoesNotKnow() {
        Schema newer = Fixtures.schema("""
                {"type": "record", "name": "Item", "namespace": "org.assay.serdes.example", "fields": [
                  {"name": "unit", "type": "string"},
                  {"name": "method", "type": {"type": "array", "items": "string"}},
                  {"name": "value", "type": {"type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 3}},
                  {"name": "name", "type": "string"}]}""");
        GenericRecord written = new GenericData.Record(newer);
        written.put("unit", "g");
        written.put("method", List.of("GB 5009.12"));
        written.put("value", ByteBuffer.wrap(new byte[] {4, (byte) 0xe2}));
        written.put("name", "铅");

        Item read = items.deserializer().deserialize("items", write(written));

        assertThat(read).isEqualTo(new Item("铅", new BigDecimal("1.250"), "g"));
    }

    @Test
    void shouldReadUnknownEnumSymbolsAsTheDefault() {
        Schema newer = Fixtures.schema(Reading.getClassSchema().toString().replace("\"CITY\"", "\"CITY\",\"COUNTY\""));
        Reading reading = Fixtures.reading();
        AvroSerde<Reading> serde = AvroSerde.forValue(registry, Reading.class);
        byte[] bytes = serde.serializer().serialize("readings", reading);
        GenericRecord asRead =
                AvroSerde.generic(registry, NO_SETTINGS, false).deserializer().deserialize("readings", bytes);
        GenericRecord written = new GenericData.Record(newer);
        newer.getFields().forEach(field -> written.put(field.pos(), asRead.get(field.pos())));
        written.put("level", new GenericData.EnumSymbol(newer.getField("level").schema(), "COUNTY"));

        Reading read = serde.deserializer().deserialize("readings", write(written));

        assertThat(read.getLevel()).isEqualTo(Level.UNKNOWN);
        assertThat(reading.getItems()).isEqualTo(read.getItems());
    }

    @Test
    void shouldKeepAllValuesOfTheClassItself() {
        Reading reading = Fixtures.reading();
        AvroSerde<Reading> serde = AvroSerde.forValue(registry, Reading.class);

        Reading read = serde.deserializer().deserialize("r", serde.serializer().serialize("r", reading));

        assertThat(read).matches(Fixtures.holds(reading)).isNotSameAs(reading);
        assertThat(read.getMeasured()).isEqualTo(new BigDecimal("1.250"));
        assertThat(read.getSampledOn()).isEqualTo(reading.getSampledOn());
        assertThat(read.getReceivedAt()).isEqualTo(reading.getReceivedAt());
    }

    @Test
    void shouldTellASchemaThatCannotBeResolved() {
        Schema wrong = Fixtures.schema("""
                {"type": "record", "name": "Item", "namespace": "org.assay.serdes.example", "fields": [
                  {"name": "name", "type": "int"}]}""");
        GenericRecord written = new GenericData.Record(wrong);
        written.put("name", 1);

        assertThatThrownBy(() -> items.deserializer().deserialize("items", write(written)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("topic items")
                .hasMessageContaining("as org.assay.serdes.example.Item");
    }

    @Test
    void shouldReadPrimitivesAsNoRecord() {
        for (Object primitive : new Object[] {"hello", new byte[] {1, 2}, 5}) {
            String topic = primitive.getClass().getSimpleName();
            byte[] bytes = new AvroSerializer<>(registry, NO_SETTINGS, false).serialize(topic, primitive);

            assertThatThrownBy(() -> items.deserializer().deserialize(topic, bytes))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("as org.assay.serdes.example.Item");
        }
    }

    @Test
    void shouldKeepNoMorePlansThanConfigured() {
        AvroSerdeConfig config = new AvroSerdeConfig(Map.of("max.schemas.per.subject", 3), false);
        ReadPlans plans = new ReadPlans(registry, config, Optional.of(Item.class));
        for (int i = 0; i < 40; i++) {
            String schema = Item.getClassSchema().toString().replace("\"fields\":[", """
                    "fields":[{"name":"extra%d","type":"int","default":0},""".formatted(i));
            int id = registry.register("subject-" + i, Fixtures.schema(schema));

            assertThat(plans.planFor(id).schemaId()).isEqualTo(id);
            assertThat(plans.planFor(id)).isSameAs(plans.planFor(id));
        }

        assertThat(plans.size()).isEqualTo(3);
    }

    private byte[] write(GenericRecord record) {
        return new AvroSerializer<GenericRecord>(registry, NO_SETTINGS, false)
                .serialize("any-" + record.hashCode(), record);
    }
}
