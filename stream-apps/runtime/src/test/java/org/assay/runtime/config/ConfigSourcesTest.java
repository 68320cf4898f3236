package org.assay.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigSourcesTest {

    @Test
    void shouldReadFileAndOverridesFromTheCommandLine() {
        ConfigSources sources =
                ConfigSources.of(List.of("--config", "a.properties", "profile=throughput", "x=a=b"), Map.of());

        assertThat(sources.file()).contains(Path.of("a.properties"));
        assertThat(sources.overrides()).isEqualTo(Map.of("profile", "throughput", "x", "a=b"));
    }

    @Test
    void shouldTakeTheFileOfTheEnvironment() {
        ConfigSources sources = ConfigSources.of(List.of(), Map.of("ASSAY_CONFIG", "/etc/assay.properties"));

        assertThat(sources.file()).contains(Path.of("/etc/assay.properties"));
    }

    @Test
    void shouldNameEveryArgumentThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> ConfigSources.of(List.of("--verbose", "profile", "--config"), Map.of()))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining("--verbose is not understood")
                .hasMessageContaining("profile is not understood")
                .hasMessageContaining("--config is not understood");
    }
}
