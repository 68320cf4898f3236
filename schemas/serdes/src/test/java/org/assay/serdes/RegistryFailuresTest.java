package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which exception tells which failure. */
class RegistryFailuresTest {

    private static final Schema NOTE = Fixtures.NOTE;

    @AutoClose
    private final RegistryUnderTest under = new RegistryUnderTest();

    @ParameterizedTest
    @CsvSource({
        "409, 40901, SerializationException",
        "409, 409, SerializationException",
        "404, 40401, SerializationException",
        "404, 40403, SerializationException",
        "404, 40402, SerializationException",
        "404, 40404, SerializationException",
        "422, 42201, SerializationException",
        "501, 50101, SerializationException",
        "401, 40101, AuthenticationException",
        "403, 40301, AuthorizationException",
    })
    void shouldFailAtOnceOn(int status, int code, String kind) {
        try (FakeRegistryServer second = new FakeRegistryServer()) {
            under.server().answer(status, "{\"error_code\":" + code + ",\"message\":\"first line\\nsecond\"}");

            Throwable failure = catchThrowableOfType(
                    RuntimeException.class,
                    () -> under.registry(
                                    Map.of("schema.registry.url", under.server().url() + "," + second.url()))
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
            assertThat(under.server().requests()).hasSize(1);
            assertThat(second.requests()).isEmpty();
            assertThat(under.pauses()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "408, org.apache.kafka.common.errors.TimeoutException",
        "429, org.apache.kafka.common.errors.ThrottlingQuotaExceededException",
        "500, org.apache.kafka.common.errors.TimeoutException",
        "502, org.apache.kafka.common.errors.DisconnectException",
        "503, org.apache.kafka.common.errors.TimeoutException",
        "504, org.apache.kafka.common.errors.TimeoutException",
    })
    void shouldTellWhatMayPass(int status, Class<? extends Exception> kind) {
        under.server().answer(status, "<html>a proxy's page</html>");

        assertThatThrownBy(() -> under.registry().register("s", NOTE))
                .isInstanceOf(kind)
                .isInstanceOf(RetriableException.class)
                .satisfies(e ->
                        assertThat(((RegistryFailure) e).errorCode()).isEqualTo(RegistryProblem.UNREADABLE_ANSWER));
        assertThat(under.server().requests()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"40404", "40406"})
    void shouldSayThatItWasDeleted(int code) {
        under.server().answer(404, "{\"error_code\":" + code + ",\"message\":\"soft deleted\"}");

        assertThatThrownBy(() -> under.registry().latest("s")).hasMessageContaining("delete it for good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>not found</html>", "", "[]", "{\"error_code\":\"x\"}"})
    void shouldSurviveAnErrorThatIsNotTheProtocols(String body) {
        under.server().answer(404, body);

        assertThatThrownBy(() -> under.registry().latest("s"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("check the path in schema.registry.url")
                .satisfies(e ->
                        assertThat(((RegistryFailure) e).errorCode()).isEqualTo(RegistryProblem.UNREADABLE_ANSWER));
    }

    @Test
    void shouldSayThatThePathMayBeWrongWhenTheServerKnowsNoSuchPath() {
        under.server().answer(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");

        assertThatThrownBy(() -> under.registry().latest("s"))
                .hasMessageContaining("check the path in schema.registry.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>welcome</html>", "{}", "", "7"})
    void shouldSurviveASuccessThatIsNotTheProtocols(String body) {
        under.server().answer(200, body);

        assertThatThrownBy(() -> under.registry().register("s", NOTE))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("check the path in schema.registry.url");
    }
}
