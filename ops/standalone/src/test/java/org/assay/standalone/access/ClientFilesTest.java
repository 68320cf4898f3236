package org.assay.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assay.contract.access.PartyKind;
import org.assay.standalone.text.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientFilesTest {
    private static final String PEM = "-----BEGIN CERTIFICATE-----\nmade up\n-----END CERTIFICATE-----\n";
    private static final Map<String, String> TLS =
            Map.of("security.protocol", "SSL", "ssl.truststore.type", "PEM", "ssl.truststore.certificates", PEM);
    private static final Party CITY = new Party("city-x", PartyKind.CITY, true, false);

    @TempDir
    Path folder;

    @Test
    void shouldWriteWhatEachClientNeedsForItsOwnerOnly() throws Exception {
        Path directory = folder.resolve("parties/city-x");

        List<Path> files = new ClientFiles(TLS, "kafka:9093").write(directory, CITY, "s3cret");

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("client.properties", "librdkafka.conf", "kafkajs.json", "ca.pem");
        assertThat(files)
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        Properties java = new Properties();
        java.load(Files.newBufferedReader(files.get(0)));
        assertThat(java)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("ssl.truststore.certificates", PEM)
                .containsEntry("group.id", "city-x.reader");
        assertThat(java.getProperty("sasl.jaas.config")).contains("username=\"city-x\" password=\"s3cret\"");
        assertThat(Files.readString(files.get(1)))
                .contains("sasl.username=city-x\n", "sasl.password=s3cret\n", "ssl.ca.location=ca.pem\n");
        assertThat(Json.read(Files.readString(files.get(2)))
                        .at("/sasl/password")
                        .textValue())
                .isEqualTo("s3cret");
    }

    @Test
    void shouldWriteNoGroupForOneWhoReadsNothingAndNoCertificateWithoutTls() throws Exception {
        Map<String, String> files =
                new ClientFiles(Map.of(), "kafka:9092").files(new Party("lab-x", PartyKind.LAB, true, false), "s3cret");

        assertThat(files).doesNotContainKey("ca.pem");
        assertThat(files.get("librdkafka.conf"))
                .contains("security.protocol=SASL_PLAINTEXT\n")
                .doesNotContain("group.id", "ssl.ca");
    }
}
