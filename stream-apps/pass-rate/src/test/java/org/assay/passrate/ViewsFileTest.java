package org.assay.passrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.assay.domain.passrate.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsFileTest {
    @Test
    void shouldShipTheViewsOfTheMainJob() {
        ViewsFile shipped = ViewsFile.shipped();

        assertThat(shipped.mistakes()).isEmpty();
        assertThat(shipped.views())
                .extracting(View::id)
                .containsExactly(
                        "domain",
                        "catalogue",
                        "catalogue-region",
                        "catalogue-channel",
                        "catalogue-size",
                        "catalogue-campaign",
                        "item");
    }

    @Test
    void shouldTellEveryMistakeWithItsLine() {
        String text = """
                views:
                  - id: Good
                    counts: batches
                    dimensions: [catalogue, item]
                    periods: [year, year]
                  - id: other
                    counts: samples
                    dimensions: [catalog]
                    periods: year
                  - id: third
                    count: tests
                  - just text
                  - {id: a, counts: tests, dimensions: [item], periods: [year]}
                  - {id: a, counts: tests, dimensions: [item], periods: [year]}
                more: 1
                """;

        assertThat(lines(text))
                .containsExactlyInAnyOrder(
                        "v.yaml, line 15: more is not a key here; give views",
                        "v.yaml, line 2: “Good” is no id; give lower-case words with hyphens",
                        "v.yaml, line 2: view Good counts batches and cannot be broken down by item or limit; let it count tests",
                        "v.yaml, line 2: view Good names a period twice; leave one",
                        "v.yaml, line 7: “samples” is not known; give batches, tests",
                        "v.yaml, line 8: “catalog” is not known; give domain, catalogue, class, region, province, channel,"
                                + " platform, size, industry, campaign, level, organiser, item, limit",
                        "v.yaml, line 9: give a list in square brackets of month, quarter, year",
                        "v.yaml, line 11: count is not a key here; give counts, dimensions, id, periods",
                        "v.yaml, line 10: counts is missing; every view needs id, counts, dimensions and periods",
                        "v.yaml, line 10: dimensions is missing; every view needs id, counts, dimensions and periods",
                        "v.yaml, line 10: periods is missing; every view needs id, counts, dimensions and periods",
                        "v.yaml, line 12: a view is a group of keys: id, counts, dimensions, periods",
                        "v.yaml, line 14: there is already a view a; give another id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "views:", "views: []", "views: 3", "[1]", "text"})
    void shouldAskForViewsWhereThereAreNone(String text) {
        assertThat(lines(text)).isNotEmpty().anyMatch(line -> line.contains("views"));
    }

    @Test
    void shouldSayWhereTheFileIsNoYaml() {
        assertThat(lines("views:\n  - {id: a")).singleElement().asString().contains("this is not YAML");
    }

    @Test
    void shouldSayInOneLineWhyAFileCannotBeRead(@TempDir Path folder) throws IOException {
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(ViewsFile.read(folder.resolve("none")).mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.text(Locale.ENGLISH)).contains("does not exist"));
        assertThat(ViewsFile.read(binary).mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.text(Locale.CHINESE)).contains("UTF-8"));
    }

    @Test
    void shouldSpeakBothLanguages() throws IOException {
        assertThat(ResourceBundle.getBundle("org.assay.passrate.messages", Locale.CHINESE)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("org.assay.passrate.messages", Locale.ROOT)
                        .keySet());
        assertThat(new String(
                        ViewsFileTest.class
                                .getResourceAsStream("messages_zh.properties")
                                .readAllBytes(),
                        StandardCharsets.UTF_8))
                .contains("请");
    }

    private static List<String> lines(String text) {
        return ViewsFile.parse("v.yaml", text).mistakes().stream()
                .map(mistake -> mistake.text(Locale.ENGLISH))
                .toList();
    }
}
