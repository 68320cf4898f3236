package org.assay.serdes;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Finds, and keeps, how to write a datum: which schema id it goes under and which writer puts it into bytes. */
final class WritePlans {

    /** Schema and id to write with. */
    private record Target(int id, Schema schema, boolean expires) {}

    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final Schema BYTES = Schema.create(Schema.Type.BYTES);
    private static final Schema INT = Schema.create(Schema.Type.INT);
    private static final Schema LONG = Schema.create(Schema.Type.LONG);
    private static final Schema FLOAT = Schema.create(Schema.Type.FLOAT);
    private static final Schema DOUBLE = Schema.create(Schema.Type.DOUBLE);
    private static final Schema BOOLEAN = Schema.create(Schema.Type.BOOLEAN);

    private final SchemaRegistry registry;
    private final AvroSerdeConfig config;
    private final LongSupplier nanoTime;
    private final GenericData genericModel;
    private final BoundedCache<WritePlan.Key, WritePlan> plans;
    private volatile WritePlan last;

    WritePlans(SchemaRegistry registry, AvroSerdeConfig config, LongSupplier nanoTime) {
        this.registry = registry;
        this.config = config;
        this.nanoTime = nanoTime;
        this.genericModel = GenericModels.of(config);
        this.plans = new BoundedCache<>(config.cacheBound());
    }

    WritePlan planFor(String topic, Object datum) {
        Schema schema = schemaOf(datum);
        Class<?> type = datum instanceof SpecificRecord ? datum.getClass() : GenericData.class;
        WritePlan recent = last;
        if (recent != null && recent.key().isSame(topic, schema, type) && isFresh(recent)) {
            return recent;
        }
        WritePlan.Key key = new WritePlan.Key(topic, schema, type);
        WritePlan plan = plans.get(key, this::create);
        if (!isFresh(plan)) {
            plans.removeIfSame(key, plan);
            plan = plans.get(key, this::create);
        }
        last = plan;
        return plan;
    }

    int size() {
        return plans.size();
    }

    private boolean isFresh(WritePlan plan) {
        return plan.expiresAtNanos() == 0 || nanoTime.getAsLong() - plan.expiresAtNanos() < 0;
    }

    private WritePlan create(WritePlan.Key key) {
        Target target = target(key);
        long expiresAt = 0;
        if (target.expires() && config.latestTtl().isPresent()) {
            Duration ttl = config.latestTtl().get();
            // 0 stands for never, so an end that falls on it is moved by a nanosecond.
            expiresAt = Math.max(1, nanoTime.getAsLong() + ttl.toNanos());
        }
        return new WritePlan(key, target.id(), writer(key, target.schema()), expiresAt);
    }

    /** In Confluent's order: registering wins over a fixed id, that over the latest version, that over looking up. */
    private Target target(WritePlan.Key key) {
        Schema schema =
                config.removesJavaProperties() ? StoredSchemas.withoutJavaProperties(key.schema()) : key.schema();
        String subject = config.strategy().subject(key.topic(), config.isKey(), schema);
        if (config.autoRegisters()) {
            return new Target(registry.register(subject, schema, config.normalizes()), schema, false);
        }
        if (config.schemaId().isPresent()) {
            int id = config.schemaId().get();
            Schema fixed = registry.schemaById(id);
            if (config.idMustBeCompatible()) {
                requireReadable(fixed, schema, "schema id " + id, AvroSerdeConfig.ID_STRICT);
            }
            return new Target(id, fixed, false);
        }
        if (config.usesLatest()) {
            RegisteredSchema latest = registry.latest(subject);
            if (config.latestMustBeCompatible()) {
                String name = "version " + latest.version() + " of subject " + subject;
                requireReadable(latest.schema(), schema, name, AvroSerdeConfig.LATEST_STRICT);
            }
            return new Target(latest.id(), latest.schema(), true);
        }
        return new Target(registry.idOf(subject, schema, config.normalizes()), schema, false);
    }

    private static void requireReadable(Schema reader, Schema writer, String name, String setting) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new SerializationException(name + " cannot read this " + writer.getFullName()
                    + "; register its schema, or set " + setting + "=false to write it all the same");
        }
    }

    private DatumWriter<Object> writer(WritePlan.Key key, Schema target) {
        DatumWriter<Object> own = SpecificRecord.class.isAssignableFrom(key.type())
                ? new RecordWriter<>(key.schema(), SpecificData.getForClass(key.type()))
                : new GenericDatumWriter<>(key.schema(), genericModel);
        // Equal parsing forms mean equal bytes; else fields may stand in another order and must be matched by name.
        boolean isSameForm =
                SchemaNormalization.toParsingForm(key.schema()).equals(SchemaNormalization.toParsingForm(target));
        return isSameForm ? own : new TranslatingWriter(own, key.schema(), target);
    }

    private static Schema schemaOf(Object datum) {
        if (datum instanceof GenericContainer container) {
            return container.getSchema();
        }
        if (datum instanceof CharSequence) {
            return STRING;
        }
        if (datum instanceof byte[] || datum instanceof ByteBuffer) {
            return BYTES;
        }
        if (datum instanceof Long) {
            return LONG;
        }
        if (datum instanceof Integer) {
            return INT;
        }
        if (datum instanceof Double) {
            return DOUBLE;
        }
        if (datum instanceof Float) {
            return FLOAT;
        }
        if (datum instanceof Boolean) {
            return BOOLEAN;
        }
        throw new SerializationException("cannot write a " + datum.getClass().getName()
                + " as Avro: it must be a record, bytes, a string, a number or a boolean");
    }
}
