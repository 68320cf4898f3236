package org.assay.serdes;

import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes Avro in Confluent's wire format: generated records, generic records, primitives, and null as null. Safe for use by
 * many threads once configured.
 *
 * <p>Throws {@link org.apache.kafka.common.errors.SerializationException} when a datum does not fit its schema and a
 * {@link RegistryFailure} when the registry cannot give an id.
 */
public final class AvroSerializer<T> implements Serializer<T> {

    private final LongSupplier nanoTime;
    private SchemaRegistry registry;
    private boolean ownsRegistry;
    private WritePlans plans;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroSerializer() {
        this.nanoTime = System::nanoTime;
    }

    /**
     * A serializer that is ready for use.
     *
     * @param registry shared with others; closing this serializer does not close it
     * @param config settings of {@link AvroSerdeConfig}; may be empty
     */
    public AvroSerializer(SchemaRegistry registry, Map<String, ?> config, boolean isKey) {
        this(registry, config, isKey, System::nanoTime);
    }

    AvroSerializer(SchemaRegistry registry, Map<String, ?> config, boolean isKey, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.registry = Objects.requireNonNull(registry);
        this.plans = new WritePlans(registry, new AvroSerdeConfig(config, isKey), nanoTime);
    }

    /** Takes over the settings; opens the registry they name unless one was given to the constructor. */
    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        AvroSerdeConfig parsed = new AvroSerdeConfig(config, isKey);
        if (registry == null) {
            registry = SchemaRegistries.create(config);
            ownsRegistry = true;
        }
        plans = new WritePlans(registry, parsed, nanoTime);
    }

    @Override
    public byte[] serialize(String topic, T datum) {
        if (datum == null) {
            return null;
        }
        return configured().planFor(topic, datum).write(datum);
    }

    @Override
    public void close() {
        if (ownsRegistry) {
            registry.close();
        }
    }

    private WritePlans configured() {
        if (plans == null) {
            throw new IllegalStateException("configure the serializer before it is used");
        }
        return plans;
    }
}
