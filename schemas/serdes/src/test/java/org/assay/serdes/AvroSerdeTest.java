package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.chrono.HijrahDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.zip.CRC32;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.serdes.example.Item;
import org.assay.serdes.example.Reading;
import org.junit.jupiter.api.Test;

/** The serdes as Kafka makes and configures them. */
class AvroSerdeTest {

    private final String url = "mock://" + UUID.randomUUID();

    @Test
    void shouldReadGenericRecordsByDefault() {
        assertThat(roundTrip(Map.of())).isInstanceOf(GenericRecord.class);
    }

    @Test
    void shouldReadTheClassThatTheSchemaNames() {
        assertThat(roundTrip(Map.of("specific.avro.reader", true))).matches(Fixtures.holds(Fixtures.reading()));
    }

    @Test
    void shouldReadTheClassThatTheConfigurationNames() {
        assertThat(roundTrip(Map.of("specific.avro.value.type", Reading.class.getName())))
                .matches(Fixtures.holds(Fixtures.reading()));
        assertThat(roundTrip(Map.of("specific.avro.value.type", Reading.class)))
                .matches(Fixtures.holds(Fixtures.reading()));
    }

    @Test
    void shouldTellThatThereIsNoClass() {
        GenericRecord record = new GenericData.Record(Fixtures.recordNamed("Nowhere"));
        record.put("x", 1);
        try (AvroSerde<Object> serde = configured(Map.of("specific.avro.reader", "true"), false)) {
            byte[] bytes = serde.serializer().serialize("t", record);

            assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("no generated class example.Nowhere");
        }
    }

    @Test
    void shouldReadPrimitivesBesideSpecificRecords() {
        try (AvroSerde<Object> serde = configured(Map.of("specific.avro.reader", true), true)) {
            assertThat(serde.deserializer().deserialize("t", serde.serializer().serialize("t", "key")))
                    .isEqualTo("key");
        }
    }

    @Test
    void shouldShareOneMockRegistryPerScope() {
        try (AvroSerde<Object> one = configured(Map.of(), false);
                AvroSerializer<Object> two = new AvroSerializer<>();
                AvroDeserializer<Object> three = new AvroDeserializer<>()) {
            two.configure(Map.of("schema.registry.url", url), false);
            three.configure(Map.of("schema.registry.url", url), false);
            byte[] bytes = one.serializer().serialize("t", new Item("a", null, "b"));

            assertThat(two.serialize("t", new Item("a", null, "b"))).isEqualTo(bytes);
            assertThat(three.deserialize("t", bytes))
                    .hasToString("{\"name\": \"a\", \"value\": null, \"unit\": \"b\"}");
        }
    }

    @Test
    void shouldKeepAGivenRegistryWhenConfigured() {
        SchemaRegistry registry = SchemaRegistries.create(Map.of("schema.registry.url", url));
        AvroSerde<Item> serde = AvroSerde.forKey(registry, Item.class);

        serde.configure(Map.of("schema.registry.url", "mock://elsewhere"), true);
        serde.serializer().serialize("t", new Item("a", null, "b"));

        assertThat(registry.subjects()).containsExactly("t-key");
    }

    @Test
    void shouldSayThatItIsNotConfigured() {
        assertThatThrownBy(() -> new AvroSerde<>().serializer()).hasMessageContaining("configure");
        try (AvroSerializer<Object> serializer = new AvroSerializer<>();
                AvroDeserializer<Object> deserializer = new AvroDeserializer<>()) {
            assertThatThrownBy(() -> serializer.serialize("t", 1)).hasMessageContaining("configure");
            assertThatThrownBy(() -> deserializer.deserialize("t", new byte[9])).hasMessageContaining("configure");
        }
    }

    @Test
    void shouldRefuseWrongSettingsInOneLine() {
        assertRefused(Map.of("specific.avro.value.type", String.class), "specific.avro.value.type");
        assertRefused(Map.of("value.subject.name.strategy", "NoSuchStrategy"), "TopicRecordNameStrategy");
        assertRefused(Map.of("auto.register.schemas", "perhaps"), "auto.register.schemas");
        assertRefused(Map.of("schema.registry.url", ""), "schema.registry.url is missing");
    }

    @Test
    void shouldTrustOurPackageAndThoseConfigured() {
        configured(Map.of("assay.avro.trusted.packages", "java.time.chrono, java.util.zip"), false)
                .close();
        new ReadPlans(
                SchemaRegistries.create(Map.of("schema.registry.url", url)),
                new AvroSerdeConfig(Map.of(), false),
                Optional.empty());

        ClassSecurityValidator.ClassSecurityPredicate global = ClassSecurityValidator.getGlobal();
        assertThat(global.isTrusted(Reading.class)).isTrue();
        assertThat(global.isTrusted(CRC32.class)).isTrue();
        assertThat(global.isTrusted(HijrahDate.class)).isTrue();
        assertThat(global.isTrusted(Attributes.class)).isFalse();
    }

    private void assertRefused(Map<String, ?> settings, String expected) {
        assertThatThrownBy(() -> configured(settings, false).close())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("\n");
    }

    private Object roundTrip(Map<String, ?> settings) {
        try (AvroSerde<Object> serde = configured(settings, false)) {
            return serde.deserializer().deserialize("t", serde.serializer().serialize("t", Fixtures.reading()));
        }
    }

    private AvroSerde<Object> configured(Map<String, ?> settings, boolean isKey) {
        Map<String, Object> all = new HashMap<>(Map.of("schema.registry.url", url));
        all.putAll(settings);
        AvroSerde<Object> serde = new AvroSerde<>();
        serde.configure(all, isKey);
        return serde;
    }
}
