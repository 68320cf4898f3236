package org.assay.testkit.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.embedded.EmbeddedRegistry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real schema registry for tests, shared by all tests of the JVM. Tests keep out of each other's way by the names of their topics.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RegistryFixture REGISTRY = RegistryFixture.shared();
 * }</pre>
 *
 * <p>The system property {@code assay.registry.home} names the unpacked distribution, which the build of {@code ops/embedded} puts into
 * its {@code target/registry}. Without it the tests are skipped and say so.
 */
public final class RegistryFixture implements BeforeAllCallback {
    private static final String HOME = "assay.registry.home";
    private static final RegistryFixture SHARED = new RegistryFixture();

    private RegistryFixture() {}

    /** The fixture; its registry starts with the first use. */
    public static RegistryFixture shared() {
        return SHARED;
    }

    /** Starts the registry before the tests' own time begins, or skips them. */
    @Override
    public void beforeAll(ExtensionContext context) {
        url();
    }

    /** The address for {@code schema.registry.url}. */
    public String url() {
        String home = System.getProperty(HOME, "");
        Assumptions.assumeTrue(
                !home.isEmpty() && Files.isDirectory(Path.of(home)),
                "no schema registry: -D" + HOME + " names no directory (\"" + home + "\")");
        return Holder.URL;
    }

    private static String start() {
        Path directory = TemporaryDirectory.create("assay-registry");
        EmbeddedRegistry registry = EmbeddedRegistry.builder()
                .home(Path.of(System.getProperty(HOME)))
                .dataDir(directory.resolve("registry"))
                .build();
        TemporaryDirectory.deleteAtExit(directory, registry);
        registry.start();
        return registry.url();
    }

    private static final class Holder {
        static final String URL = RegistryFixture.start();
    }
}
