package org.assay.embedded.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSecretsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void shouldMakeFilesThatOnlyTheirOwnerReads() throws IOException {
        Path secrets = directory.resolve("secrets");

        new StackSecrets(secrets).prepare(List.of("app"), List.of(), NOW);

        assertThat(mode(secrets)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(secrets)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void shouldKeepWhatIsThereAndAddWhatIsMissing() throws IOException {
        StackSecrets secrets = prepared(NOW);
        String first = secrets.passwordsByPrincipal().get("app");
        String server = Files.readString(secrets.server());

        secrets.prepare(List.of("app", "later"), List.of(), NOW);

        assertThat(secrets.passwordsByPrincipal())
                .containsEntry("app", first)
                .containsKeys("later", StackSecrets.BROKER, StackSecrets.CONTROLLER, StackSecrets.OPERATOR);
        assertThat(secrets.passwordsByPrincipal().values()).doesNotHaveDuplicates();
        assertThat(Files.readString(secrets.server())).isEqualTo(server);
    }

    @Test
    void shouldSignServersForTheirNamesByTheSameAuthority() throws GeneralSecurityException {
        StackSecrets secrets = prepared(NOW);
        secrets.prepare(List.of(), List.of("assay.example", "10.0.0.7"), NOW);

        X509Certificate server = Pem.certificate(secrets.server());

        server.verify(Pem.certificate(secrets.authorityFile()).getPublicKey());
        assertThat(server.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1))))
                .containsExactlyInAnyOrder("127.0.0.1", "localhost", "assay.example", "10.0.0.7");
        assertThat(server.getBasicConstraints()).isNegative();
    }

    @Test
    void shouldRenewACertificateThatEndsSoon() {
        StackSecrets secrets = prepared(NOW);
        Instant late = NOW.plus(secrets.left(NOW)).minus(StackSecrets.RENEWED_BEFORE);
        assertThat(secrets.left(late)).isEqualTo(StackSecrets.RENEWED_BEFORE);

        secrets.prepare(List.of(), List.of(), late);

        assertThat(secrets.left(late)).isGreaterThan(Duration.ofDays(300));
    }

    @Test
    void shouldSignTokensThatThePublicKeyConfirms() throws GeneralSecurityException {
        StackSecrets secrets = prepared(NOW);

        String[] token = secrets.token("app", RegistryRole.READER, NOW).split("\\.", -1);

        assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"app\"", "\"groups\":[\"sr-readonly\"]");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(secrets.registryPublicKey()))));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }

    private StackSecrets prepared(Instant now) {
        StackSecrets secrets = new StackSecrets(directory);
        secrets.prepare(List.of("app"), List.of(), now);
        return secrets;
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
