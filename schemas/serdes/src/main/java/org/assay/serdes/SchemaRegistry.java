package org.assay.serdes;

import java.util.List;
import org.apache.avro.Schema;

/**
 * A schema registry (模式注册中心): gives each schema an id, keeps the versions of each subject, and guards their
 * compatibility. Implementations are safe for use by many threads and cache what cannot change.
 *
 * <p>Every failure of a call is a {@link RegistryFailure}; one that may pass when tried again also is a
 * {@link org.apache.kafka.common.errors.RetriableException}.
 */
public interface SchemaRegistry extends AutoCloseable {

    /**
     * Registers a schema under a subject, or finds it there.
     *
     * @param references the types of the schema that are registered on their own; the schema is sent without them
     * @param normalize lets the registry treat texts that differ only in form as one schema
     * @return the schema's id
     */
    int register(String subject, Schema schema, List<SchemaReference> references, boolean normalize);

    /** Registers a schema with all its types; see {@link #register(String, Schema, List, boolean)}. */
    default int register(String subject, Schema schema, boolean normalize) {
        return register(subject, schema, List.of(), normalize);
    }

    /** Registers a schema as it is written; see {@link #register(String, Schema, List, boolean)}. */
    default int register(String subject, Schema schema) {
        return register(subject, schema, List.of(), false);
    }

    /**
     * Finds the id of a schema that is already registered under the subject; it is a failure when it is not.
     *
     * @param references as it was registered with
     */
    int idOf(String subject, Schema schema, List<SchemaReference> references, boolean normalize);

    /** Finds the id of a schema with all its types; see {@link #idOf(String, Schema, List, boolean)}. */
    default int idOf(String subject, Schema schema, boolean normalize) {
        return idOf(subject, schema, List.of(), normalize);
    }

    /** Finds the id of a schema as it is written; see {@link #idOf(String, Schema, List, boolean)}. */
    default int idOf(String subject, Schema schema) {
        return idOf(subject, schema, List.of(), false);
    }

    /** The schema with this id, its references resolved. */
    Schema schemaById(int id);

    /** The newest version of a subject, asked afresh each time. */
    RegisteredSchema latest(String subject);

    /** One version of a subject. */
    RegisteredSchema version(String subject, int version);

    /** The names of all subjects. */
    List<String> subjects();

    /** The version numbers of a subject, in the registry's order. */
    List<Integer> versions(String subject);

    /** Whether the registry would accept the schema as the subject's next version; true for a subject without versions. */
    boolean isCompatible(String subject, Schema schema);

    /** The level that holds for a subject, its own or else the registry's. */
    CompatibilityLevel compatibility(String subject);

    /** Sets the subject's own level. */
    void setCompatibility(String subject, CompatibilityLevel level);

    /** Forgets what was cached. Schemas stay registered. */
    @Override
    void close();
}
