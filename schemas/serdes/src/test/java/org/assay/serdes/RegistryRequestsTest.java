package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.avro.Schema;
import org.assay.serdes.FakeRegistryServer.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is sent to the registry, and how its answers are read. */
class RegistryRequestsTest {

    private static final Schema NOTE = Fixtures.NOTE;

    @AutoClose
    private final RegistryUnderTest under = new RegistryUnderTest();

    @Test
    void shouldRegisterWithTheProtocolsRequest() {
        under.server().answer(RegistryUnderTest.ID_7);

        int id = under.registry().register("note-value", NOTE);

        assertThat(id).isEqualTo(7);
        assertThat(under.server().requests()).singleElement().satisfies(request -> {
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
        under.server().answer(RegistryUnderTest.ID_7);

        under.registry().register("s", NOTE, true);
        under.registry().idOf("s", NOTE, true);

        assertThat(under.server().requests())
                .extracting(FakeRegistryServer.Request::path)
                .containsExactly("/subjects/s/versions?normalize=true", "/subjects/s?normalize=true");
    }

    @Test
    void shouldKeepThePathOfTheUrlAndEncodeSubjects() {
        under.server().answer(RegistryUnderTest.ID_7);

        under.registry(Map.of("schema.registry.url", under.server().url() + "/apis/ccompat/v7/"))
                .idOf("a/b: c+ü", NOTE);

        assertThat(under.server().requests().get(0).path())
                .isEqualTo("/apis/ccompat/v7/subjects/a%2Fb%3A%20c%2B%C3%BC");
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
        under.server().answerBy(request -> new Reply(200, answers.getOrDefault(request.path(), "{}")));
        SchemaRegistry registry = under.registry();

        assertThat(registry.subjects()).containsExactly("a", "b");
        assertThat(registry.versions("a")).containsExactly(1, 3);
        assertThat(registry.latest("a")).isEqualTo(new RegisteredSchema("a", 3, 12, NOTE));
        assertThat(registry.compatibility("a")).isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(registry.isCompatible("a", NOTE)).isFalse();
        registry.setCompatibility("a", CompatibilityLevel.FORWARD);
        assertThat(under.server().requests())
                .last()
                .extracting(FakeRegistryServer.Request::method, FakeRegistryServer.Request::body)
                .containsExactly("PUT", "{\"compatibility\":\"FORWARD\"}");
    }

    @Test
    void shouldCallAnythingCompatibleWithAnUnknownSubject() {
        under.server().answer(404, "{\"error_code\":40401,\"message\":\"Subject not found\"}");

        assertThat(under.registry().isCompatible("new", NOTE)).isTrue();
    }

    @Test
    void shouldAskAfreshForTheLatestVersion() {
        under.server().answer(RegistryUnderTest.versioned(1), RegistryUnderTest.versioned(2));
        SchemaRegistry registry = under.registry();

        assertThat(registry.latest("s").version()).isEqualTo(1);
        assertThat(registry.latest("s").version()).isEqualTo(2);
    }

    @Test
    void shouldCallAnythingCompatibleWithADeletedSubject() {
        under.server().answer(404, "{\"error_code\":40404,\"message\":\"Subject was soft deleted\"}");

        assertThat(under.registry().isCompatible("gone", NOTE)).isTrue();
    }

    @Test
    void shouldAskForTheRegistrysLevelWhereTheSubjectHasNone() {
        under.server()
                .answer(
                        new Reply(404, "{\"error_code\":40408,\"message\":\"no level\"}"),
                        new Reply(200, "{\"compatibilityLevel\":\"FULL\"}"));

        assertThat(under.registry().compatibility("s")).isEqualTo(CompatibilityLevel.FULL);
        assertThat(under.server().requests().get(1).path()).isEqualTo("/config");
    }
}
