package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String BUNDLE = "org.assay.embedded.messages";

    @Test
    void shouldSayEverythingInBothLanguages() {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);

        assertThat(chinese.getLocale()).isEqualTo(Locale.CHINESE);
        for (String key : english.keySet()) {
            assertThat(chinese.getString(key)).as(key).isNotBlank().isNotEqualTo(english.getString(key));
        }
    }

    @Test
    void shouldWritePortsWithoutGrouping() {
        assertThat(Messages.text("port.taken", 24_501, "x")).contains("24501");
    }
}
