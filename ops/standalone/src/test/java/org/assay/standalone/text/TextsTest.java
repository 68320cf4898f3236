package org.assay.standalone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

    private final Texts english = new Texts(Locale.ENGLISH);
    private final Texts chinese = new Texts(Locale.SIMPLIFIED_CHINESE);

    @Test
    void shouldSayEverythingInBothLanguagesWithTheSameArguments() {
        ResourceBundle first = english.bundle();
        ResourceBundle second = chinese.bundle();

        assertThat(second.keySet()).isEqualTo(first.keySet());
        for (String key : first.keySet()) {
            assertThat(arguments(second.getString(key))).as(key).isEqualTo(arguments(first.getString(key)));
        }
        assertThat(chinese.isChinese()).isTrue();
        assertThat(english.isChinese()).isFalse();
    }

    @Test
    void shouldWriteNumbersWithoutGrouping() {
        assertThat(english.get("quiet.lag", 12_345)).contains("12345");
    }

    @Test
    void shouldFallBackToEnglishForAnyOtherLanguage() {
        assertThat(new Texts(Locale.FRENCH).get("down.done", "x")).isEqualTo(english.get("down.done", "x"));
    }

    @Test
    void shouldTakeTheNameInTheLanguageOrElseTheOtherOne() {
        assertThat(chinese.either("铅", "lead")).isEqualTo("铅");
        assertThat(english.either("铅", "lead")).isEqualTo("lead");
        assertThat(english.either("铅", " ")).isEqualTo("铅");
        assertThat(chinese.either(null, "lead")).isEqualTo("lead");
    }

    @Test
    void shouldGiveTheCodeBackWhereThereIsNoWordForIt() {
        assertThat(english.word("part", "broker")).isEqualTo("broker");
        assertThat(chinese.word("part", "broker")).isNotEqualTo("broker");
        assertThat(english.word("part", "NOT-THERE")).isEqualTo("NOT-THERE");
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
