package org.assay.serdes;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Finds, and keeps, how to read the data of each writer schema. */
final class ReadPlans {

    /** A power of two; ids given one after the other do not push each other out. */
    private static final int RECENT = 16;

    private final SchemaRegistry registry;
    private final boolean readsSpecific;
    private final Optional<Class<? extends SpecificRecord>> type;
    private final GenericData genericModel;
    private final BoundedCache<Integer, ReadPlan> plans;
    private final AtomicReferenceArray<ReadPlan> recent = new AtomicReferenceArray<>(RECENT);

    ReadPlans(SchemaRegistry registry, AvroSerdeConfig config, Optional<Class<? extends SpecificRecord>> type) {
        TrustedPackages.trustAssay();
        this.registry = registry;
        this.readsSpecific = config.readsSpecific();
        this.type = type;
        this.genericModel = GenericModels.of(config);
        this.plans = new BoundedCache<>(config.cacheBound());
    }

    ReadPlan planFor(int schemaId) {
        int slot = schemaId & (RECENT - 1);
        ReadPlan plan = recent.getAcquire(slot);
        if (plan != null && plan.schemaId() == schemaId) {
            return plan;
        }
        plan = plans.get(schemaId, this::create);
        recent.setRelease(slot, plan);
        return plan;
    }

    int size() {
        return plans.size();
    }

    private ReadPlan create(int schemaId) {
        Schema writer = registry.schemaById(schemaId);
        if (type.isPresent()) {
            return specific(schemaId, writer, type.get());
        }
        if (readsSpecific && writer.getType() == Schema.Type.RECORD) {
            return specific(schemaId, writer, classNamedBy(writer));
        }
        DatumReader<Object> reader = new GenericDatumReader<>(writer, writer, genericModel);
        return new ReadPlan(schemaId, writer, reader, "generic data");
    }

    private static ReadPlan specific(int schemaId, Schema writer, Class<?> type) {
        if (writer.getType() == Schema.Type.BYTES) {
            throw new SerializationException(
                    "schema id " + schemaId + " is bytes and cannot be read as " + type.getName());
        }
        SpecificData model = SpecificData.getForClass(type);
        DatumReader<Object> reader = new SpecificDatumReader<>(writer, model.getSchema(type), model);
        return new ReadPlan(schemaId, writer, reader, type.getName());
    }

    private static Class<?> classNamedBy(Schema writer) {
        Class<?> named;
        try {
            named = SpecificData.get().getClass(writer);
        } catch (SecurityException e) {
            throw new SerializationException(
                    "class " + writer.getFullName() + " is not trusted: add its package to "
                            + AvroSerdeConfig.TRUSTED_PACKAGES,
                    e);
        }
        if (named == null || !SpecificRecord.class.isAssignableFrom(named)) {
            throw new SerializationException("there is no generated class " + writer.getFullName()
                    + " on the class path; add it, or set " + AvroSerdeConfig.SPECIFIC_READER + "=false");
        }
        return named;
    }
}
