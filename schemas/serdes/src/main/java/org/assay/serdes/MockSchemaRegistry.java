package org.assay.serdes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;

/**
 * A registry in memory for tests. It keeps the real one's rules: one id for one schema over all subjects, versions counted
 * per subject, compatibility BACKWARD until told otherwise.
 */
final class MockSchemaRegistry implements SchemaRegistry {

    private static final ConcurrentMap<String, MockSchemaRegistry> SCOPES = new ConcurrentHashMap<>();

    private final List<Schema> byId = new ArrayList<>();
    private final Map<String, Integer> idByText = new HashMap<>();
    private final Map<String, List<Integer>> versions = new TreeMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();

    private MockSchemaRegistry() {}

    static MockSchemaRegistry of(String scope) {
        return SCOPES.computeIfAbsent(scope, name -> new MockSchemaRegistry());
    }

    static void drop(String scope) {
        SCOPES.remove(scope);
    }

    @Override
    public synchronized int register(
            String subject, Schema schema, List<SchemaReference> references, boolean normalize) {
        references.forEach(reference -> version(reference.subject(), reference.version()));
        List<Integer> ids = versions.getOrDefault(subject, List.of());
        Integer known = idByText.get(schema.toString());
        if (known != null && ids.contains(known)) {
            return known;
        }
        compatibility(subject).objectionTo(schema, newestFirst(subject)).ifPresent(objection -> {
            throw failure("register a schema", subject, 409, RegistryProblem.INCOMPATIBLE_SCHEMA, objection);
        });
        int id = idByText.computeIfAbsent(schema.toString(), text -> {
            byId.add(schema);
            return byId.size();
        });
        versions.computeIfAbsent(subject, name -> new ArrayList<>()).add(id);
        return id;
    }

    @Override
    public synchronized int idOf(String subject, Schema schema, List<SchemaReference> references, boolean normalize) {
        Integer id = idByText.get(schema.toString());
        if (id == null || !idsOf(subject).contains(id)) {
            throw failure("look up a schema", subject, 404, RegistryProblem.SCHEMA_NOT_FOUND, "schema not found");
        }
        return id;
    }

    @Override
    public synchronized Schema schemaById(int id) {
        if (id < 1 || id > byId.size()) {
            throw failure("read schema id " + id, "", 404, RegistryProblem.SCHEMA_NOT_FOUND, "schema not found");
        }
        return byId.get(id - 1);
    }

    @Override
    public synchronized RegisteredSchema latest(String subject) {
        return version(subject, idsOf(subject).size());
    }

    @Override
    public synchronized RegisteredSchema version(String subject, int version) {
        List<Integer> ids = idsOf(subject);
        if (version < 1 || version > ids.size()) {
            throw failure(
                    "read version " + version, subject, 404, RegistryProblem.VERSION_NOT_FOUND, "version not found");
        }
        int id = ids.get(version - 1);
        return new RegisteredSchema(subject, version, id, schemaById(id));
    }

    @Override
    public synchronized List<String> subjects() {
        return List.copyOf(versions.keySet());
    }

    @Override
    public synchronized List<Integer> versions(String subject) {
        return IntStream.rangeClosed(1, idsOf(subject).size()).boxed().toList();
    }

    @Override
    public synchronized boolean isCompatible(String subject, Schema schema) {
        return compatibility(subject).objectionTo(schema, newestFirst(subject)).isEmpty();
    }

    @Override
    public synchronized CompatibilityLevel compatibility(String subject) {
        return levels.getOrDefault(subject, CompatibilityLevel.BACKWARD);
    }

    @Override
    public synchronized void setCompatibility(String subject, CompatibilityLevel level) {
        levels.put(subject, level);
    }

    /** Leaves the scope as it is: others in this JVM may use it. */
    @Override
    public void close() {}

    private List<Integer> idsOf(String subject) {
        List<Integer> ids = versions.get(subject);
        if (ids == null) {
            throw failure("read a subject", subject, 404, RegistryProblem.SUBJECT_NOT_FOUND, "subject not found");
        }
        return ids;
    }

    private List<Schema> newestFirst(String subject) {
        List<Schema> schemas = new ArrayList<>();
        for (int id : versions.getOrDefault(subject, List.of())) {
            schemas.add(0, byId.get(id - 1));
        }
        return schemas;
    }

    private static KafkaException failure(String action, String subject, int status, int code, String detail) {
        return RegistryFailure.of(new RegistryProblem(action, subject, status, code, detail));
    }
}
