package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.serdes.FakeRegistryServer.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How stored schemas and what they refer to are read and written. */
class StoredSchemasTest {

    @AutoClose
    private final RegistryUnderTest under = new RegistryUnderTest();

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
        under.server().answerBy(request -> new Reply(200, answers.getOrDefault(request.path(), "{}")));

        Schema schema = under.registry().schemaById(3);

        assertThat(schema.getField("b").schema().getField("a").schema().getEnumSymbols())
                .containsExactly("X");
        assertThat(under.server().requests()).hasSize(3);
    }

    @Test
    void shouldRefuseASchemaOfAnotherKind() {
        under.server().answer(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}");

        assertThatThrownBy(() -> under.registry().schemaById(3))
                .isInstanceOf(SerializationException.class)
                .hasMessage("schema id 3 is a schema of type PROTOBUF, not AVRO");
    }

    @Test
    void shouldAcceptStoredSchemasThatStricterParsersRefuse() {
        under.server().answer(200, """
                {"schema": "{\\"type\\":\\"record\\",\\"name\\":\\"a-b\\",\\"fields\\":[{\\"name\\":\\"x\\",\\"type\\":\\"int\\",\\"default\\":\\"none\\"}]}"}""");

        assertThat(under.registry().schemaById(3).getName()).isEqualTo("a-b");
    }

    @Test
    void shouldRegisterWithReferencesAndSendTheReferredTypesByName() {
        Schema unit = Fixtures.schema("""
                {"type":"enum","name":"Unit","namespace":"r","symbols":["MG"]}""");
        Schema reading = Fixtures.schema("""
                {"type":"record","name":"Reading","namespace":"r","fields":[{"name":"unit","type":%s}]}""".formatted(unit));
        under.server()
                .answerBy(request -> request.method().equals("POST")
                        ? RegistryUnderTest.ID_7
                        : new Reply(
                                200,
                                "{\"version\":2,\"id\":3,\"schema\":\""
                                        + unit.toString().replace("\"", "\\\"") + "\"}"));
        SchemaRegistry registry = under.registry();
        List<SchemaReference> references = List.of(new SchemaReference("r.Unit", "unit", 2));

        registry.register("reading", reading, references, true);
        registry.idOf("lookup", reading, references, false);

        assertThat(registry.schemaById(7)).isEqualTo(reading);
        assertThat(under.server().requests())
                .extracting(FakeRegistryServer.Request::path)
                .containsExactly(
                        "/subjects/unit/versions/2",
                        "/subjects/reading/versions?normalize=true",
                        "/subjects/unit/versions/2",
                        "/subjects/lookup");
        assertThat(under.server().requests())
                .filteredOn(request -> request.method().equals("POST"))
                .allSatisfy(request -> assertThat(request.body())
                        .doesNotContain("symbols")
                        .contains("r.Unit")
                        .contains("\"references\":[{\"name\":\"r.Unit\",\"subject\":\"unit\",\"version\":2}]"));
    }
}
