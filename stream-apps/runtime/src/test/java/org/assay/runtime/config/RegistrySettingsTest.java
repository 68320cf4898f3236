package org.assay.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.runtime.launch.StreamsApp;
import org.assay.serdes.AvroSerdeConfig;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.serdes.RegistryConfig;
import org.assay.serdes.RegistrySettings;
import org.junit.jupiter.api.Test;

class RegistrySettingsTest {

    @Test
    void shouldKnowEverySettingThatTheSerdesHave() {
        List<String> names = Stream.of(RegistryConfig.class, AvroSerdeConfig.class, ConfiguredSerdes.class)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(RegistrySettingsTest::value)
                .toList();

        assertThat(names).hasSizeGreaterThan(20).allMatch(RegistrySettings::knows);
    }

    @Test
    void shouldReportWhatOnlyTheSerdesFind() {
        StreamsApp app = StreamsApp.named("test")
                .topology(context -> context.builder().build())
                .build();
        ConfigSources sources = ConfigSources.of(
                Map.of("bootstrap.servers", "a:1", "schema.registry.url", "http://me:hunter2@a", "max.retries", "-1"));

        assertThatThrownBy(() -> app.configure(sources))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining("max.retries")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void shouldHandTheLoginOfTheKafkaClientToTheRegistrysClient() {
        StreamsApp app = StreamsApp.named("test")
                .topology(context -> context.builder().build())
                .build();
        String login =
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\" password=\"b\";";
        Map<String, String> settings = Map.of(
                "bootstrap.servers", "a:1",
                "schema.registry.url", "http://a",
                "basic.auth.credentials.source", "SASL_INHERIT",
                "sasl.jaas.config", login);

        assertThat(app.configure(ConfigSources.of(settings)).serdeSettings()).containsEntry("sasl.jaas.config", login);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
