package org.assay.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {
    @Test
    void shouldNameTheGroupOfATopic() {
        assertThat(DiskUse.group("sampling.ingress.lab-x.result.v1")).isEqualTo("ingress");
        assertThat(DiskUse.group("sampling.private.sample-event.accepted.v1")).isEqualTo("journal");
        assertThat(DiskUse.group("sampling.private.verdict.changed.v1")).isEqualTo("verdict");
        assertThat(DiskUse.group("sampling.shared.result.changed.v1")).isEqualTo("shared");
        assertThat(DiskUse.group("sampling-ledger-ledger-store-changelog")).isEqualTo("changelogs");
        assertThat(DiskUse.group("sampling-pass-rate-by-cell-repartition")).isEqualTo("repartition");
        assertThat(DiskUse.group(Contender.Names.COPIES)).isEqualTo("copies");
        assertThat(DiskUse.group("__transaction_state")).isEqualTo("kafka");
        assertThat(DiskUse.group("sampling-ledger.dlq")).isEqualTo("other");
    }

    @Test
    void shouldAddUpTheFilesOfADirectory(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("a/b"));
        Files.write(directory.resolve("a/b/one"), new byte[300]);
        Files.write(directory.resolve("two"), new byte[7]);

        assertThat(DiskUse.of(directory)).isEqualTo(307);
        assertThat(DiskUse.of(directory.resolve("none"))).isZero();
    }
}
