package org.assay.serdes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;

/** A registry behind the Confluent HTTP protocol. */
final class HttpSchemaRegistry implements SchemaRegistry {

    /** A schema is known by its text: two that differ only in their documentation may be two versions. */
    private record SubjectSchema(String subject, String text, List<SchemaReference> references, boolean normalize) {}

    private record MissingId(RegistryProblem problem, long untilNanos) {}

    private final RegistryTransport transport;
    private final LongSupplier nanoTime;
    private final Duration missingIdTtl;
    private final StoredSchemas storedSchemas = new StoredSchemas(this::referenced);
    private final BoundedCache<SubjectSchema, Integer> ids;
    private final BoundedCache<Integer, Schema> schemas;
    private final BoundedCache<Integer, MissingId> missingIds;

    HttpSchemaRegistry(RegistryConfig config, RegistryTransport transport, LongSupplier nanoTime) {
        this.transport = transport;
        this.nanoTime = nanoTime;
        this.missingIdTtl = config.missingIdTtl();
        this.ids = new BoundedCache<>(config.cacheBound());
        this.schemas = new BoundedCache<>(config.cacheBound());
        this.missingIds = new BoundedCache<>(config.cacheBound());
    }

    @Override
    public int register(String subject, Schema schema, List<SchemaReference> references, boolean normalize) {
        SubjectSchema key = new SubjectSchema(subject, schema.toString(), List.copyOf(references), normalize);
        return ids.get(key, k -> {
            String path = "/subjects/" + segment(subject) + "/versions" + (normalize ? "?normalize=true" : "");
            int id = id(send("register a schema", subject, "POST", path, schemaBody(schema, k.references())), subject);
            schemas.putIfAbsent(id, schema);
            missingIds.remove(id);
            return id;
        });
    }

    @Override
    public int idOf(String subject, Schema schema, List<SchemaReference> references, boolean normalize) {
        SubjectSchema key = new SubjectSchema(subject, schema.toString(), List.copyOf(references), normalize);
        return ids.get(key, k -> {
            String path = "/subjects/" + segment(subject) + (normalize ? "?normalize=true" : "");
            return id(send("look up a schema", subject, "POST", path, schemaBody(schema, k.references())), subject);
        });
    }

    @Override
    public Schema schemaById(int id) {
        refuseIfKnownMissing(id);
        return schemas.get(id, this::fetchSchema);
    }

    @Override
    public RegisteredSchema latest(String subject) {
        return version(subject, "latest");
    }

    @Override
    public RegisteredSchema version(String subject, int version) {
        return version(subject, Integer.toString(version));
    }

    @Override
    public List<String> subjects() {
        JsonNode answer = get("list subjects", "", "/subjects");
        return elements(answer).map(JsonNode::asText).toList();
    }

    @Override
    public List<Integer> versions(String subject) {
        JsonNode answer = get("list versions", subject, "/subjects/" + segment(subject) + "/versions");
        return elements(answer).map(JsonNode::asInt).toList();
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        String path = "/compatibility/subjects/" + segment(subject) + "/versions?verbose=true";
        try {
            JsonNode answer =
                    send("check a schema's compatibility", subject, "POST", path, schemaBody(schema, List.of()));
            return required(answer, "is_compatible", subject).asBoolean();
        } catch (RegistryFailure.Rejected e) {
            if (e.errorCode() == RegistryProblem.SUBJECT_NOT_FOUND
                    || e.errorCode() == RegistryProblem.SUBJECT_SOFT_DELETED) {
                return true;
            }
            throw e;
        }
    }

    @Override
    public CompatibilityLevel compatibility(String subject) {
        JsonNode answer = level(subject);
        String level = required(answer, "compatibilityLevel", subject).asText().toUpperCase(Locale.ROOT);
        try {
            return CompatibilityLevel.valueOf(level);
        } catch (IllegalArgumentException e) {
            throw unreadable("read the compatibility level", subject, "unknown level " + level);
        }
    }

    @Override
    public void setCompatibility(String subject, CompatibilityLevel level) {
        ObjectNode body = transport.json().createObjectNode().put("compatibility", level.name());
        send("set the compatibility level", subject, "PUT", "/config/" + segment(subject), body);
    }

    @Override
    public void close() {
        ids.clear();
        schemas.clear();
        missingIds.clear();
    }

    private JsonNode level(String subject) {
        String action = "read the compatibility level";
        try {
            // Some servers report a subject's own level wrongly unless they are asked to fall back.
            return get(action, subject, "/config/" + segment(subject) + "?defaultToGlobal=true");
        } catch (RegistryFailure.Rejected e) {
            if (e.errorCode() == RegistryProblem.SUBJECT_NOT_FOUND
                    || e.errorCode() == RegistryProblem.NO_LEVEL_OF_ITS_OWN) {
                return get(action, subject, "/config");
            }
            throw e;
        }
    }

    private Schema fetchSchema(int id) {
        try {
            JsonNode answer = get("read schema id " + id, "", "/schemas/ids/" + id);
            return storedSchemas.parse(answer, "schema id " + id);
        } catch (RegistryFailure.Rejected e) {
            if (e.status() == 404 && !missingIdTtl.isZero()) {
                missingIds.putIfAbsent(id, new MissingId(e.problem(), nanoTime.getAsLong() + missingIdTtl.toNanos()));
            }
            throw e;
        }
    }

    private void refuseIfKnownMissing(int id) {
        MissingId missing = missingIds.peek(id);
        if (missing == null) {
            return;
        }
        if (nanoTime.getAsLong() - missing.untilNanos() < 0) {
            throw RegistryFailure.of(missing.problem());
        }
        missingIds.removeIfSame(id, missing);
    }

    private RegisteredSchema version(String subject, String version) {
        String action = "read version " + version;
        JsonNode answer = get(action, subject, "/subjects/" + segment(subject) + "/versions/" + version);
        int number = required(answer, "version", subject).asInt();
        Schema schema = storedSchemas.parse(answer, subject + " version " + number);
        return new RegisteredSchema(subject, number, id(answer, subject), schema);
    }

    private JsonNode referenced(StoredSchemas.Reference reference) {
        String path =
                "/subjects/" + segment(reference.subject()) + "/versions/" + reference.version() + "?deleted=true";
        return get("read a referenced schema", reference.subject(), path);
    }

    private JsonNode get(String action, String subject, String path) {
        return transport.send(RegistryTransport.Call.get(action, subject, path));
    }

    private JsonNode send(String action, String subject, String method, String path, JsonNode body) {
        return transport.send(new RegistryTransport.Call(action, subject, method, path, body));
    }

    private JsonNode schemaBody(Schema schema, List<SchemaReference> references) {
        ObjectNode body = transport.json().createObjectNode();
        if (references.isEmpty()) {
            return body.put("schema", schema.toString());
        }
        List<Schema> elsewhere = references.stream()
                .map(reference ->
                        version(reference.subject(), reference.version()).schema())
                .toList();
        body.put("schema", StoredSchemas.textWithout(elsewhere, schema));
        return body.set("references", transport.json().valueToTree(references));
    }

    private static int id(JsonNode answer, String subject) {
        return required(answer, "id", subject).asInt();
    }

    private static JsonNode required(JsonNode answer, String field, String subject) {
        JsonNode value = answer.path(field);
        if (value.isMissingNode()) {
            throw unreadable("use the answer", subject, "it has no field " + field);
        }
        return value;
    }

    private static KafkaException unreadable(String action, String subject, String detail) {
        return RegistryFailure.of(new RegistryProblem(action, subject, 200, RegistryProblem.UNREADABLE_ANSWER, detail));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
