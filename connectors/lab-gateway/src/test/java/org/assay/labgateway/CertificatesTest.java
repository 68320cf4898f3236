package org.assay.labgateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.http.Door;
import org.assay.http.DoorSettings;
import org.assay.http.Gate;
import org.assay.http.Route;
import org.assay.http.auth.Certificates;
import org.assay.http.party.PartyDirectory;
import org.assay.http.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    private static final String PASSWORD = "made-up";

    @TempDir
    private Path folder;

    private KeyStore keystore(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor())
                .as(new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        KeyStore keystore = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keystore.load(in, PASSWORD.toCharArray());
        }
        return keystore;
    }

    private static HttpClient client(KeyStore server, Optional<KeyStore> own) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("server", server.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyManager[] keys = {};
        if (own.isPresent()) {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(own.get(), PASSWORD.toCharArray());
            keys = factory.getKeyManagers();
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    @Test
    void shouldLetInWhoseFingerprintIsKnownAndNobodyElse() throws Exception {
        KeyStore server = keystore("server");
        KeyStore lab = keystore("lab");
        KeyStore stranger = keystore("stranger");
        String fingerprint = Certificates.fingerprint((X509Certificate) lab.getCertificate("lab"));
        PartyDirectory directory = new PartyDirectory();
        PartyChanged party = new PartyChanged(
                "lab-a",
                PartyKind.LAB,
                PartyStatus.ACTIVE,
                1L,
                List.of(),
                List.of(),
                List.of(fingerprint),
                List.of(),
                Instant.EPOCH);
        directory.apply(Map.of("lab-a", Optional.of(party)));
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        Settings settings = new Settings(Map.of(
                "http.port", "0",
                "tls.keystore", folder.resolve("server.p12").toString(),
                "tls.keystore.password.file", password.toString()));
        DoorSettings read = DoorSettings.read(settings);
        settings.finish();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Gate gate = new Gate(read.authenticators(directory, InstantSource.system()), meters);
        Route who = gate.route(Route.Method.GET, "/who", (context, known) -> context.result(known.principal()));

        try (Door door = Door.open(read, List.of(who), meters)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + door.port() + "/who"))
                    .build();
            assertThat(client(server, Optional.of(lab))
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo("lab-a");
            assertThat(client(server, Optional.of(stranger))
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(client(server, Optional.empty())
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
