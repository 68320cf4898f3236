package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryIT {
    private static final String ONE_FIELD = record("A", "a");
    private static final String ANOTHER_FIELD_WITHOUT_DEFAULT = record("A", "a", "b");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path dir;

    private EmbeddedRegistry registry;

    @BeforeEach
    void start() {
        registry = EmbeddedRegistry.builder()
                .home(home())
                .dataDir(dir.resolve("registry"))
                .build();
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void shouldServeASchemaByTheIdOfItsRegistration() throws Exception {
        assertThat(register("s-value", ONE_FIELD).body()).isEqualTo("{\"id\":1}");

        assertThat(get("/schemas/ids/1").body()).contains("\\\"A\\\"");
    }

    @Test
    void shouldKeepIdsOverARestart() throws Exception {
        register("first", ONE_FIELD);
        registry.close();

        registry.start();

        assertThat(register("second", record("B", "b")).body()).isEqualTo("{\"id\":2}");
        assertThat(register("first", ONE_FIELD).body()).isEqualTo("{\"id\":1}");
    }

    @Test
    void shouldNeverGiveAnIdTwiceWhenItIsKilled() throws Exception {
        register("first", ONE_FIELD);
        register("second", record("B", "b"));
        registry.kill();

        registry.start();

        assertThat(get("/subjects").body()).isEqualTo("[\"first\",\"second\"]");
        assertThat(register("third", record("C", "c")).body()).isEqualTo("{\"id\":3}");
    }

    @Test
    void shouldEnforceAndReportTheGlobalLevelBackward() throws Exception {
        register("s-value", ONE_FIELD);

        assertThat(register("s-value", ANOTHER_FIELD_WITHOUT_DEFAULT).statusCode())
                .isEqualTo(409);
        assertThat(get("/config").body()).isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
    }

    @Test
    void shouldKeepTheLevelThatAUserHasSet() throws Exception {
        send(request("/config").PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"FULL\"}")));
        registry.close();

        registry.start();

        assertThat(get("/config").body()).isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
    }

    @Test
    void shouldSayInOneLineThatADatabaseIsInUse() {
        EmbeddedRegistry second = EmbeddedRegistry.builder()
                .home(home())
                .dataDir(dir.resolve("registry"))
                .build();

        assertThatThrownBy(second::start)
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageNotContaining("\n");
        assertThat(registry.isAlive()).isTrue();
    }

    @Test
    void shouldOutliveCtrlCWhichReachesAllProcessesOfATerminal() throws Exception {
        Process interrupt = new ProcessBuilder("kill", "-INT", Long.toString(registry.pid())).start();
        assertThat(interrupt.waitFor()).isZero();

        assertThat(get("/subjects").statusCode()).isEqualTo(200);
        assertThat(registry.isAlive()).isTrue();
    }

    private static Path home() {
        return Path.of(System.getProperty("assay.registry.home"));
    }

    private static String record(String name, String... fields) {
        List<String> members = Arrays.stream(fields)
                .map(field -> "{\\\"name\\\":\\\"" + field + "\\\",\\\"type\\\":\\\"string\\\"}")
                .toList();
        return "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"" + name + "\\\",\\\"fields\\\":" + members
                + "}\"}";
    }

    private HttpResponse<String> register(String subject, String schema) throws Exception {
        return send(request("/subjects/" + subject + "/versions").POST(HttpRequest.BodyPublishers.ofString(schema)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
