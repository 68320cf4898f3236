package org.assay.serdes;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.config.ConfigException;

/** Opens schema registries from configuration. */
public final class SchemaRegistries {

    private SchemaRegistries() {}

    /**
     * The registry that {@value RegistryConfig#URL} names. A URL {@code mock://scope} means one in memory, shared by all who
     * name the same scope in this JVM.
     *
     * @param config may hold other settings too; see {@link RegistryConfig}
     * @throws ConfigException in one line, when a setting is wrong
     */
    public static SchemaRegistry create(Map<String, ?> config) {
        RegistryConfig parsed = new RegistryConfig(config);
        RegistryUrl first = parsed.urls().get(0);
        if (first.isMock()) {
            return MockSchemaRegistry.of(first.mockScope());
        }
        RegistryTransport transport = new RegistryTransport(
                parsed, Waiter.SLEEPING, () -> ThreadLocalRandom.current().nextDouble());
        return new HttpSchemaRegistry(parsed, transport, System::nanoTime);
    }

    /** Forgets all schemas of a mock scope, so that the next test starts with id 1. */
    public static void dropMockScope(String scope) {
        MockSchemaRegistry.drop(scope);
    }
}
