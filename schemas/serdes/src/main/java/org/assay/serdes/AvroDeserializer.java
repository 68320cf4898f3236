package org.assay.serdes;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads Avro in Confluent's wire format. With a generated class at hand, what older or newer schemas wrote is resolved to
 * that class: missing fields take their defaults, unknown enum symbols the enum's default. Safe for use by many threads once
 * configured.
 *
 * <p>Throws {@link org.apache.kafka.common.errors.SerializationException} when the bytes are not what they should be and a
 * {@link RegistryFailure} when the registry cannot give the schema.
 */
public final class AvroDeserializer<T> implements Deserializer<T> {

    private final Optional<Class<? extends SpecificRecord>> type;
    private SchemaRegistry registry;
    private boolean ownsRegistry;
    private ReadPlans plans;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroDeserializer() {
        this.type = Optional.empty();
    }

    /**
     * A deserializer that is ready for use, for generic data or for the classes that the configuration names.
     *
     * @param registry shared with others; closing this deserializer does not close it
     * @param config settings of {@link AvroSerdeConfig}; may be empty
     */
    public AvroDeserializer(SchemaRegistry registry, Map<String, ?> config, boolean isKey) {
        this(registry, Optional.empty(), config, isKey);
    }

    AvroDeserializer(
            SchemaRegistry registry,
            Optional<Class<? extends SpecificRecord>> type,
            Map<String, ?> config,
            boolean isKey) {
        this.type = type;
        this.registry = Objects.requireNonNull(registry);
        this.plans = plans(new AvroSerdeConfig(config, isKey));
    }

    /** A deserializer that is ready for use and reads into one generated class. */
    public static <T extends SpecificRecord> AvroDeserializer<T> of(
            SchemaRegistry registry, Class<T> type, Map<String, ?> config, boolean isKey) {
        return new AvroDeserializer<>(registry, Optional.of(type), config, isKey);
    }

    /** Takes over the settings; opens the registry they name unless one was given to the constructor. */
    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        AvroSerdeConfig parsed = new AvroSerdeConfig(config, isKey);
        if (registry == null) {
            registry = SchemaRegistries.create(config);
            ownsRegistry = true;
        }
        plans = plans(parsed);
    }

    @Override
    public T deserialize(String topic, byte[] payload) {
        return payload == null ? null : read(topic, payload, 0, payload.length);
    }

    /** Reads without a copy when the buffer is backed by an array. */
    @Override
    public T deserialize(String topic, Headers headers, ByteBuffer payload) {
        if (payload == null) {
            return null;
        }
        if (payload.hasArray()) {
            return read(topic, payload.array(), payload.arrayOffset() + payload.position(), payload.remaining());
        }
        byte[] copy = new byte[payload.remaining()];
        payload.get(payload.position(), copy);
        return read(topic, copy, 0, copy.length);
    }

    @Override
    public void close() {
        if (ownsRegistry) {
            registry.close();
        }
    }

    // The caller names T together with the settings that decide what is read.
    @SuppressWarnings("unchecked")
    private T read(String topic, byte[] array, int offset, int length) {
        if (plans == null) {
            throw new IllegalStateException("configure the deserializer before it is used");
        }
        int schemaId = RawAvro.schemaId(array, offset, length);
        ReadPlan plan = plans.planFor(schemaId);
        return (T) plan.read(topic, array, offset + RawAvro.HEADER_LENGTH, length - RawAvro.HEADER_LENGTH);
    }

    private ReadPlans plans(AvroSerdeConfig config) {
        return new ReadPlans(registry, config, type.isPresent() ? type : config.specificType());
    }
}
