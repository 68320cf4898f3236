package org.assay.serdes;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/**
 * Which versions of a subject must be able to read which (兼容级别). Backward: the new schema reads earlier data; forward:
 * earlier schemas read new data; full: both. Transitive levels compare with every version, the others with the newest.
 */
public enum CompatibilityLevel {
    NONE,
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE;

    /**
     * Compares a schema with the versions before it.
     *
     * @param newestFirst the earlier versions, the newest first
     * @return what stands against the schema, or empty when this level allows it
     */
    public Optional<String> objectionTo(Schema candidate, List<Schema> newestFirst) {
        if (this == NONE) {
            return Optional.empty();
        }
        try {
            validator().validate(candidate, newestFirst);
            return Optional.empty();
        } catch (SchemaValidationException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private SchemaValidator validator() {
        SchemaValidatorBuilder builder = new SchemaValidatorBuilder();
        builder = switch (this) {
            case BACKWARD, BACKWARD_TRANSITIVE -> builder.canReadStrategy();
            case FORWARD, FORWARD_TRANSITIVE -> builder.canBeReadStrategy();
            case FULL, FULL_TRANSITIVE, NONE -> builder.mutualReadStrategy();
        };
        return name().endsWith("_TRANSITIVE") ? builder.validateAll() : builder.validateLatest();
    }
}
