package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.assay.serdes.FakeRegistryServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSchemaRegistryTest {

    private static final Schema NOTE = Fixtures.NOTE;
    private static final Reply BUSY = new Reply(503, "{\"error_code\":50301,\"message\":\"busy\"}");
    private static final Reply ID_7 = new Reply(200, "{\"id\":7,\"unknown\":true}");

    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private FakeRegistryServer server;

    @BeforeEach
    void start() {
        server = new FakeRegistryServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldRegisterWithTheProtocolsRequest() {
        server.answer(ID_7);

        int id = registry().register("note-value", NOTE);

        assertThat(id).isEqualTo(7);
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/subjects/note-value/versions");
            assertThat(request.header("Content-type")).isEqualTo("application/vnd.schemaregistry.v1+json");
            assertThat(request.body())
                    .startsWith("{\"schema\":\"{\\\"type\\\":\\\"record\\\"")
                    .doesNotContain("schemaType");
        });
    }

    @Test
    void shouldAskToNormalize() {
        server.answer(ID_7);

        registry().register("s", NOTE, true);
        registry().idOf("s", NOTE, true);

        assertThat(server.requests())
                .extracting(FakeRegistryServer.Request::path)
                .containsExactly("/subjects/s/versions?normalize=true", "/subjects/s?normalize=true");
    }

    @Test
    void shouldKeepThePathOfTheUrlAndEncodeSubjects() {
        server.answer(ID_7);

        registry(Map.of("schema.registry.url", server.url() + "/apis/ccompat/v7/"))
                .idOf("a/b: c+ü", NOTE);

        assertThat(server.requests().get(0).path()).isEqualTo("/apis/ccompat/v7/subjects/a%2Fb%3A%20c%2B%C3%BC");
    }

    @Test
    void shouldTryAgainAfterTransientFailuresWithFullJitter() {
        server.answer(BUSY, BUSY, ID_7);

        int id = registry().register("s", NOTE);

        assertThat(id).isEqualTo(7);
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void shouldGiveUpAfterTheLastRetryWithATransientFailure() {
        server.answer(BUSY);

        TimeoutException failure =
                catchThrowableOfType(TimeoutException.class, () -> registry().register("s", NOTE));

        assertThat(failure).isInstanceOf(RetriableException.class).hasMessageContaining("busy");
        assertThat((RegistryFailure) failure).satisfies(f -> {
            assertThat(f.isTransient()).isTrue();
            assertThat(f.subject()).isEqualTo("s");
            assertThat(f.status()).isEqualTo(503);
            assertThat(f.errorCode()).isEqualTo(50301);
        });
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void shouldTryAgainAndThenFailOverOn(int status) {
        try (FakeRegistryServer second = new FakeRegistryServer()) {
            server.answer(status, "{}");
            second.answer(ID_7);

            int id = registry(Map.of("schema.registry.url", server.url() + "," + second.url()))
                    .register("s", NOTE);

            assertThat(id).isEqualTo(7);
            assertThat(server.requests()).hasSize(4);
            assertThat(second.requests()).hasSize(1);
        }
    }

    @Test
    void shouldStayWithTheUrlThatAnswered() {
        String dead;
        try (FakeRegistryServer gone = new FakeRegistryServer()) {
            dead = gone.url();
        }
        server.answer(ID_7);
        SchemaRegistry registry = registry(Map.of("schema.registry.url", dead + ", " + server.url(), "max.retries", 1));
        registry.register("first", NOTE);
        pauses.clear();

        registry.register("second", NOTE);

        assertThat(pauses).isEmpty();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void shouldTellARegistryThatCannotBeReached() {
        String dead;
        try (FakeRegistryServer gone = new FakeRegistryServer()) {
            dead = gone.url();
        }

        assertThatThrownBy(() -> registry(Map.of("schema.registry.url", dead)).register("s", NOTE))
                .isInstanceOf(DisconnectException.class)
                .hasMessageContaining(dead)
                .hasMessageContaining("no connection");
        assertThat(pauses).hasSize(3);
    }

    @Test
    void shouldGiveUpOnASlowRegistry() {
        CountDownLatch end = new CountDownLatch(1);
        server.answerBy(request -> {
            awaitQuietly(end);
            return ID_7;
        });
        try {
            assertThatThrownBy(() -> registry(Map.of("http.read.timeout.ms", 50, "max.retries", 1))
                            .register("s", NOTE))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("timed out");
            // The client may give up before the server has looked at the second one.
            await().until(() -> server.requests().size() == 2);
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "409, 40901, SerializationException",
        "409, 409, SerializationException",
        "404, 40401, SerializationException",
        "404, 40403, SerializationException",
        "422, 42201, SerializationException",
        "401, 40101, AuthenticationException",
        "403, 40301, AuthorizationException",
    })
    void shouldFailAtOnceOn(int status, int code, String kind) {
        try (FakeRegistryServer second = new FakeRegistryServer()) {
            server.answer(status, "{\"error_code\":" + code + ",\"message\":\"first line\\nsecond\"}");

            Throwable failure = catchThrowableOfType(
                    RuntimeException.class,
                    () -> registry(Map.of("schema.registry.url", server.url() + "," + second.url()))
                            .register("s", NOTE));

            assertThat(failure)
                    .isInstanceOf(Map.of(
                                    "SerializationException", SerializationException.class,
                                    "AuthenticationException", AuthenticationException.class,
                                    "AuthorizationException", AuthorizationException.class)
                            .get(kind))
                    .isNotInstanceOf(RetriableException.class)
                    .hasMessageContaining("subject s")
                    .hasMessageContaining("first line second")
                    .hasMessageNotContaining("\n");
            assertThat(((RegistryFailure) failure).problem())
                    .extracting(RegistryProblem::subject, RegistryProblem::status, RegistryProblem::errorCode)
                    .containsExactly("s", status, code);
            assertThat(server.requests()).hasSize(1);
            assertThat(second.requests()).isEmpty();
            assertThat(pauses).isEmpty();
        }
    }

    @Test
    void shouldTellThrottlingFromOtherFailures() {
        server.answer(429, "{\"error_code\":42901,\"message\":\"slow down\"}");

        assertThatThrownBy(() -> registry().register("s", NOTE)).isInstanceOf(ThrottlingQuotaExceededException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>not found</html>", "", "[]", "{\"error_code\":\"x\"}"})
    void shouldSurviveAnErrorThatIsNotTheProtocols(String body) {
        server.answer(404, body);

        assertThatThrownBy(() -> registry().latest("s"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("check the path in schema.registry.url")
                .satisfies(e ->
                        assertThat(((RegistryFailure) e).errorCode()).isEqualTo(RegistryProblem.UNREADABLE_ANSWER));
    }

    @Test
    void shouldSayThatThePathMayBeWrongWhenTheServerKnowsNoSuchPath() {
        server.answer(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");

        assertThatThrownBy(() -> registry().latest("s")).hasMessageContaining("check the path in schema.registry.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>welcome</html>", "{}", "", "7"})
    void shouldSurviveASuccessThatIsNotTheProtocols(String body) {
        server.answer(200, body);

        assertThatThrownBy(() -> registry().register("s", NOTE))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("check the path in schema.registry.url");
    }

    @Test
    void shouldSendCredentialsOfTheUrlButNeverShowThem() {
        server.answer(401, "{\"error_code\":40101,\"message\":\"no\"}");
        String url = server.url().replace("http://", "http://lab:s%40cret@");

        assertThatThrownBy(() -> registry(Map.of("schema.registry.url", url)).register("s", NOTE))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("basic.auth.user.info")
                .hasMessageNotContaining("s@cret")
                .hasMessageNotContaining("s%40cret");
        assertThat(server.requests().get(0).header("Authorization")).isEqualTo(basic("lab:s@cret"));
    }

    @Test
    void shouldSendConfiguredCredentialsAndHeaders() {
        server.answer(ID_7);

        registry(Map.of(
                        "schema.registry.basic.auth.credentials.source", "USER_INFO",
                        "basic.auth.user.info", "lab:secret",
                        "request.header.X-Tenant", "north"))
                .register("s", NOTE);

        assertThat(server.requests().get(0).header("Authorization")).isEqualTo(basic("lab:secret"));
        assertThat(server.requests().get(0).header("X-tenant")).isEqualTo("north");
    }

    @Test
    void shouldAskOnlyOnceForWhatCannotChange() {
        server.answerBy(request -> request.path().startsWith("/schemas") ? stored(NOTE) : ID_7);
        SchemaRegistry registry = registry();

        for (int i = 0; i < 3; i++) {
            registry.register("s", NOTE);
            registry.schemaById(9);
        }

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void shouldKnowTheSchemaItRegistered() {
        server.answer(ID_7);
        SchemaRegistry registry = registry();
        registry.register("s", NOTE);

        assertThat(registry.schemaById(7)).isEqualTo(NOTE);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void shouldTakeADifferentDocumentationForADifferentSchema() {
        server.answer(ID_7, new Reply(200, "{\"id\":8}"));
        Schema documented = Fixtures.schema(NOTE.toString().replaceFirst("\\{", "{\"doc\":\"other\","));
        SchemaRegistry registry = registry();

        assertThat(registry.register("s", NOTE)).isEqualTo(7);
        assertThat(registry.register("s", documented)).isEqualTo(8);
    }

    @Test
    void shouldForgetBeyondItsBound() {
        server.answer(stored(NOTE));
        SchemaRegistry registry = registry(Map.of("max.schemas.per.subject", 2));
        registry.schemaById(1);
        registry.schemaById(2);
        registry.schemaById(3);

        registry.schemaById(3);
        registry.schemaById(1);

        assertThat(server.requests())
                .extracting(FakeRegistryServer.Request::path)
                .containsExactly("/schemas/ids/1", "/schemas/ids/2", "/schemas/ids/3", "/schemas/ids/1");
    }

    @Test
    void shouldAskAgainForAnIdThatFailed() {
        server.answer(new Reply(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}"), stored(NOTE));
        SchemaRegistry registry = registry();
        assertThatThrownBy(() -> registry.schemaById(5)).hasMessageContaining("schema id 5");

        assertThat(registry.schemaById(5)).isEqualTo(NOTE);
    }

    @Test
    void shouldRememberAnUnknownIdForTheConfiguredTime() {
        server.answer(new Reply(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}"), stored(NOTE));
        SchemaRegistry registry = registry(Map.of("missing.id.cache.ttl.sec", 30));
        assertThatThrownBy(() -> registry.schemaById(5)).isInstanceOf(SerializationException.class);
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        assertThatThrownBy(() -> registry.schemaById(5)).hasMessageContaining("40403");
        assertThat(server.requests()).hasSize(1);

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(registry.schemaById(5)).isEqualTo(NOTE);
    }

    @Test
    void shouldResolveReferencesOfReferences() {
        Map<String, String> answers = new HashMap<>();
        answers.put("/schemas/ids/3", """
                {"schema": "{\\"type\\":\\"record\\",\\"name\\":\\"C\\",\\"namespace\\":\\"r\\",\\"fields\\":[{\\"name\\":\\"a\\",\\"type\\":\\"r.A\\"},{\\"name\\":\\"b\\",\\"type\\":\\"r.B\\"}]}",
                 "references": [{"name":"r.B","subject":"sub b","version":2},{"name":"r.A","subject":"a","version":1}]}""");
        answers.put("/subjects/sub%20b/versions/2?deleted=true", """
                {"schema": "{\\"type\\":\\"record\\",\\"name\\":\\"B\\",\\"namespace\\":\\"r\\",\\"fields\\":[{\\"name\\":\\"a\\",\\"type\\":\\"r.A\\"}]}",
                 "references": [{"name":"r.A","subject":"a","version":1}]}""");
        answers.put("/subjects/a/versions/1?deleted=true", """
                {"schema": "{\\"type\\":\\"enum\\",\\"name\\":\\"A\\",\\"namespace\\":\\"r\\",\\"symbols\\":[\\"X\\"]}"}""");
        server.answerBy(request -> new Reply(200, answers.getOrDefault(request.path(), "{}")));

        Schema schema = registry().schemaById(3);

        assertThat(schema.getField("b").schema().getField("a").schema().getEnumSymbols())
                .containsExactly("X");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void shouldRefuseASchemaOfAnotherKind() {
        server.answer(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}");

        assertThatThrownBy(() -> registry().schemaById(3))
                .isInstanceOf(SerializationException.class)
                .hasMessage("schema id 3 is a schema of type PROTOBUF, not AVRO");
    }

    @Test
    void shouldAcceptStoredSchemasThatStricterParsersRefuse() {
        server.answer(200, """
                {"schema": "{\\"type\\":\\"record\\",\\"name\\":\\"a-b\\",\\"fields\\":[{\\"name\\":\\"x\\",\\"type\\":\\"int\\",\\"default\\":\\"none\\"}]}"}""");

        assertThat(registry().schemaById(3).getName()).isEqualTo("a-b");
    }

    @Test
    void shouldReadVersionsSubjectsAndLevels() {
        String note = NOTE.toString().replace("\"", "\\\"");
        Map<String, String> answers = Map.of(
                "/subjects", "[\"a\",\"b\"]",
                "/subjects/a/versions", "[1,3]",
                "/subjects/a/versions/latest",
                        "{\"subject\":\"a\",\"version\":3,\"id\":12,\"schema\":\"" + note + "\"}",
                "/config/a?defaultToGlobal=true", "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}",
                "/compatibility/subjects/a/versions?verbose=true", "{\"is_compatible\":false,\"messages\":[\"x\"]}",
                "/config/a", "{\"compatibility\":\"FORWARD\"}");
        server.answerBy(request -> new Reply(200, answers.getOrDefault(request.path(), "{}")));
        SchemaRegistry registry = registry();

        assertThat(registry.subjects()).containsExactly("a", "b");
        assertThat(registry.versions("a")).containsExactly(1, 3);
        assertThat(registry.latest("a")).isEqualTo(new RegisteredSchema("a", 3, 12, NOTE));
        assertThat(registry.compatibility("a")).isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(registry.isCompatible("a", NOTE)).isFalse();
        registry.setCompatibility("a", CompatibilityLevel.FORWARD);
        assertThat(server.requests())
                .last()
                .extracting(FakeRegistryServer.Request::method, FakeRegistryServer.Request::body)
                .containsExactly("PUT", "{\"compatibility\":\"FORWARD\"}");
    }

    @Test
    void shouldCallAnythingCompatibleWithAnUnknownSubject() {
        server.answer(404, "{\"error_code\":40401,\"message\":\"Subject not found\"}");

        assertThat(registry().isCompatible("new", NOTE)).isTrue();
    }

    @Test
    void shouldAskAfreshForTheLatestVersion() {
        server.answer(versioned(1), versioned(2));
        SchemaRegistry registry = registry();

        assertThat(registry.latest("s").version()).isEqualTo(1);
        assertThat(registry.latest("s").version()).isEqualTo(2);
    }

    @Test
    void shouldStopWhenTheThreadIsInterrupted() {
        server.answer(BUSY);
        SchemaRegistry registry = registry(Map.of(), pause -> {
            throw new InterruptedException("stop");
        });

        assertThatThrownBy(() -> registry.register("s", NOTE)).isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private SchemaRegistry registry() {
        return registry(Map.of());
    }

    private SchemaRegistry registry(Map<String, ?> settings) {
        return registry(settings, pauses::add);
    }

    private SchemaRegistry registry(Map<String, ?> settings, Waiter waiter) {
        Map<String, Object> all = new HashMap<>(Map.of("schema.registry.url", server.url()));
        all.putAll(settings);
        RegistryConfig config = new RegistryConfig(all);
        return new HttpSchemaRegistry(config, new RegistryTransport(config, waiter, () -> 0.5), nanos::get);
    }

    private static Reply stored(Schema schema) {
        return new Reply(200, "{\"schema\":\"" + schema.toString().replace("\"", "\\\"") + "\"}");
    }

    private static Reply versioned(int version) {
        return new Reply(200, "{\"subject\":\"s\",\"version\":" + version + ",\"id\":1,\"schema\":\"\\\"string\\\"\"}");
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
