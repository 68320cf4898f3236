package org.assay.serdes;

import java.util.List;
import java.util.Set;

/** Which settings belong to the schema registry client and the serdes: the names that Confluent's users know. */
public final class RegistrySettings {

    private static final List<String> PREFIXES =
            List.of("schema.registry.", "basic.auth.", "bearer.auth.", "request.header.", "proxy.", "assay.avro.");

    private static final Set<String> NAMES = Set.of(
            "auto.register.schemas",
            "use.latest.version",
            "latest.compatibility.strict",
            "use.schema.id",
            "id.compatibility.strict",
            "normalize.schemas",
            "key.subject.name.strategy",
            "value.subject.name.strategy",
            "specific.avro.reader",
            "specific.avro.key.type",
            "specific.avro.value.type",
            "missing.id.cache.ttl.sec",
            "avro.remove.java.properties",
            "avro.use.logical.type.converters",
            "max.retries",
            "retries.wait.ms",
            "retries.max.wait.ms",
            "http.connect.timeout.ms",
            "http.read.timeout.ms",
            "latest.cache.ttl.sec",
            "max.schemas.per.subject",
            "key.schema.id.serializer",
            "value.schema.id.serializer",
            // Kafka's own; the registry's client takes user and password from it when told to inherit them.
            "sasl.jaas.config");

    private RegistrySettings() {}

    /** Whether a setting is one of theirs. */
    public static boolean knows(String key) {
        return NAMES.contains(key) || PREFIXES.stream().anyMatch(key::startsWith);
    }

    /** The names without a prefix, for suggestions. */
    public static Set<String> names() {
        return NAMES;
    }
}
