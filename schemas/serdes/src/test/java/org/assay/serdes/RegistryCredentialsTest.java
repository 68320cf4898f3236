package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How the registry is told who asks. */
class RegistryCredentialsTest {

    private static final Schema NOTE = Fixtures.NOTE;
    private static final String JAAS = "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"lab\" password=\"s3cret\";";

    @AutoClose
    private final RegistryUnderTest under = new RegistryUnderTest();

    @Test
    void shouldSendCredentialsOfTheUrlButNeverShowThem() {
        under.server().answer(401, "{\"error_code\":40101,\"message\":\"no\"}");
        String url = under.server().url().replace("http://", "http://lab:s%40cret@");

        assertThatThrownBy(
                        () -> under.registry(Map.of("schema.registry.url", url)).register("s", NOTE))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("basic.auth.user.info")
                .hasMessageNotContaining("s@cret")
                .hasMessageNotContaining("s%40cret");
        assertThat(under.server().requests().get(0).header("Authorization")).isEqualTo(basic("lab:s@cret"));
    }

    @Test
    void shouldSendConfiguredCredentialsAndHeaders() {
        under.server().answer(RegistryUnderTest.ID_7);

        under.registry(Map.of(
                        "schema.registry.basic.auth.credentials.source", "USER_INFO",
                        "basic.auth.user.info", "lab:secret",
                        "request.header.X-Tenant", "north"))
                .register("s", NOTE);

        assertThat(under.server().requests().get(0).header("Authorization")).isEqualTo(basic("lab:secret"));
        assertThat(under.server().requests().get(0).header("X-tenant")).isEqualTo("north");
    }

    @Test
    void shouldSendTheLoginOfTheKafkaClient() {
        under.server().answer(RegistryUnderTest.ID_7);

        under.registry(Map.of("basic.auth.credentials.source", "SASL_INHERIT", "sasl.jaas.config", JAAS))
                .register("s", NOTE);

        assertThat(authorization()).isEqualTo(basic("lab:s3cret"));
    }

    @Test
    void shouldSendTheTokenButNeverShowIt() {
        under.server().answer(401, "{\"error_code\":40101,\"message\":\"no\"}");
        SchemaRegistry registry = under.registry(Map.of(
                "bearer.auth.credentials.source", "STATIC_TOKEN", "schema.registry.bearer.auth.token", "s3cret"));

        assertThatThrownBy(() -> registry.register("s", NOTE))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("bearer.auth.token")
                .hasMessageNotContaining("s3cret");
        assertThat(authorization()).isEqualTo("Bearer s3cret");
    }

    @Test
    void shouldAskTheProviderForEveryRequest() {
        under.server().answer(RegistryUnderTest.ID_7);
        SchemaRegistry registry = under.registry(Map.of(
                "bearer.auth.credentials.source", "CUSTOM",
                "bearer.auth.custom.provider.class", CountingTokens.class.getName(),
                "tokens.prefix", "t"));

        registry.register("a", NOTE);
        registry.register("b", NOTE);

        assertThat(under.server().requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer t1", "Bearer t2");
    }

    @Test
    void shouldNeverShowATokenThatCannotBeSent() {
        SchemaRegistry registry = under.registry(Map.of(
                "bearer.auth.custom.provider.class", CountingTokens.class.getName(), "tokens.prefix", "s3cret\n"));

        assertThatThrownBy(() -> registry.register("s", NOTE))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining("s3cret");
        assertRefused(Map.of("bearer.auth.token", "s3cret with spaces"), "bearer.auth.token");
    }

    @Test
    void shouldRefuseSettingsThatContradictEachOther() {
        Map<String, Object> token = Map.of("bearer.auth.token", "s3cret");
        assertRefused(with(token, "basic.auth.credentials.source", "USER_INFO"), "basic and bearer");
        assertRefused(with(token, "schema.registry.url", "http://lab:s3cret@a"), "basic and bearer");
        assertRefused(Map.of("bearer.auth.credentials.source", "STATIC_TOKEN"), "bearer.auth.token must be");
        assertRefused(Map.of("bearer.auth.credentials.source", "CUSTOM"), "provider.class is missing");
        assertRefused(Map.of("bearer.auth.credentials.source", "OAUTHBEARER"), "use STATIC_TOKEN, or CUSTOM");
        assertRefused(Map.of("bearer.auth.client.id", "x"), "bearer.auth.client.id is not supported");
        assertRefused(Map.of("basic.auth.credentials.source", "KEYTAB"), "use URL, USER_INFO or SASL_INHERIT");
    }

    @Test
    void shouldSayWhatALoginNeeds() {
        Map<String, Object> inherit = Map.of("basic.auth.credentials.source", "SASL_INHERIT");
        assertRefused(inherit, "needs sasl.jaas.config");
        assertRefused(with(inherit, "sasl.jaas.config", "s3cret"), "needs sasl.jaas.config");
        assertRefused(with(inherit, "sasl.jaas.config", JAAS.replace("password", "pass")), "needs sasl.jaas.config");
        assertRefused(
                with(inherit, "sasl.jaas.config", JAAS.replace("plain.Plain", "oauthbearer.OAuthBearer")),
                "PlainLoginModule or ScramLoginModule");
    }

    @Test
    void shouldGoThroughTheProxy() {
        under.server().answer(RegistryUnderTest.ID_7);
        int port = URI.create(under.server().url()).getPort();

        under.registry(Map.of(
                        "schema.registry.url",
                        "http://registry.invalid",
                        "proxy.host",
                        "127.0.0.1",
                        "proxy.port",
                        port))
                .register("s", NOTE);

        assertThat(under.server().requests())
                .extracting(FakeRegistryServer.Request::path)
                .containsExactly("http://registry.invalid/subjects/s/versions");
    }

    /** Numbers its tokens, so that each request shows which one it got. */
    public static final class CountingTokens implements BearerTokenProvider {
        private final AtomicInteger count = new AtomicInteger();
        private String prefix = "";

        @Override
        public void configure(Map<String, ?> settings) {
            prefix = String.valueOf(settings.get("tokens.prefix"));
        }

        @Override
        public String token() {
            return prefix + count.incrementAndGet();
        }
    }

    private void assertRefused(Map<String, ?> settings, String expected) {
        assertThatThrownBy(() -> under.registry(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("\n");
    }

    private static Map<String, Object> with(Map<String, Object> settings, String key, String value) {
        Map<String, Object> more = new HashMap<>(settings);
        more.put(key, value);
        return more;
    }

    private String authorization() {
        return under.server().requests().get(0).header("Authorization");
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }
}
