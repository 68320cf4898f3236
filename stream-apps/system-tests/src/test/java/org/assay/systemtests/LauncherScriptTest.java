package org.assay.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a tree of its own, with a Maven that only takes its time. */
@Timeout(120)
class LauncherScriptTest {
    private static final Path SCRIPT = Path.of("../../assay");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MAVEN = """
            #!/bin/sh
            echo built >>builds
            until [ -e go ]; do sleep 0.1; done
            """;

    @TempDir
    private Path tree;

    @BeforeEach
    void copy() throws IOException {
        for (String folder : List.of(
                "bin", "schemas", "stream-apps", "connectors", "ops/embedded/target/registry", "ops/standalone")) {
            Files.createDirectories(tree.resolve(folder));
        }
        Files.writeString(tree.resolve("pom.xml"), "");
        Files.copy(SCRIPT, tree.resolve("assay"));
        Path maven = Files.writeString(tree.resolve("bin/mvn"), MAVEN);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        assertThat(tree.resolve("assay").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void shouldBuildOnceWhenTwoStartAtOnce() throws Exception {
        Process first = start("first");
        await().atMost(PATIENCE).until(() -> told("builds").contains("built"));
        Process second = start("second");
        await().atMost(PATIENCE).until(() -> told("second").contains("waiting"));

        Files.createFile(tree.resolve("go"));

        first.waitFor();
        second.waitFor();
        assertThat(told("builds").lines()).hasSize(1);
        assertThat(tree.resolve("ops/standalone/target/build.lock")).doesNotExist();
    }

    @Test
    void shouldTakeOverFromABuilderThatWasKilled() throws Exception {
        Process first = start("first");
        await().atMost(PATIENCE).until(() -> told("builds").contains("built"));
        first.destroyForcibly().waitFor();
        Files.createFile(tree.resolve("go"));

        start("second").waitFor();

        assertThat(told("builds").lines()).hasSize(2);
        assertThat(tree.resolve("ops/standalone/target/build.lock")).doesNotExist();
    }

    private Process start(String out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(tree.resolve("assay").toString(), "rates")
                .redirectErrorStream(true)
                .redirectOutput(tree.resolve(out).toFile());
        builder.environment().put("PATH", tree.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ASSAY_LANG", "en");
        builder.environment().remove("ASSAY_NO_BUILD");
        return builder.start();
    }

    private String told(String file) throws IOException {
        Path path = tree.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }
}
