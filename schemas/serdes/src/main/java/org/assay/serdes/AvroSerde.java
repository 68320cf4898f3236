package org.assay.serdes;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** An {@link AvroSerializer} and an {@link AvroDeserializer} that share one registry. */
public final class AvroSerde<T> implements Serde<T> {

    private final Optional<Class<? extends SpecificRecord>> type;
    private SchemaRegistry registry;
    private boolean ownsRegistry;
    private AvroSerializer<T> serializer;
    private AvroDeserializer<T> deserializer;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroSerde() {
        this.type = Optional.empty();
    }

    private AvroSerde(
            SchemaRegistry registry,
            Optional<Class<? extends SpecificRecord>> type,
            Map<String, ?> config,
            boolean isKey) {
        this.type = type;
        this.registry = Objects.requireNonNull(registry);
        build(config, isKey);
    }

    /** A serde for values of one generated class with default settings. */
    public static <T extends SpecificRecord> AvroSerde<T> forValue(SchemaRegistry registry, Class<T> type) {
        return forValue(registry, type, Map.of());
    }

    /** A serde for values of one generated class; see {@link AvroSerdeConfig}. */
    public static <T extends SpecificRecord> AvroSerde<T> forValue(
            SchemaRegistry registry, Class<T> type, Map<String, ?> config) {
        return new AvroSerde<>(registry, Optional.of(type), config, false);
    }

    /** A serde for keys of one generated class with default settings. */
    public static <T extends SpecificRecord> AvroSerde<T> forKey(SchemaRegistry registry, Class<T> type) {
        return forKey(registry, type, Map.of());
    }

    /** A serde for keys of one generated class; see {@link AvroSerdeConfig}. */
    public static <T extends SpecificRecord> AvroSerde<T> forKey(
            SchemaRegistry registry, Class<T> type, Map<String, ?> config) {
        return new AvroSerde<>(registry, Optional.of(type), config, true);
    }

    /** A serde for generic records; see {@link AvroSerdeConfig}. */
    public static AvroSerde<GenericRecord> generic(SchemaRegistry registry, Map<String, ?> config, boolean isKey) {
        return new AvroSerde<>(registry, Optional.empty(), config, isKey);
    }

    /** Takes over the settings; opens the registry they name unless one was given before. */
    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        if (registry == null) {
            registry = SchemaRegistries.create(config);
            ownsRegistry = true;
        }
        build(config, isKey);
    }

    @Override
    public Serializer<T> serializer() {
        return Objects.requireNonNull(serializer, "configure the serde before it is used");
    }

    @Override
    public Deserializer<T> deserializer() {
        return Objects.requireNonNull(deserializer, "configure the serde before it is used");
    }

    @Override
    public void close() {
        if (ownsRegistry) {
            registry.close();
        }
    }

    private void build(Map<String, ?> config, boolean isKey) {
        serializer = new AvroSerializer<>(registry, config, isKey);
        deserializer = new AvroDeserializer<>(registry, type, config, isKey);
    }
}
