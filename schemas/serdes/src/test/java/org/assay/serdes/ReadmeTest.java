package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void shouldNameEverySettingAndItsDefault() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(RegistryConfig.DEFINITION.names())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
        assertThat(AvroSerdeConfig.DEFINITION.configKeys().values())
                .isNotEmpty()
                .allSatisfy(key -> {
                    assertThat(readme).contains("`" + key.name + "`");
                    if (key.defaultValue instanceof Boolean || key.defaultValue instanceof Number) {
                        assertThat(readme).containsPattern("`" + key.name + "` \\| " + key.defaultValue + " \\|");
                    }
                });
        assertThat(readme).contains("`" + ConfiguredSerdes.SERIALIZER + "`", "`" + ConfiguredSerdes.DESERIALIZER + "`");
    }
}
