package org.assay.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    @Test
    void shouldHoldTheReferenceTablesAsTheCodeHasThem() throws IOException {
        List<ConfigKey<?>> keys = new ArrayList<>(CommonKeys.OF_APP);
        keys.addAll(CommonKeys.OF_PROCESS);

        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains(ConfigReference.of(keys)).contains(ConfigReference.ofProfiles());
    }
}
