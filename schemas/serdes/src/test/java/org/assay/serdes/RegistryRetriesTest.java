package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, and where. */
class RegistryRetriesTest {

    private static final Schema NOTE = Fixtures.NOTE;

    @AutoClose
    private final RegistryUnderTest under = new RegistryUnderTest();

    @Test
    void shouldTryAgainAfterTransientFailuresWithFullJitter() {
        under.server().answer(RegistryUnderTest.BUSY, RegistryUnderTest.BUSY, RegistryUnderTest.ID_7);

        int id = under.registry().register("s", NOTE);

        assertThat(id).isEqualTo(7);
        assertThat(under.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void shouldGiveUpAfterTheLastRetryWithATransientFailure() {
        under.server().answer(RegistryUnderTest.BUSY);

        TimeoutException failure = catchThrowableOfType(
                TimeoutException.class, () -> under.registry().register("s", NOTE));

        assertThat(failure).isInstanceOf(RetriableException.class).hasMessageContaining("busy");
        assertThat((RegistryFailure) failure).satisfies(f -> {
            assertThat(f.isTransient()).isTrue();
            assertThat(f.subject()).isEqualTo("s");
            assertThat(f.status()).isEqualTo(503);
            assertThat(f.errorCode()).isEqualTo(50301);
        });
        assertThat(under.server().requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void shouldTryAgainAndThenFailOverOn(int status) {
        try (FakeRegistryServer second = new FakeRegistryServer()) {
            under.server().answer(status, "{}");
            second.answer(RegistryUnderTest.ID_7);

            int id = under.registry(Map.of("schema.registry.url", under.server().url() + "," + second.url()))
                    .register("s", NOTE);

            assertThat(id).isEqualTo(7);
            assertThat(under.server().requests()).hasSize(4);
            assertThat(second.requests()).hasSize(1);
        }
    }

    @Test
    void shouldStayWithTheUrlThatAnswered() {
        String dead = RegistryUnderTest.deadUrl();
        under.server().answer(RegistryUnderTest.ID_7);
        SchemaRegistry registry = under.registry(
                Map.of("schema.registry.url", dead + ", " + under.server().url(), "max.retries", 1));
        registry.register("first", NOTE);
        under.pauses().clear();

        registry.register("second", NOTE);

        assertThat(under.pauses()).isEmpty();
        assertThat(under.server().requests()).hasSize(2);
    }

    @Test
    void shouldStayWithTheUrlThatRefused() {
        under.server().answer(404, "{\"error_code\":40401,\"message\":\"no\"}");
        SchemaRegistry registry = under.registry(Map.of(
                "schema.registry.url",
                RegistryUnderTest.deadUrl() + "," + under.server().url(),
                "max.retries",
                1));
        assertThatThrownBy(() -> registry.latest("first")).hasMessageContaining("40401");
        under.pauses().clear();

        assertThatThrownBy(() -> registry.latest("second")).hasMessageContaining("40401");

        assertThat(under.pauses()).isEmpty();
    }

    @Test
    void shouldComeBackToTheFirstUrlWhenTheSecondFails() {
        try (FakeRegistryServer second = new FakeRegistryServer()) {
            under.server().answer(RegistryUnderTest.BUSY, RegistryUnderTest.ID_7);
            second.answer(RegistryUnderTest.ID_7, RegistryUnderTest.BUSY);
            String urls = under.server().url() + "," + second.url();
            SchemaRegistry registry = under.registry(Map.of("schema.registry.url", urls, "max.retries", 0));

            registry.register("a", NOTE);
            registry.register("b", NOTE);
            registry.register("c", NOTE);

            assertThat(under.server().requests()).hasSize(3);
            assertThat(second.requests()).hasSize(2);
        }
    }

    @Test
    void shouldTryAgainWhenTheConnectionIsCut() {
        under.server().answer(FakeRegistryServer.CUT, RegistryUnderTest.ID_7);

        assertThat(under.registry().register("s", NOTE)).isEqualTo(7);
    }

    @Test
    void shouldNeverPauseLongerThanTheLimit() {
        under.server().answer(RegistryUnderTest.BUSY);
        Map<String, ?> settings = Map.of("max.retries", 5, "retries.wait.ms", 100, "retries.max.wait.ms", 500);

        assertThatThrownBy(() -> under.registry(settings).register("s", NOTE)).isInstanceOf(TimeoutException.class);

        assertThat(under.pauses()).extracting(Duration::toMillis).containsExactly(50L, 100L, 200L, 250L, 250L);
    }

    @Test
    void shouldTellARegistryThatCannotBeReached() {
        String dead = RegistryUnderTest.deadUrl();

        assertThatThrownBy(() ->
                        under.registry(Map.of("schema.registry.url", dead)).register("s", NOTE))
                .isInstanceOf(DisconnectException.class)
                .hasMessageContaining(dead)
                .hasMessageContaining("no connection");
        assertThat(under.pauses()).hasSize(3);
    }

    @Test
    void shouldGiveUpOnASlowRegistry() {
        CountDownLatch end = new CountDownLatch(1);
        under.server().answerBy(request -> {
            awaitQuietly(end);
            return RegistryUnderTest.ID_7;
        });
        try {
            assertThatThrownBy(() -> under.registry(Map.of("http.read.timeout.ms", 50, "max.retries", 1))
                            .register("s", NOTE))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("timed out");
            // The client may give up before the server has looked at the second one.
            await().until(() -> under.server().requests().size() == 2);
        } finally {
            end.countDown();
        }
    }

    @Test
    void shouldStopWhenTheThreadIsInterrupted() {
        under.server().answer(RegistryUnderTest.BUSY);
        SchemaRegistry registry = under.registry(Map.of(), pause -> {
            throw new InterruptedException("stop");
        });

        assertThatThrownBy(() -> registry.register("s", NOTE)).isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
