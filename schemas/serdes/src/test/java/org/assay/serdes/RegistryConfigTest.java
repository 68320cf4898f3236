package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConfigTest {

    @Test
    void shouldHaveConfluentsDefaults() {
        RegistryConfig config = config(Map.of());

        assertThat(config.retryPolicy()).isEqualTo(new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(20)));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.readTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.cacheBound()).isEqualTo(1000);
        assertThat(config.missingIdTtl()).isZero();
        assertThat(config.credentials().headerFor(config.urls().get(0))).isEmpty();
        assertThat(config.proxy()).isEmpty();
        assertThat(config.tls()).isEmpty();
    }

    @Test
    void shouldReadACommaListOfUrls() {
        RegistryConfig config =
                config(Map.of("schema.registry.url", " http://a:1/ , https://u:p@b/apis/ccompat/v7// ,http://[::1]:2"));

        assertThat(config.urls())
                .extracting(RegistryUrl::base)
                .containsExactly("http://a:1", "https://b/apis/ccompat/v7", "http://[::1]:2");
        assertThat(config.urls().get(1).userInfo()).contains("u:p");
        assertThat(config(Map.of("schema.registry.url", List.of("http://a", "http://b")))
                        .urls())
                .hasSize(2);
    }

    @Test
    void shouldPreferNamesWithThePrefix() {
        RegistryConfig config = config(Map.of(
                "max.retries", "9",
                "schema.registry.max.retries", "1",
                "schema.registry.request.header.X-A", "1"));

        assertThat(config.retryPolicy().retries()).isEqualTo(1);
        assertThat(config.headers()).isEqualTo(Map.of("X-A", "1"));
    }

    @Test
    void shouldReadTheProxy() {
        assertThat(config(Map.of("proxy.host", "127.0.0.1", "proxy.port", "3128"))
                        .proxy())
                .contains(new InetSocketAddress(InetAddress.getLoopbackAddress(), 3128));
        assertRefused(Map.of("proxy.host", "127.0.0.1"), "proxy.port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8081",
                "ftp://a",
                "http://",
                "http://a b",
                "//a",
                "mock://a,http://b",
                "mock://a,mock://b"
            })
    void shouldRefuseUrls(String url) {
        assertRefused(Map.of("schema.registry.url", url), "schema.registry.url");
    }

    @Test
    void shouldNeverRepeatAPasswordInAMessage() {
        assertThatThrownBy(() -> config(Map.of("schema.registry.url", "http://lab:s3cret@bad host")))
                .isInstanceOf(ConfigException.class)
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() ->
                        config(Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "s3cret")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("user:password")
                .hasMessageNotContaining("s3cret");
        assertThat(config(Map.of("schema.registry.url", "http://lab:s3cret@a"))
                        .urls()
                        .toString())
                .doesNotContain("s3cret");
    }

    @Test
    void shouldRefuseWrongNumbers() {
        assertRefused(Map.of("max.retries", -1), "max.retries");
        assertRefused(Map.of("http.read.timeout.ms", "soon"), "http.read.timeout.ms");
        assertRefused(Map.of("max.schemas.per.subject", 0), "max.schemas.per.subject");
    }

    @Test
    void shouldRefuseAHeaderThatCannotBeSet() {
        Map<String, String> settings = Map.of("schema.registry.url", "http://a", "request.header.Host", "x");

        assertThatThrownBy(() -> SchemaRegistries.create(settings).close())
                .isInstanceOf(ConfigException.class)
                .hasMessage("request.header.Host: this header cannot be set");
    }

    private static void assertRefused(Map<String, ?> settings, String expected) {
        assertThatThrownBy(() -> config(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("\n");
    }

    private static RegistryConfig config(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("schema.registry.url", "http://127.0.0.1:8081"));
        all.putAll(settings);
        return new RegistryConfig(all);
    }
}
