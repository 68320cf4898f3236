package org.assay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.assay.scenario.story.StepKind;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final String BUNDLE = "org.assay.scenario.messages";

    @Test
    void shouldHaveEveryWordInBothLanguages() {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);

        assertThat(english.keySet())
                .filteredOn(key -> !key.matches("at\\..*|tell\\..*|news\\..*"))
                .allSatisfy(key -> assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key)));
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void shouldHaveAWordForEveryStep() {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

        assertThat(StepKind.values())
                .allSatisfy(kind -> assertThat(english.containsKey("step." + kind))
                        .as("%s", kind)
                        .isTrue());
    }

    @Test
    void shouldLetAConstantWithoutAWordStandForItself() {
        assertThat(new Wording(Locale.ENGLISH).word("PartyRole", "SELLER")).isEqualTo("seller");
        assertThat(new Wording(Locale.SIMPLIFIED_CHINESE).word("PartyRole", "SELLER"))
                .isEqualTo("销售者");
        assertThat(new Wording(Locale.ENGLISH).word("PartyRole", "X")).isEqualTo("X");
    }
}
