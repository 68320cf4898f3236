package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir
    private Path dir;

    @Test
    void shouldGiveADirectoryToOneAtATime() throws IOException {
        try (DirectoryLock first = DirectoryLock.take(dir)) {
            assertThatThrownBy(() -> DirectoryLock.take(dir.resolve("..").resolve(dir.getFileName())))
                    .as("while %s is held", first)
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining(dir.getFileName().toString());
        }

        assertThatCode(() -> DirectoryLock.take(dir).close()).doesNotThrowAnyException();
    }
}
