package org.assay.serdes;

import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.CLASS;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;

/** Settings of the Avro serializer and deserializer, under the names of Confluent's serdes. */
public final class AvroSerdeConfig extends AbstractConfig {

    public static final String AUTO_REGISTER = "auto.register.schemas";
    public static final String USE_SCHEMA_ID = "use.schema.id";
    public static final String ID_STRICT = "id.compatibility.strict";
    public static final String USE_LATEST = "use.latest.version";
    public static final String LATEST_STRICT = "latest.compatibility.strict";
    public static final String LATEST_TTL_SEC = "latest.cache.ttl.sec";
    public static final String NORMALIZE = "normalize.schemas";
    public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    public static final String LOGICAL_TYPES = "avro.use.logical.type.converters";
    public static final String KEY_STRATEGY = "key.subject.name.strategy";
    public static final String VALUE_STRATEGY = "value.subject.name.strategy";
    public static final String SPECIFIC_READER = "specific.avro.reader";
    public static final String SPECIFIC_KEY_TYPE = "specific.avro.key.type";
    public static final String SPECIFIC_VALUE_TYPE = "specific.avro.value.type";
    public static final String TRUSTED_PACKAGES = "assay.avro.trusted.packages";

    private static final String TOPIC_NAME_STRATEGY = "TopicNameStrategy";

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(AUTO_REGISTER, BOOLEAN, true, Importance.HIGH, "register the schema of what is written")
            .define(USE_SCHEMA_ID, INT, -1, Importance.LOW, "write with the schema of this id")
            .define(ID_STRICT, BOOLEAN, true, Importance.LOW, "that schema must be able to read the datum's")
            .define(USE_LATEST, BOOLEAN, false, Importance.MEDIUM, "write with the subject's newest schema")
            .define(LATEST_STRICT, BOOLEAN, true, Importance.LOW, "that schema must be able to read the datum's")
            .define(LATEST_TTL_SEC, LONG, -1L, Range.atLeast(-1), Importance.LOW, "how long the newest is remembered")
            .define(NORMALIZE, BOOLEAN, false, Importance.MEDIUM, "let the registry normalise schemas")
            .define(REMOVE_JAVA_PROPERTIES, BOOLEAN, false, Importance.LOW, "register without avro.java.string")
            .define(LOGICAL_TYPES, BOOLEAN, false, Importance.LOW, "logical types as Java types in generic records")
            .define(KEY_STRATEGY, STRING, TOPIC_NAME_STRATEGY, Importance.MEDIUM, "how subjects of keys are named")
            .define(VALUE_STRATEGY, STRING, TOPIC_NAME_STRATEGY, Importance.MEDIUM, "how subjects of values are named")
            .define(SPECIFIC_READER, BOOLEAN, false, Importance.HIGH, "read into generated classes")
            .define(SPECIFIC_KEY_TYPE, CLASS, null, Importance.MEDIUM, "generated class to read keys into")
            .define(SPECIFIC_VALUE_TYPE, CLASS, null, Importance.MEDIUM, "generated class to read values into")
            .define(TRUSTED_PACKAGES, LIST, List.of(), Importance.LOW, "packages of further generated classes")
            .define(RegistryConfig.MAX_SCHEMAS, INT, 1000, Range.atLeast(1), Importance.LOW, "bound of each cache");

    private final boolean isKey;
    private final SubjectNameStrategy strategy;
    private final Optional<Class<? extends SpecificRecord>> specificType;

    /**
     * Reads and checks the settings for keys or for values.
     *
     * @throws ConfigException in one line, when a value is wrong
     */
    public AvroSerdeConfig(Map<String, ?> configured, boolean isKey) {
        super(DEFINITION, configured, false);
        this.isKey = isKey;
        String strategyKey = isKey ? KEY_STRATEGY : VALUE_STRATEGY;
        this.strategy = SubjectNameStrategy.of(strategyKey, getString(strategyKey));
        this.specificType = specificType(isKey ? SPECIFIC_KEY_TYPE : SPECIFIC_VALUE_TYPE);
        TrustedPackages.trust(getList(TRUSTED_PACKAGES));
    }

    boolean isKey() {
        return isKey;
    }

    SubjectNameStrategy strategy() {
        return strategy;
    }

    Optional<Class<? extends SpecificRecord>> specificType() {
        return specificType;
    }

    boolean readsSpecific() {
        return getBoolean(SPECIFIC_READER);
    }

    boolean autoRegisters() {
        return getBoolean(AUTO_REGISTER);
    }

    /** The fixed schema id to write with, if one is set. */
    Optional<Integer> schemaId() {
        return Optional.of(getInt(USE_SCHEMA_ID)).filter(id -> id >= 0);
    }

    boolean idMustBeCompatible() {
        return getBoolean(ID_STRICT);
    }

    boolean usesLatest() {
        return getBoolean(USE_LATEST);
    }

    boolean latestMustBeCompatible() {
        return getBoolean(LATEST_STRICT);
    }

    /** How long the newest version is remembered; empty means for ever. */
    Optional<Duration> latestTtl() {
        return Optional.of(getLong(LATEST_TTL_SEC))
                .filter(seconds -> seconds >= 0)
                .map(Duration::ofSeconds);
    }

    boolean normalizes() {
        return getBoolean(NORMALIZE);
    }

    boolean removesJavaProperties() {
        return getBoolean(REMOVE_JAVA_PROPERTIES);
    }

    boolean convertsLogicalTypes() {
        return getBoolean(LOGICAL_TYPES);
    }

    int cacheBound() {
        return getInt(RegistryConfig.MAX_SCHEMAS);
    }

    private Optional<Class<? extends SpecificRecord>> specificType(String key) {
        Class<?> type = getClass(key);
        if (type == null) {
            return Optional.empty();
        }
        if (!SpecificRecord.class.isAssignableFrom(type)) {
            throw new ConfigException(key, type.getName(), "must be a class generated from an Avro record");
        }
        return Optional.of(type.asSubclass(SpecificRecord.class));
    }
}
