package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class MockSchemaRegistryTest {

    private static final Schema NARROW = Fixtures.schema("""
            {"type": "record", "name": "R", "fields": [{"name": "a", "type": "int"}]}""");
    private static final Schema WIDE = Fixtures.schema("""
            {"type": "record", "name": "R", "fields": [{"name": "a", "type": "int"}, {"name": "b", "type": "int", "default": 0}]}""");
    private static final Schema OTHER = Fixtures.schema("""
            {"type": "record", "name": "R", "fields": [{"name": "c", "type": "string"}]}""");

    private final String scope = UUID.randomUUID().toString();
    private final SchemaRegistry registry = open();

    @Test
    void shouldGiveOneIdToOneSchemaOverAllSubjectsOfAScope() {
        int id = registry.register("a", NARROW);

        assertThat(open().register("b", NARROW)).isEqualTo(id);
        assertThat(open().schemaById(id)).isEqualTo(NARROW);
        assertThat(registry.register("a", WIDE)).isEqualTo(id + 1);
        assertThat(registry.subjects()).containsExactly("a", "b");
    }

    @Test
    void shouldStartAfreshWhenAScopeIsDropped() {
        registry.register("a", WIDE);

        SchemaRegistries.dropMockScope(scope);

        assertThat(open().subjects()).isEmpty();
        assertThat(open().register("a", NARROW)).isEqualTo(1);
    }

    @Test
    void shouldCountVersionsPerSubject() {
        registry.register("other", OTHER);
        registry.register("a", NARROW);
        registry.register("a", WIDE);
        registry.register("a", NARROW);

        assertThat(registry.versions("a")).containsExactly(1, 2);
        assertThat(registry.latest("a")).isEqualTo(new RegisteredSchema("a", 2, 3, WIDE));
        assertThat(registry.version("a", 1).schema()).isEqualTo(NARROW);
        assertThat(registry.idOf("a", WIDE)).isEqualTo(3);
    }

    @Test
    void shouldTakeReferencesToWhatIsRegistered() {
        registry.register("a", NARROW);
        SchemaReference known = new SchemaReference("R", "a", 1);

        int id = registry.register("list", Schema.createArray(NARROW), List.of(known), false);

        assertThat(registry.idOf("list", Schema.createArray(NARROW), List.of(known), false))
                .isEqualTo(id);
        SchemaReference unknown = new SchemaReference("R", "a", 2);
        assertFails(() -> registry.register("b", Schema.createArray(NARROW), List.of(unknown), false), 404, 40402);
    }

    @Test
    void shouldFailAsTheProtocolDoes() {
        registry.register("a", NARROW);

        assertFails(() -> registry.latest("none"), 404, 40401);
        assertFails(() -> registry.version("a", 2), 404, 40402);
        assertFails(() -> registry.schemaById(9), 404, 40403);
        assertFails(() -> registry.idOf("a", WIDE), 404, 40403);
        assertFails(() -> registry.idOf("none", WIDE), 404, 40403);
        assertFails(() -> registry.register("a", OTHER), 409, 40901);
    }

    @Test
    void shouldGuardCompatibilityAtTheSubjectsLevel() {
        registry.register("a", NARROW);
        assertThat(registry.compatibility("a")).isEqualTo(CompatibilityLevel.BACKWARD);
        assertThat(registry.isCompatible("a", OTHER)).isFalse();
        assertThat(registry.isCompatible("new", OTHER)).isTrue();

        registry.setCompatibility("a", CompatibilityLevel.NONE);

        assertThat(registry.isCompatible("a", OTHER)).isTrue();
        assertThat(registry.register("a", OTHER)).isPositive();
    }

    @Test
    void shouldKnowEachLevelsDirectionAndReach() {
        Schema needsB = Fixtures.schema(WIDE.toString().replace(",\"default\":0", ""));

        assertThat(CompatibilityLevel.BACKWARD.objectionTo(needsB, List.of(NARROW)))
                .isPresent();
        assertThat(CompatibilityLevel.FORWARD.objectionTo(needsB, List.of(NARROW)))
                .isEmpty();
        assertThat(CompatibilityLevel.FULL.objectionTo(needsB, List.of(NARROW))).isPresent();
        assertThat(CompatibilityLevel.FORWARD.objectionTo(NARROW, List.of(needsB)))
                .isPresent();
        assertThat(CompatibilityLevel.FULL.objectionTo(WIDE, List.of(NARROW))).isEmpty();
        assertThat(CompatibilityLevel.BACKWARD.objectionTo(needsB, List.of(WIDE, NARROW)))
                .isEmpty();
        assertThat(CompatibilityLevel.BACKWARD_TRANSITIVE.objectionTo(needsB, List.of(WIDE, NARROW)))
                .isPresent();
        assertThat(CompatibilityLevel.NONE.objectionTo(OTHER, List.of(NARROW))).isEmpty();
    }

    private static void assertFails(Runnable call, int status, int code) {
        assertThatThrownBy(call::run).isInstanceOf(SerializationException.class).satisfies(e -> {
            assertThat(((RegistryFailure) e).status()).isEqualTo(status);
            assertThat(((RegistryFailure) e).errorCode()).isEqualTo(code);
            assertThat(((RegistryFailure) e).isTransient()).isFalse();
        });
    }

    private SchemaRegistry open() {
        return SchemaRegistries.create(Map.of("schema.registry.url", "mock://" + scope));
    }
}
