package org.assay.standalone.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
    private static final ProcessHandle SELF = ProcessHandle.current();

    @TempDir
    private Path directory;

    @Test
    void shouldFindTheProcessThatItRemembers() {
        ProcessRecord record = record();

        record.write(SELF);

        assertThat(record().running()).contains(SELF);
    }

    @Test
    void shouldNotTakeAnotherProcessWithTheSameIdForIt() throws IOException {
        Instant earlier = SELF.info().startInstant().orElseThrow().minusSeconds(60);
        Files.writeString(file(), "pid=" + SELF.pid() + "\nstarted=" + earlier + "\n");

        assertThat(record().running()).isEmpty();
    }

    @Test
    void shouldForgiveASecondOfDifferenceInTheSystemsOwnReckoning() throws IOException {
        Instant reckoned = SELF.info().startInstant().orElseThrow().plusSeconds(1);
        Files.writeString(file(), "pid=" + SELF.pid() + "\nstarted=" + reckoned + "\n");

        assertThat(record().running()).contains(SELF);
    }

    @Test
    void shouldKnowNoProcessWithoutAReadableRecord() throws IOException {
        assertThat(record().running()).isEmpty();

        Files.writeString(file(), "pid=half a rec");

        assertThat(record().running()).isEmpty();
    }

    @Test
    void shouldForget() {
        record().write(SELF);

        record().delete();

        assertThat(record().running()).isEmpty();
    }

    private ProcessRecord record() {
        return new ProcessRecord(file());
    }

    private Path file() {
        return directory.resolve("broker.properties");
    }
}
