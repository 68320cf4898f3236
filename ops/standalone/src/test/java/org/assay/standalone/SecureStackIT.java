package org.assay.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.assay.contract.topic.App;
import org.assay.embedded.LocalPorts;
import org.assay.embedded.security.RegistryRole;
import org.assay.embedded.security.StackSecrets;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.cli.CommandLines;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Part;
import org.assay.standalone.secure.Identities;
import org.assay.standalone.secure.Locks;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A secured stack of real processes: who is kept out, and that everything else goes on as ever. */
@ResourceLock(Resources.LOCALE)
class SecureStackIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int base = FreePorts.base();
    private final int certificatePort = LocalPorts.free();

    @TempDir
    private Path directory;

    @TempDir
    private Path strange;

    @AfterEach
    void stop() {
        assay("reset", "--yes");
    }

    @Test
    void shouldKeepOutWhoeverMayNotComeInAndProveTheNumbersAllTheSame() throws Exception {
        assertThat(assay(
                        "up",
                        "--secure",
                        "--gateway",
                        "--port-base",
                        Integer.toString(base),
                        "--certificate-port",
                        Integer.toString(certificatePort)))
                .as(err.toString())
                .isZero();

        shouldKeepSecretsFromOthers();
        shouldRefuseOnTheListenerForPasswords();
        shouldRefuseOnTheListenerForCertificates();
        shouldRefuseOnTheControllersListener();
        shouldRefuseAtTheRegistry();
        shouldRefuseAtTheDoorOfLaboratories();
        assertThat(assay("demo", "--samples", "40")).as(err.toString()).isZero();

        List<String> secrets = secrets();
        Map<String, String> passwords = new StackSecrets(home().secrets()).passwordsByPrincipal();
        ProcessHandle broker = home().process(Part.BROKER).running().orElseThrow();
        broker.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !broker.isAlive());
        assertThat(assay("up")).as(err.toString()).isZero();
        assertThat(assay("verify")).as(out.toString()).isZero();
        assertThat(new StackSecrets(home().secrets()).passwordsByPrincipal()).isEqualTo(passwords);

        assertThat(assay("down")).isZero();
        shouldHaveWrittenNoSecretDown(secrets);
    }

    private void shouldKeepSecretsFromOthers() throws IOException {
        assertThat(mode(home().secrets())).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(home().secrets())) {
            assertThat(files)
                    .hasSizeGreaterThan(App.values().length)
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
        assertThat(mode(home().data())).isEqualTo("rwx------");
        List<String> secrets = secrets();
        for (Part part : Part.values()) {
            Path line = Path.of(
                    "/proc",
                    Long.toString(home().process(part).running().orElseThrow().pid()),
                    "cmdline");
            if (Files.exists(line)) {
                assertThat(Files.readString(line, StandardCharsets.ISO_8859_1)).doesNotContain(secrets);
            }
        }
    }

    private void shouldRefuseAtTheDoorOfLaboratories() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home().gatewayUrl() + "/v1/receipts"))
                .build();
        HttpClient trusting = HttpClient.newBuilder()
                .sslContext(new StackSecrets(home().secrets()).trust())
                .build();

        assertThat(trusting.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(SSLException.class);
    }

    private void shouldRefuseOnTheListenerForPasswords() {
        Map<String, String> operator = Locks.client(home(), StackSecrets.OPERATOR);
        assertThat(failure(operator)).isEmpty();
        assertThat(failure(with(operator, "sasl.jaas.config", jaas("scram.Scram", StackSecrets.OPERATOR, "guessed"))))
                .containsInstanceOf(SaslAuthenticationException.class);
        assertThat(failure(with(
                        operator,
                        "ssl.truststore.location",
                        strangers().authorityFile().toString())))
                .containsInstanceOf(SslAuthenticationException.class);
        assertThat(failure(with(operator, "security.protocol", "PLAINTEXT")))
                .containsInstanceOf(TimeoutException.class);
        assertThat(failure(with(operator, "security.protocol", "SSL"))).isPresent();
        // An app has its own rights only.
        assertThat(failure(Locks.client(home(), Identities.of(App.SHARING))))
                .containsInstanceOf(AuthorizationException.class);
    }

    private void shouldRefuseOnTheListenerForCertificates() throws IOException {
        StackSecrets ours = new StackSecrets(home().secrets());
        Map<String, String> client = new HashMap<>();
        client.put("bootstrap.servers", "127.0.0.1:" + certificatePort);
        client.put("security.protocol", "SSL");
        client.put("ssl.truststore.type", "PEM");
        client.put("ssl.truststore.location", ours.authorityFile().toString());
        assertThat(failure(client)).isPresent();
        client.put("ssl.keystore.type", "PEM");
        client.put("ssl.keystore.location", certificate(strangers()).toString());
        assertThat(failure(client)).isPresent();
        assertThat(failure(client)).get().isNotInstanceOf(AuthorizationException.class);
        // It comes in, and may do nothing.
        client.put("ssl.keystore.location", certificate(ours).toString());
        assertThat(failure(client)).containsInstanceOf(AuthorizationException.class);
    }

    private void shouldRefuseOnTheControllersListener() {
        Map<String, String> client = new HashMap<>(Locks.client(home(), StackSecrets.OPERATOR));
        client.remove("bootstrap.servers");
        client.put("bootstrap.controllers", "127.0.0.1:" + home().ports().controller());
        client.put("sasl.mechanism", "PLAIN");
        client.put("sasl.jaas.config", jaas("plain.Plain", StackSecrets.CONTROLLER, "guessed"));
        assertThat(failure(client)).containsInstanceOf(SaslAuthenticationException.class);
        assertThat(failure(with(client, "security.protocol", "PLAINTEXT"))).isPresent();
    }

    private void shouldRefuseAtTheRegistry() throws Exception {
        HttpClient http = HttpClient.newBuilder()
                .sslContext(new StackSecrets(home().secrets()).trust())
                .build();
        URI subjects = URI.create(home().registryUrl() + "/subjects");
        assertThat(status(http, HttpRequest.newBuilder(subjects))).isEqualTo(UNAUTHORIZED);
        String forged = strangers()
                .token(
                        StackSecrets.OPERATOR,
                        RegistryRole.ADMIN,
                        WallClock.system().now());
        assertThat(status(http, HttpRequest.newBuilder(subjects).header("Authorization", "Bearer " + forged)))
                .isEqualTo(UNAUTHORIZED);
        String reader =
                "Bearer " + Locks.client(home(), Identities.of(App.INTAKE)).get("bearer.auth.token");
        assertThat(status(http, HttpRequest.newBuilder(subjects).header("Authorization", reader)))
                .isEqualTo(200);
        assertThat(status(
                        http,
                        HttpRequest.newBuilder(URI.create(subjects + "/mine/versions"))
                                .header("Authorization", reader)
                                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))))
                .isEqualTo(FORBIDDEN);
        assertThatThrownBy(() -> status(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + home().ports().registry() + "/"))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> status(
                        HttpClient.newBuilder().sslContext(strangers().trust()).build(),
                        HttpRequest.newBuilder(subjects)))
                .isInstanceOf(IOException.class);
    }

    private void shouldHaveWrittenNoSecretDown(List<String> secrets) throws IOException {
        try (Stream<Path> files = Stream.of(home().log(), home().run()).flatMap(SecureStackIT::files)) {
            List<Path> written = files.toList();
            assertThat(written).isNotEmpty();
            for (Path file : written) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secrets);
            }
        }
        assertThat(out.toString() + err).doesNotContain(secrets);
    }

    /** What keeps somebody from making a topic; the topic is not made either way. */
    private static Optional<Throwable> failure(Map<String, String> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.keySet().removeIf(key -> key.startsWith("schema.registry.") || key.startsWith("bearer."));
        settings.put("default.api.timeout.ms", 3_000);
        settings.put("request.timeout.ms", 2_000);
        try (Admin admin = Admin.create(settings)) {
            if (client.containsKey("bootstrap.controllers")) {
                admin.describeCluster().nodes().get();
            } else {
                admin.createTopics(
                                List.of(new NewTopic("nobody.asked", 1, (short) 1)),
                                new CreateTopicsOptions().validateOnly(true))
                        .all()
                        .get();
            }
            return Optional.empty();
        } catch (ExecutionException refused) {
            return Optional.of(refused.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private StackSecrets strangers() {
        StackSecrets other = new StackSecrets(strange);
        other.prepare(List.of(), List.of(), WallClock.system().now());
        return other;
    }

    private Path certificate(StackSecrets of) throws IOException {
        return Files.writeString(
                Files.createTempFile(strange, "lab", ".pem"),
                of.clientCertificate("lab-x", WallClock.system().now()));
    }

    private List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>(
                new StackSecrets(home().secrets()).passwordsByPrincipal().values());
        secrets.add(Files.readString(home().secrets().resolve("control.token")));
        for (String principal : Identities.all()) {
            secrets.add(Locks.client(home(), principal).get("bearer.auth.token"));
        }
        for (String key : List.of("ca-key.pem", "registry-key.pem", "server.pem")) {
            secrets.add(Files.readAllLines(home().secrets().resolve(key)).get(1));
        }
        return secrets;
    }

    private static Map<String, String> with(Map<String, String> client, String key, String value) {
        Map<String, String> other = new HashMap<>(client);
        other.put(key, value);
        return other;
    }

    private static String jaas(String module, String user, String password) {
        return "org.apache.kafka.common.security." + module + "LoginModule required username=\"" + user
                + "\" password=\"" + password + "\";";
    }

    private static int status(HttpClient http, HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path directory) {
        try {
            try (Stream<Path> all = Files.walk(directory)) {
                return all.filter(Files::isRegularFile).toList().stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int assay(String... words) {
        List<String> all = Stream.concat(Arrays.stream(words), Stream.of("--home", directory.toString()))
                .toList();
        return CommandLines.english(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private Home home() {
        return Home.of(directory, new Texts(Locale.ENGLISH));
    }
}
