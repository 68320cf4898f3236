package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryTest {
    @TempDir
    private Path dir;

    @Test
    void shouldNameTheTakenPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedRegistry second = EmbeddedRegistry.builder()
                    .home(dir)
                    .dataDir(dir.resolve("second"))
                    .port(other.getLocalPort())
                    .build();

            assertThatThrownBy(second::start)
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()));
        }
    }

    @Test
    void shouldSayWhereTheDistributionIsMissing() {
        EmbeddedRegistry second = EmbeddedRegistry.builder()
                .home(dir.resolve("nowhere"))
                .dataDir(dir.resolve("second"))
                .build();

        assertThatThrownBy(second::start)
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("nowhere");
    }
}
