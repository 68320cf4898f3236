package org.assay.serdes;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;
import org.assay.serdes.FakeRegistryServer.Reply;

/** A server that answers as it is told, and clients of it whose pauses are only noted and whose jitter is a half. */
final class RegistryUnderTest implements AutoCloseable {

    static final Reply BUSY = new Reply(503, "{\"error_code\":50301,\"message\":\"busy\"}");
    static final Reply ID_7 = new Reply(200, "{\"id\":7,\"unknown\":true}");

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final FakeRegistryServer server = new FakeRegistryServer();

    FakeRegistryServer server() {
        return server;
    }

    List<Duration> pauses() {
        return pauses;
    }

    /** Nanoseconds. */
    AtomicLong clock() {
        return clock;
    }

    SchemaRegistry registry() {
        return registry(Map.of());
    }

    SchemaRegistry registry(Map<String, ?> settings) {
        return registry(settings, pauses::add);
    }

    SchemaRegistry registry(Map<String, ?> settings, Waiter waiter) {
        Map<String, Object> all = new HashMap<>(Map.of("schema.registry.url", server.url()));
        all.putAll(settings);
        RegistryConfig config = new RegistryConfig(all);
        return new HttpSchemaRegistry(config, new RegistryTransport(config, waiter, () -> 0.5), clock::get);
    }

    static Reply stored(Schema schema) {
        return new Reply(200, "{\"schema\":\"" + schema.toString().replace("\"", "\\\"") + "\"}");
    }

    static Reply versioned(int version) {
        return new Reply(200, "{\"subject\":\"s\",\"version\":" + version + ",\"id\":1,\"schema\":\"\\\"string\\\"\"}");
    }

    /** An address at which nobody listens any more. */
    static String deadUrl() {
        try (FakeRegistryServer gone = new FakeRegistryServer()) {
            return gone.url();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
