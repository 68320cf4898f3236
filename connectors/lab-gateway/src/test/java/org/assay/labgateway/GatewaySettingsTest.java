package org.assay.labgateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.assay.http.settings.BadSettings;
import org.assay.labgateway.submission.GatewayWords;
import org.junit.jupiter.api.Test;

class GatewaySettingsTest {
    @Test
    void shouldTellAllMistakesAtOnceInBothLanguages() {
        Map<String, String> given = Map.of(
                "http.port", "door",
                "http.prot", "1",
                "tls.keystore", "/no/such/file",
                "token.issuer", "x",
                "token.algorithms", "HS256",
                "bootstrap.servers", "127.0.0.1:1");

        BadSettings bad = catchThrowableOfType(BadSettings.class, () -> GatewaySettings.of(given));

        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            assertThat(bad.text(locale).lines())
                    .hasSize(7)
                    .anyMatch(line -> line.startsWith("schema.registry.url"))
                    .anyMatch(line -> line.startsWith("state.dir"))
                    .anyMatch(line -> line.startsWith("http.port"))
                    .anyMatch(line -> line.startsWith("http.prot"))
                    .anyMatch(line -> line.startsWith("tls.keystore"))
                    .anyMatch(line -> line.startsWith("token.issuer"))
                    .anyMatch(line -> line.startsWith("token.algorithms"));
        }
    }

    @Test
    void shouldListenLocallyAndHandOnWhatClientsAndRegistryLogInWith() throws BadSettings {
        GatewaySettings settings = GatewaySettings.of(Map.of(
                "bootstrap.servers", "127.0.0.1:1",
                "schema.registry.url", "http://127.0.0.1:2",
                "state.dir", "state",
                "security.protocol", "SASL_SSL",
                "bearer.auth.token", "t",
                "basic.auth.credentials.source", "SASL_INHERIT"));

        assertThat(settings.door().host()).isEqualTo("127.0.0.1");
        assertThat(settings.clients())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bearer.auth.token", "t")
                .containsEntry("basic.auth.credentials.source", "SASL_INHERIT");
    }

    @Test
    void shouldSayEverythingInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle(GatewayWords.WORDS.bundle(), Locale.CHINESE);

        assertThat(ResourceBundle.getBundle(GatewayWords.WORDS.bundle(), Locale.ROOT)
                        .keySet())
                .allSatisfy(key ->
                        assertThat(GatewayWords.WORDS.text(Locale.ENGLISH, key)).isNotEqualTo(chinese.getString(key)));
    }
}
