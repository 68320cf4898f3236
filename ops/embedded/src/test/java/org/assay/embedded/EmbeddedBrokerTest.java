package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    private Path dir;

    @Test
    void shouldNameTheTakenPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedBroker broker = EmbeddedBroker.builder()
                    .dataDir(dir.resolve("broker"))
                    .clientPort(other.getLocalPort())
                    .build();

            assertThatThrownBy(broker::start)
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()))
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void shouldSayInOneLineThatADirectoryCannotBeMade() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "in the way");
        EmbeddedBroker broker =
                EmbeddedBroker.builder().dataDir(file.resolve("broker")).build();

        assertThatThrownBy(broker::start)
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void shouldNameAPropertyThatIsNotValid() {
        EmbeddedBroker broker = EmbeddedBroker.builder()
                .dataDir(dir.resolve("broker"))
                .property("num.io.threads", "none")
                .build();

        assertThatThrownBy(broker::start)
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("num.io.threads");
    }
}
