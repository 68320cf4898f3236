package org.assay.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.serdes.CompatibilityLevel;
import org.assay.serdes.SchemaRegistries;
import org.assay.serdes.SchemaRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasTest {
    private static final String SCOPE = "standalone-schemas";

    @TempDir
    private Path directory;

    private final SchemaRegistry registry = SchemaRegistries.create(Map.of("schema.registry.url", "mock://" + SCOPE));

    @AfterEach
    void dropScope() {
        SchemaRegistries.dropMockScope(SCOPE);
    }

    @Test
    void shouldRegisterEveryAvroTopicWithTheLevelThatItPromises() {
        List<OwnedTopic<?>> topics = StackTopics.of(List.of());

        int subjects = schemas().register(topics);

        assertThat(registry.subjects()).hasSize(subjects).contains(Topics.JOURNAL.name() + "-value");
        assertThat(registry.compatibility(Topics.SHARED_RESULT.name() + "-value"))
                .isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(registry.compatibility(Topics.JOURNAL.name() + "-value"))
                .isEqualTo(CompatibilityLevel.BACKWARD_TRANSITIVE);
        assertThat(registry.subjects()).doesNotContain(Topics.REJECTED.name() + "-value");
    }

    @Test
    void shouldAskNothingWhenAllWasRegisteredBefore() {
        schemas().register(List.of(Topics.JOURNAL));

        assertThat(schemas().register(List.of(Topics.JOURNAL))).isZero();
        assertThat(schemas().register(List.of(Topics.JOURNAL, Topics.DECIDED))).isEqualTo(2);
    }

    @Test
    void shouldRegisterAgainWhenTheRegistrysDataIsGone() throws IOException {
        schemas().register(List.of(Topics.JOURNAL));

        Files.delete(marker());

        assertThat(schemas().register(List.of(Topics.JOURNAL))).isEqualTo(1);
    }

    private Schemas schemas() {
        return new Schemas(registry, marker());
    }

    private Path marker() {
        return directory.resolve("schemas.registered");
    }
}
