package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.assay.serdes.example.Item;
import org.junit.jupiter.api.Test;

class ConfiguredSerdesTest {

    private static final Item ITEM = new Item("铅", null, "g");

    private final Map<String, Object> config =
            new HashMap<>(Map.of("schema.registry.url", "mock://" + UUID.randomUUID(), "fake.greeting", "hello"));

    @Test
    void shouldUseOurSerdesByDefault() {
        try (ConfiguredSerdes serdes = ConfiguredSerdes.of(config);
                Serde<Item> value = serdes.value(Item.class);
                Serde<Item> key = serdes.key(Item.class)) {
            byte[] bytes = value.serializer().serialize("t", ITEM);
            key.serializer().serialize("t", ITEM);

            assertThat(value.deserializer().deserialize("t", bytes)).isEqualTo(ITEM);
            assertThat(serdes.registry().orElseThrow().subjects()).containsExactly("t-key", "t-value");
        }
    }

    @Test
    void shouldUseNamedClassesWithTheSameConfiguration() {
        config.put("assay.avro.serializer", FakeSerializer.class.getName());
        config.put("assay.avro.deserializer", FakeDeserializer.class.getName());
        config.remove("schema.registry.url");

        try (ConfiguredSerdes serdes = ConfiguredSerdes.of(config);
                Serde<Item> serde = serdes.value(Item.class)) {
            byte[] bytes = serde.serializer().serialize("t", ITEM);

            assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("hello 铅 value");
            assertThat(serde.deserializer().deserialize("t", bytes))
                    .isEqualTo(new Item("hello", null, Item.class.getName()));
            assertThat(serdes.registry()).isEmpty();
        }
    }

    @Test
    void shouldMixOursWithAnother() {
        config.put("assay.avro.deserializer", FakeDeserializer.class);

        try (ConfiguredSerdes serdes = ConfiguredSerdes.of(config);
                Serde<Item> serde = serdes.value(Item.class)) {
            assertThat(RawAvro.schemaId(serde.serializer().serialize("t", ITEM)))
                    .isEqualTo(1);
            assertThat(serde.deserializer().deserialize("t", new byte[0]).getName())
                    .isEqualTo("hello");
        }
    }

    @Test
    void shouldTellAResultOfAnotherClass() {
        config.put("assay.avro.deserializer", TextDeserializer.class.getName());

        try (ConfiguredSerdes serdes = ConfiguredSerdes.of(config);
                Serde<Item> serde = serdes.value(Item.class)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", new byte[0]))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("returned a java.lang.String where " + Item.class.getName() + " is needed");
            assertThat(serde.deserializer().deserialize("t", null)).isNull();
        }
    }

    @Test
    void shouldTellWhatToChangeWhenAClassCannotBeUsed() {
        assertRefused("io.confluent.kafka.serializers.KafkaAvroSerializer", "add its jar");
        assertRefused(String.class.getName(), "must implement " + Serializer.class.getName());
    }

    private void assertRefused(String serializer, String expected) {
        config.put("assay.avro.serializer", serializer);
        try (ConfiguredSerdes serdes = ConfiguredSerdes.of(config)) {
            assertThatThrownBy(() -> serdes.value(Item.class))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("assay.avro.serializer")
                    .hasMessageContaining(expected);
        }
    }

    /** Writes what it was configured with and the item's name. */
    public static final class FakeSerializer implements Serializer<Item> {
        private Map<String, ?> config = Map.of();
        private boolean isKey;

        @Override
        public void configure(Map<String, ?> configured, boolean forKeys) {
            config = configured;
            isKey = forKeys;
        }

        @Override
        public byte[] serialize(String topic, Item item) {
            String text = config.get("fake.greeting") + " " + item.getName() + (isKey ? " key" : " value");
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Reads an item that holds what it was configured with. */
    public static final class FakeDeserializer implements Deserializer<Object> {
        private Map<String, ?> config = Map.of();

        @Override
        public void configure(Map<String, ?> configured, boolean forKeys) {
            config = configured;
        }

        @Override
        public Object deserialize(String topic, byte[] payload) {
            Class<?> type = (Class<?>) config.get("specific.avro.value.type");
            assertThat(config.get("specific.avro.reader")).isEqualTo(true);
            return new Item((String) config.get("fake.greeting"), null, type.getName());
        }
    }

    /** Reads a text, whatever was asked for. */
    public static final class TextDeserializer implements Deserializer<Object> {
        @Override
        public Object deserialize(String topic, byte[] payload) {
            return payload == null ? null : "text";
        }
    }
}
