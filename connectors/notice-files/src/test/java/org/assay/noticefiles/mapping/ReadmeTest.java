package org.assay.noticefiles.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the reference of the mapping file says is what the reader does. */
class ReadmeTest {
    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void shouldNameEveryField() throws IOException {
        for (Target target : Target.values()) {
            String name = target.key().substring(target.key().indexOf('.') + 1);
            String shown = target.isMandatory() ? "**`" + name + "`**" : "`" + name + "`";
            assertThat(readme()).contains(shown);
        }
        for (String name : Mappings.SHIPPED) {
            assertThat(readme()).contains("| `" + name + "` |");
        }
    }

    @Test
    void shouldShowAMappingThatWorks() throws Exception {
        String text = readme();
        int start = text.indexOf("```yaml") + "```yaml".length();
        String example = text.substring(start, text.indexOf("```", start));

        Mapping mapping = MappingReader.read("README.md", new StringReader(example));

        assertThat(mapping.name()).isEqualTo("city-results");
        assertThat(mapping.rule(Target.ORGANISER).orElseThrow().words()).containsEntry("宣城市局", "office-341800");
    }
}
