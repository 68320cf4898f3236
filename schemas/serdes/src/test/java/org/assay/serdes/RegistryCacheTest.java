package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.serdes.FakeRegistryServer.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is remembered, and for how long. */
class RegistryCacheTest {

    private static final Schema NOTE = Fixtures.NOTE;

    @AutoClose
    private final RegistryUnderTest under = new RegistryUnderTest();

    @Test
    void shouldAskOnlyOnceForWhatCannotChange() {
        under.server()
                .answerBy(request -> request.path().startsWith("/schemas")
                        ? RegistryUnderTest.stored(NOTE)
                        : RegistryUnderTest.ID_7);
        SchemaRegistry registry = under.registry();

        for (int i = 0; i < 3; i++) {
            registry.register("s", NOTE);
            registry.schemaById(9);
        }

        assertThat(under.server().requests()).hasSize(2);
    }

    @Test
    void shouldKnowTheSchemaItRegistered() {
        under.server().answer(RegistryUnderTest.ID_7);
        SchemaRegistry registry = under.registry();
        registry.register("s", NOTE);

        assertThat(registry.schemaById(7)).isEqualTo(NOTE);
        assertThat(under.server().requests()).hasSize(1);
    }

    @Test
    void shouldTakeADifferentDocumentationForADifferentSchema() {
        under.server().answer(RegistryUnderTest.ID_7, new Reply(200, "{\"id\":8}"));
        Schema documented = Fixtures.schema(NOTE.toString().replaceFirst("\\{", "{\"doc\":\"other\","));
        SchemaRegistry registry = under.registry();

        assertThat(registry.register("s", NOTE)).isEqualTo(7);
        assertThat(registry.register("s", documented)).isEqualTo(8);
    }

    @Test
    void shouldForgetBeyondItsBound() {
        under.server().answer(RegistryUnderTest.stored(NOTE));
        SchemaRegistry registry = under.registry(Map.of("max.schemas.per.subject", 2));
        registry.schemaById(1);
        registry.schemaById(2);
        registry.schemaById(3);

        registry.schemaById(3);
        registry.schemaById(1);

        assertThat(under.server().requests())
                .extracting(FakeRegistryServer.Request::path)
                .containsExactly("/schemas/ids/1", "/schemas/ids/2", "/schemas/ids/3", "/schemas/ids/1");
    }

    @Test
    void shouldAskAgainForAnIdThatFailed() {
        under.server()
                .answer(
                        new Reply(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}"),
                        RegistryUnderTest.stored(NOTE));
        SchemaRegistry registry = under.registry();
        assertThatThrownBy(() -> registry.schemaById(5)).hasMessageContaining("schema id 5");

        assertThat(registry.schemaById(5)).isEqualTo(NOTE);
    }

    @Test
    void shouldRememberAnUnknownIdForTheConfiguredTime() {
        under.server()
                .answer(
                        new Reply(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}"),
                        RegistryUnderTest.stored(NOTE));
        SchemaRegistry registry = under.registry(Map.of("missing.id.cache.ttl.sec", 30));
        assertThatThrownBy(() -> registry.schemaById(5)).isInstanceOf(SerializationException.class);
        under.clock().addAndGet(Duration.ofSeconds(29).toNanos());
        assertThatThrownBy(() -> registry.schemaById(5)).hasMessageContaining("40403");
        assertThat(under.server().requests()).hasSize(1);

        under.clock().addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(registry.schemaById(5)).isEqualTo(NOTE);
    }
}
