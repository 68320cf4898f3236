package org.assay.testkit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.serdes.AvroSerializer;
import org.assay.serdes.CompatibilityLevel;
import org.assay.serdes.RawAvro;
import org.assay.serdes.RegisteredSchema;
import org.assay.serdes.RegistryFailure;
import org.assay.serdes.SchemaReference;
import org.assay.serdes.SchemaRegistries;
import org.assay.serdes.SchemaRegistry;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The registry's client against a genuine registry. */
class RegistryFixtureIT {
    @RegisterExtension
    static final RegistryFixture REGISTRY = RegistryFixture.shared();

    // One registry serves all tests: names must not meet.
    private final String space = "s" + UUID.randomUUID().toString().replace("-", "");

    @AutoClose
    private final SchemaRegistry client = client(Map.of());

    @Test
    void shouldResolveReferencesOfReferences() {
        Schema unit = schema("{'type':'enum','name':'NS.Unit','symbols':['MG']}");
        Schema item = schema("{'type':'record','name':'NS.Item','fields':[{'name':'unit','type':" + unit + "}]}");
        Schema report = schema("{'type':'record','name':'NS.Report','fields':[{'name':'item','type':" + item + "}]}");
        client.register(space + "-unit", unit);
        client.register(space + "-item", item, List.of(reference("Unit", "unit")), false);
        List<SchemaReference> references = List.of(reference("Item", "item"));

        int id = client.register(space + "-report", report, references, false);

        try (SchemaRegistry other = client(Map.of())) {
            assertThat(other.schemaById(id)).isEqualTo(report);
            assertThat(other.idOf(space + "-report", report, references, false)).isEqualTo(id);
            assertThat(other.latest(space + "-report"))
                    .isEqualTo(new RegisteredSchema(space + "-report", 1, id, report));
        }
    }

    @Test
    void shouldWriteWithTheNewestVersion() {
        Schema older = schema("{'type':'record','name':'NS.R','fields':[{'name':'x','type':'int'}]}");
        Schema newer = schema("{'type':'record','name':'NS.R','fields':[{'name':'x','type':'int'},"
                + "{'name':'y','type':'int','default':5}]}");
        client.register(space + "-value", older);
        int id = client.register(space + "-value", newer);
        Map<String, Object> settings = settings();
        settings.put("auto.register.schemas", false);
        settings.put("use.latest.version", true);
        try (AvroSerializer<GenericData.Record> serializer = new AvroSerializer<>()) {
            serializer.configure(settings, false);

            byte[] bytes = serializer.serialize(
                    space, new GenericRecordBuilder(older).set("x", 3).build());

            assertThat(RawAvro.split(bytes).schemaId()).isEqualTo(id);
        }
    }

    @Test
    void shouldKnowLevelsAndRefusals() {
        client.register(space, schema("{'type':'record','name':'NS.R','fields':[{'name':'x','type':'int'}]}"));
        Schema incompatible = schema("{'type':'record','name':'NS.R','fields':[{'name':'x','type':'string'}]}");

        assertThat(client.compatibility(space + "-unknown")).isEqualTo(CompatibilityLevel.BACKWARD);
        client.setCompatibility(space, CompatibilityLevel.FULL);
        assertThat(client.compatibility(space)).isEqualTo(CompatibilityLevel.FULL);
        assertThat(client.isCompatible(space, incompatible)).isFalse();
        assertRefused(() -> client.register(space, incompatible), 409);
        assertRefused(() -> client.schemaById(Integer.MAX_VALUE), 404);
        assertRefused(() -> client.latest(space + "-unknown"), 404);
    }

    @Test
    void shouldFailOverFromAUrlAtWhichNobodyListens() throws IOException {
        String dead;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = "http://127.0.0.1:" + gone.getLocalPort();
        }
        Map<String, Object> urls = Map.of("schema.registry.url", dead + "," + REGISTRY.url(), "max.retries", 0);
        try (SchemaRegistry registry = client(urls)) {
            assertThat(registry.register(space, Schema.create(Schema.Type.STRING)))
                    .isPositive();
        }
    }

    private static void assertRefused(Runnable call, int status) {
        assertThatThrownBy(call::run)
                .isInstanceOf(SerializationException.class)
                .satisfies(e -> assertThat(((RegistryFailure) e).status()).isEqualTo(status));
    }

    private SchemaReference reference(String type, String subject) {
        return new SchemaReference(space + "." + type, space + "-" + subject, 1);
    }

    private Schema schema(String json) {
        return new Schema.Parser().parse(json.replace('\'', '"').replace("NS.", space + "."));
    }

    private static SchemaRegistry client(Map<String, ?> more) {
        Map<String, Object> settings = settings();
        settings.putAll(more);
        return SchemaRegistries.create(settings);
    }

    private static Map<String, Object> settings() {
        return new HashMap<>(Map.of("schema.registry.url", REGISTRY.url()));
    }
}
