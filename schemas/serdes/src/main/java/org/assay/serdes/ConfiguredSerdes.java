package org.assay.serdes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Makes the serdes of an application from its configuration: {@link AvroSerde}, all on one registry, unless
 * {@value #SERIALIZER} or {@value #DESERIALIZER} name other classes, such as Confluent's own. Those get the same
 * configuration map.
 */
public final class ConfiguredSerdes implements AutoCloseable {

    /** Names the class of a serializer to use instead of ours. */
    public static final String SERIALIZER = "assay.avro.serializer";

    /** Names the class of a deserializer to use instead of ours. */
    public static final String DESERIALIZER = "assay.avro.deserializer";

    private final Map<String, ?> config;
    private final Optional<String> serializerClass;
    private final Optional<String> deserializerClass;
    private final Optional<SchemaRegistry> registry;

    private ConfiguredSerdes(Map<String, ?> config) {
        this.config = new HashMap<>(config);
        this.serializerClass = className(SERIALIZER);
        this.deserializerClass = className(DESERIALIZER);
        boolean isForeign = serializerClass.isPresent() && deserializerClass.isPresent();
        this.registry = isForeign ? Optional.empty() : Optional.of(SchemaRegistries.create(config));
    }

    /**
     * Reads the settings and opens the registry if one of our own serdes needs it.
     *
     * @throws ConfigException in one line, when a setting is wrong
     */
    public static ConfiguredSerdes of(Map<String, ?> config) {
        return new ConfiguredSerdes(config);
    }

    /** A serde for values of one generated class. */
    public <T extends SpecificRecord> Serde<T> value(Class<T> type) {
        return serde(type, false);
    }

    /** A serde for keys of one generated class. */
    public <T extends SpecificRecord> Serde<T> key(Class<T> type) {
        return serde(type, true);
    }

    /** A glance at fields of values, see {@link Glance}; empty when the values are read by a foreign deserializer. */
    public Optional<Glance> glance(List<String> paths) {
        return deserializerClass.isPresent()
                ? Optional.empty()
                : registry.map(schemas -> new Glance(new SchemasById(schemas), paths));
    }

    /** The registry that our serdes share; empty when both serializer and deserializer are foreign. */
    public Optional<SchemaRegistry> registry() {
        return registry;
    }

    @Override
    public void close() {
        registry.ifPresent(SchemaRegistry::close);
    }

    private <T extends SpecificRecord> Serde<T> serde(Class<T> type, boolean isKey) {
        return Serdes.serdeFrom(serializer(type, isKey), deserializer(type, isKey));
    }

    private <T extends SpecificRecord> Serializer<T> serializer(Class<T> type, boolean isKey) {
        if (serializerClass.isEmpty()) {
            return new AvroSerializer<>(registry.orElseThrow(), config, isKey);
        }
        // Erased: a serializer found by name takes whatever it can write.
        @SuppressWarnings("unchecked")
        Serializer<T> foreign = instantiate(SERIALIZER, serializerClass.get(), Serializer.class);
        foreign.configure(configFor(type, isKey), isKey);
        return foreign;
    }

    private <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type, boolean isKey) {
        if (deserializerClass.isEmpty()) {
            return AvroDeserializer.of(registry.orElseThrow(), type, config, isKey);
        }
        Deserializer<?> foreign = instantiate(DESERIALIZER, deserializerClass.get(), Deserializer.class);
        foreign.configure(configFor(type, isKey), isKey);
        return new CheckedDeserializer<>(foreign, type);
    }

    /** The user's settings, and those that make a foreign deserializer read into the generated class. */
    private Map<String, Object> configFor(Class<?> type, boolean isKey) {
        Map<String, Object> completed = new HashMap<>(config);
        completed.putIfAbsent(AvroSerdeConfig.SPECIFIC_READER, true);
        completed.putIfAbsent(isKey ? AvroSerdeConfig.SPECIFIC_KEY_TYPE : AvroSerdeConfig.SPECIFIC_VALUE_TYPE, type);
        return completed;
    }

    private Optional<String> className(String key) {
        Object value = config.get(key);
        String name = value instanceof Class<?> type
                ? type.getName()
                : value == null ? "" : value.toString().strip();
        return Optional.of(name).filter(text -> !text.isEmpty());
    }

    private static <S> S instantiate(String key, String className, Class<S> expected) {
        try {
            return Utils.newInstance(className, expected);
        } catch (ClassNotFoundException e) {
            throw new ConfigException(key, className, "there is no such class on the class path; add its jar");
        } catch (ClassCastException e) {
            throw new ConfigException(key, className, "must implement " + expected.getName());
        } catch (RuntimeException e) {
            throw new ConfigException(key, className, "cannot be created: " + e.getMessage());
        }
    }
}
