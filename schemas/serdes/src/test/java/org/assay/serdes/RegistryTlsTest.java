package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.DisconnectException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS both ways, with stores of every form, and what is said when they do not fit. */
class RegistryTlsTest {

    private static final String SSL = "schema.registry.ssl.";
    private static final TestCertificates HERE = TestCertificates.of("127.0.0.1");
    private static final TestCertificates ELSEWHERE = TestCertificates.of("registry.example");
    private static final TestCertificates CLIENT = TestCertificates.of("client.example");

    private static FakeRegistryServer server;
    private static FakeRegistryServer wrongHost;
    private static FakeRegistryServer mutual;

    @TempDir
    private Path dir;

    @BeforeAll
    static void start() {
        server = new FakeRegistryServer(HERE.serverContext(CLIENT), false);
        wrongHost = new FakeRegistryServer(ELSEWHERE.serverContext(CLIENT), false);
        mutual = new FakeRegistryServer(HERE.serverContext(CLIENT), true);
        for (FakeRegistryServer each : new FakeRegistryServer[] {server, wrongHost, mutual}) {
            each.answer(RegistryUnderTest.ID_7);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        wrongHost.close();
        mutual.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void shouldTrustAStore(String type) {
        assertThat(register(server, trusting(HERE, type))).isEqualTo(7);
    }

    @Test
    void shouldTrustCertificatesInPem() throws Exception {
        Path file = Files.writeString(dir.resolve("ca.pem"), HERE.certificatePem());

        assertThat(register(
                        server, Map.of(SSL + "truststore.type", "PEM", SSL + "truststore.location", file.toString())))
                .isEqualTo(7);
        assertThat(register(
                        server,
                        Map.of(SSL + "truststore.type", "PEM", SSL + "truststore.certificates", HERE.certificatePem())))
                .isEqualTo(7);
    }

    @Test
    void shouldNotTrustWhatIsInNoStore() {
        assertThatThrownBy(() -> register(server, trusting(CLIENT, "PKCS12")))
                .isInstanceOf(DisconnectException.class)
                .hasMessageContaining("check schema.registry.ssl.*");
        assertThatThrownBy(() -> register(server, Map.of())).isInstanceOf(DisconnectException.class);
    }

    @Test
    void shouldNotTakeTheStoresOfTheKafkaClient() {
        Map<String, Object> settings = new HashMap<>();
        trusting(HERE, "PKCS12").forEach((key, value) -> settings.put(key.replace("schema.registry.", ""), value));

        assertThatThrownBy(() -> register(server, settings)).isInstanceOf(DisconnectException.class);
    }

    @Test
    void shouldRefuseTheCertificateOfAnotherHostUnlessToldToTakeIt() {
        Map<String, Object> settings = trusting(ELSEWHERE, "PKCS12");
        assertThatThrownBy(() -> register(wrongHost, settings)).isInstanceOf(DisconnectException.class);

        settings.put(SSL + "endpoint.identification.algorithm", "");

        assertThat(register(wrongHost, settings)).isEqualTo(7);
    }

    @Test
    void shouldStillAskWhoSignedWhenAnyHostWillDo() {
        Map<String, Object> settings = trusting(CLIENT, "PKCS12");
        settings.put(SSL + "endpoint.identification.algorithm", "");

        assertThatThrownBy(() -> register(wrongHost, settings)).isInstanceOf(DisconnectException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void shouldShowItsOwnCertificate(String type) {
        Map<String, Object> settings = trusting(HERE, type);
        assertThatThrownBy(() -> register(mutual, settings)).isInstanceOf(DisconnectException.class);

        settings.put(SSL + "keystore.type", type);
        settings.put(SSL + "keystore.location", CLIENT.keyStore(dir, type).toString());
        settings.put(SSL + "keystore.password", TestCertificates.PASSWORD);

        assertThat(register(mutual, settings)).isEqualTo(7);
        settings.put(SSL + "endpoint.identification.algorithm", "");
        assertThat(register(mutual, settings)).isEqualTo(7);
    }

    @Test
    void shouldShowItsOwnCertificateInPem() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                SSL + "truststore.type", "PEM",
                SSL + "truststore.certificates", HERE.certificatePem(),
                SSL + "keystore.type", "PEM",
                SSL + "keystore.certificate.chain", CLIENT.certificatePem(),
                SSL + "keystore.key", CLIENT.keyPem()));

        assertThat(register(mutual, settings)).isEqualTo(7);
        settings.put(SSL + "endpoint.identification.algorithm", "");
        assertThat(register(mutual, settings)).isEqualTo(7);
    }

    @Test
    void shouldSpeakOnlyTheProtocolsThatAreEnabled() {
        Map<String, Object> settings = trusting(HERE, "PKCS12");
        settings.put(SSL + "enabled.protocols", "TLSv1.2");
        settings.put(SSL + "cipher.suites", "TLS_AES_128_GCM_SHA256");

        assertThatThrownBy(() -> register(server, settings)).isInstanceOf(DisconnectException.class);
    }

    @Test
    void shouldSayInOneLineWhatIsWrongWithAStore() {
        Map<String, Object> wrongPassword = trusting(HERE, "PKCS12");
        wrongPassword.put(SSL + "truststore.password", "an0ther");
        assertRefused(wrongPassword, "trust.PKCS12");
        assertRefused(Map.of(SSL + "truststore.location", "/nowhere.p12"), "/nowhere.p12");
        assertRefused(Map.of(SSL + "trustore.location", "x"), "check its spelling");
        assertRefused(Map.of(SSL + "endpoint.identification.algorithm", "ldap"), "use https");
        assertRefused(Map.of(SSL + "engine.factory.class", Object.class.getName()), "engine.factory.class");
    }

    private static void assertRefused(Map<String, ?> settings, String expected) {
        assertThatThrownBy(() -> register(server, settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("an0ther")
                .hasMessageNotContaining("\n");
    }

    private Map<String, Object> trusting(TestCertificates trusted, String type) {
        return new HashMap<>(Map.of(
                SSL + "truststore.type",
                type,
                SSL + "truststore.location",
                trusted.trustStore(dir, type).toString(),
                SSL + "truststore.password",
                TestCertificates.PASSWORD));
    }

    private static int register(FakeRegistryServer server, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("schema.registry.url", server.url());
        all.put("max.retries", 0);
        try (SchemaRegistry registry = SchemaRegistries.create(all)) {
            return registry.register("s", Fixtures.NOTE);
        }
    }
}
