package org.assay.noticefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assay.noticefiles.mapping.MappingException;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String BUNDLE = "org.assay.noticefiles.messages";

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void shouldHaveALineForEveryCodeInBothLanguages() {
        Set<String> wanted =
                new TreeSet<>(Set.of("at.file", "at.column", "at.row", "at.cell", "at.line", "row.DUPLICATE"));
        Stream.of(BadFile.Code.values()).forEach(code -> wanted.add("file." + code));
        Stream.of(RowProblem.Code.values()).forEach(code -> wanted.add("row." + code));
        Stream.of(MappingException.Code.values()).forEach(code -> wanted.add("mapping." + code));

        assertThat(new TreeSet<>(bundle(Locale.ROOT).keySet())).isEqualTo(wanted);
        for (String key : wanted) {
            String english = bundle(Locale.ENGLISH).getString(key);
            String chinese = bundle(Locale.CHINESE).getString(key);
            assertThat(placeholders(chinese)).as(key).isEqualTo(placeholders(english));
            if (!key.startsWith("at.")) {
                assertThat(chinese).as(key).isNotEqualTo(english);
            }
        }
    }

    @Test
    void shouldSpeakEnglishToEveryOtherLocale() {
        BadFile bad = new BadFile(BadFile.Code.EMPTY, "a.csv", 0, "", List.of());

        assertThat(bad.message(Locale.FRENCH)).isEqualTo(bad.message(Locale.ENGLISH));
        assertThat(bad.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("a.csv：文件为空，请重新导出");
    }

    @Test
    void shouldStayOneShortLine() {
        RowProblem problem = new RowProblem(
                RowProblem.Code.UNREADABLE_DATE, "c", List.of("publishedOn", "a\nb\u2028c" + "d".repeat(500), "x"));

        assertThat(problem.message(Locale.ENGLISH))
                .doesNotContain("\n", "\u2028")
                .hasSizeLessThan(150);
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
