package org.assay.serdes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.common.errors.SerializationException;

/** Turns the registry's JSON into Avro schemas. */
final class StoredSchemas {

    /**
     * A schema that another one refers to.
     *
     * @param subject where it is kept
     * @param version which version is meant
     */
    record Reference(String subject, int version) {}

    private static final int MOST_REFERENCES = 1000;
    private static final String JAVA_STRING = "avro.java.string";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<Reference, JsonNode> fetch;

    /** @param fetch asks the registry for a version's JSON */
    StoredSchemas(Function<Reference, JsonNode> fetch) {
        this.fetch = fetch;
    }

    /**
     * Parses a stored schema after all it refers to, directly or not.
     *
     * @param answer JSON with {@code schema} and perhaps {@code schemaType} and {@code references}
     * @param name how to call the schema in a message
     * @throws SerializationException when it is no Avro schema
     */
    Schema parse(JsonNode answer, String name) {
        // What was registered is taken as it is: older clients checked names and defaults less strictly.
        Schema.Parser parser = new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
        return parse(answer, name, parser, new LinkedHashSet<>());
    }

    private Schema parse(JsonNode answer, String name, Schema.Parser parser, Set<Reference> seen) {
        String kind = answer.path("schemaType").asText("AVRO");
        if (!kind.equals("AVRO")) {
            throw new SerializationException(name + " is a schema of type " + kind + ", not AVRO");
        }
        for (JsonNode node : answer.path("references")) {
            Reference reference = new Reference(
                    node.path("subject").asText(), node.path("version").asInt());
            if (seen.add(reference)) {
                if (seen.size() > MOST_REFERENCES) {
                    throw new SerializationException(name + " refers to more than " + MOST_REFERENCES + " schemas");
                }
                String label = reference.subject() + " version " + reference.version();
                parse(fetch.apply(reference), label, parser, seen);
            }
        }
        try {
            return parser.parse(answer.path("schema").asText());
        } catch (SchemaParseException e) {
            throw new SerializationException(name + " is not a valid Avro schema: " + e.getMessage(), e);
        }
    }

    /** The schema's text in which these types stand by name only. Avro means to drop the method but has no other yet. */
    @SuppressWarnings("deprecation")
    static String textWithout(List<Schema> elsewhere, Schema schema) {
        return schema.toString(elsewhere, false);
    }

    /** The schema without the property that tells Java which string class to use; other languages have no need of it. */
    static Schema withoutJavaProperties(Schema schema) {
        try {
            JsonNode tree = JSON.readTree(schema.toString());
            removeJavaProperties(tree);
            return new Schema.Parser(NameValidator.NO_VALIDATION)
                    .setValidateDefaults(false)
                    .parse(tree.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema prints itself as JSON", e);
        }
    }

    private static void removeJavaProperties(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(JAVA_STRING);
        }
        node.properties().forEach(field -> {
            if (!field.getKey().equals("default")) {
                removeJavaProperties(field.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(StoredSchemas::removeJavaProperties);
        }
    }
}
