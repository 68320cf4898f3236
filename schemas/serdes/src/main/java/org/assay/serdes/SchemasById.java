package org.assay.serdes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.apache.avro.Schema;

/** Schemas of a registry, each asked for once: what an id means never changes, and a topic has few. */
final class SchemasById implements IntFunction<Schema> {
    private final SchemaRegistry registry;
    private final Map<Integer, Schema> known = new ConcurrentHashMap<>();

    SchemasById(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Schema apply(int id) {
        return known.computeIfAbsent(id, registry::schemaById);
    }
}
