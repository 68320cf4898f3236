package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.assay.domain.reference.Finding;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void shouldHaveEveryMessageInBothLanguages() {
        ResourceBundle english = ResourceBundle.getBundle("org.assay.reference.messages", Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle("org.assay.reference.messages", Locale.CHINESE);

        assertThat(new TreeSet<>(english.keySet()))
                .containsAll(
                        Arrays.stream(Finding.Code.values()).map(Enum::name).toList());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key)));
    }

    @Test
    void shouldFallBackToEnglish() {
        Mistake mistake = new Mistake("1/items.csv", 2, 0, "code", "empty", List.of());

        assertThat(mistake.text(Locale.FRENCH)).isEqualTo("1/items.csv, line 2, code: is empty; give a value");
    }
}
