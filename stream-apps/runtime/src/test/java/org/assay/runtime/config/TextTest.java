package org.assay.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void shouldHaveEverySentenceInBothLanguages() throws IOException {
        Properties english = load("messages.properties");
        Properties chinese = load("messages_zh.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void shouldReadEnglishInAnyOtherLanguage() {
        assertThat(Text.of("allowed.boolean").in(Locale.FRENCH)).isEqualTo("true or false");
    }

    @Test
    void shouldNameEveryTypeOfKafka() {
        for (ConfigDef.Type type : ConfigDef.Type.values()) {
            assertThat(Text.of("kafka." + type).in(Locale.ENGLISH)).isNotBlank();
        }
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Text.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
