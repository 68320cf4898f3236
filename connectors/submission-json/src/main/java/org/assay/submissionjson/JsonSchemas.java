package org.assay.submissionjson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.assay.contract.sample.Limit;
import org.assay.contract.sample.Measurement;

/**
 * JSON Schema (draft 2020-12) of a submission, made from the record's Avro schema by the rules of {@link JsonRecords}: what one refuses
 * for its shape the other refuses too. What a short form means is beyond a schema.
 */
public final class JsonSchemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode definitions = NODES.objectNode();

    private JsonSchemas() {}

    /** The schema of a kind of submission. */
    public static ObjectNode of(SubmissionKind kind) {
        JsonSchemas schemas = new JsonSchemas();
        ObjectNode root = NODES.objectNode().put("$schema", DIALECT).put("title", kind.word());
        root.setAll(schemas.record(kind.schema()));
        ObjectNode properties = (ObjectNode) root.get("properties");
        properties.putObject(SubmissionJson.KIND).put("const", kind.word());
        properties.putObject(SubmissionJson.PRINCIPAL).put("type", "string");
        root.set("$defs", schemas.definitions);
        return root;
    }

    private ObjectNode record(Schema schema) {
        ObjectNode object = NODES.objectNode().put("type", "object").put("description", schema.getDoc());
        ArrayNode required = NODES.arrayNode();
        ObjectNode properties = object.putObject("properties");
        for (Schema.Field field : schema.getFields()) {
            ObjectNode value = value(field.schema());
            properties.set(field.name(), value.put("description", field.doc()));
            if (!field.hasDefaultValue()) {
                required.add(field.name());
            }
        }
        object.set("required", required);
        return object.put("additionalProperties", false);
    }

    private ObjectNode value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> recordOrShort(schema);
            case UNION -> union(schema);
            case ENUM -> words(schema);
            case ARRAY -> {
                ObjectNode array = NODES.objectNode().put("type", "array");
                array.set("items", value(schema.getElementType()));
                yield array;
            }
            case BOOLEAN -> type("boolean");
            case STRING -> type("string");
            case INT ->
                schema.getLogicalType() == null
                        ? type("integer").put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE)
                        : type("string").put("format", "date");
            case LONG -> type("string").put("format", "date-time");
            case BYTES -> decimal();
            case NULL -> type("null");
            default -> throw new IllegalStateException(schema.getType().toString());
        };
    }

    private ObjectNode recordOrShort(Schema schema) {
        ObjectNode full = reference(schema);
        return schema.equals(Measurement.SCHEMA$) || schema.equals(Limit.SCHEMA$)
                ? anyOf(full, type("string"), type("number"))
                : full;
    }

    private ObjectNode reference(Schema schema) {
        if (!definitions.has(schema.getName())) {
            // Taken before it is filled, so that a record that holds its own kind ends.
            definitions.putObject(schema.getName());
            definitions.set(schema.getName(), record(schema));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + schema.getName());
    }

    private ObjectNode union(Schema schema) {
        return anyOf(schema.getTypes().stream().map(this::value).toArray(ObjectNode[]::new));
    }

    private static ObjectNode words(Schema schema) {
        ObjectNode words = type("string");
        ArrayNode symbols = words.putArray("enum");
        schema.getEnumSymbols().forEach(symbols::add);
        return words;
    }

    /** A number, or the same as text where a language's numbers would lose digits. */
    private static ObjectNode decimal() {
        String digits = "^\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*$";
        return anyOf(type("number"), type("string").put("pattern", digits));
    }

    private static ObjectNode anyOf(ObjectNode... branches) {
        ObjectNode any = NODES.objectNode();
        ArrayNode all = any.putArray("anyOf");
        for (ObjectNode branch : branches) {
            all.add(branch);
        }
        return any;
    }

    private static ObjectNode type(String name) {
        return NODES.objectNode().put("type", name);
    }
}
