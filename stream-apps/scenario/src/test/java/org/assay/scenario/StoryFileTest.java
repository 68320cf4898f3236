package org.assay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assay.scenario.shape.Mistake;
import org.assay.scenario.story.StepKind;
import org.assay.scenario.story.Story;
import org.assay.scenario.story.StoryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFileTest {
    private static final String STORY = """
            title: 题目
            titleEn: title
            rules: [P4]
            given:
              product: 塑胶玩具
              samples: { A: {}, B: { producer: 乙厂 } }
            story:
              - on: 2026-03-16
                sample: [A, B]
                reported: { says: fail, items: { 铅: 130 mg/kg } }
              - on: 2026-03-18
                served: producer
                expect: { accepted: true }
              - on: 2026-03-20
            """;

    @Test
    void shouldReadAStory() {
        Story story = StoryFile.parse("x.yaml", STORY).story().orElseThrow();

        assertThat(story.id()).isEqualTo("x");
        assertThat(story.steps())
                .extracting(step -> step.kind(), step -> step.on().getDayOfMonth())
                .containsExactly(tuple(StepKind.REPORTED, 16), tuple(StepKind.SERVED, 18), tuple(StepKind.DAY, 20));
        assertThat(story.begins()).contains(LocalDate.of(2026, 3, 16));
        assertThat(story.steps().get(0).samples()).containsExactly("A", "B");
        assertThat(story.steps().get(1).samples()).containsExactly("A");
        assertThat(story.samples().get("B").text("product")).contains("塑胶玩具");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    titleEn: title | titelEn: title | 2 | 1 | titelEn
                    served: producer | servd: producer | 12 | 5 | servd
                    served: producer | served: producers | 12 | 13 | served
                    says: fail | says: failed | 10 | 23 | says
                    2026-03-18 | 18 March | 11 | 9 | on
                    2026-03-18 | 2026-03-10 | 11 | 5 | on
                    accepted: true | accepted: yes | 13 | 25 | accepted
                    sample: [A, B] | sample: [A, C] | 9 | 5 | sample
                    product: 塑胶玩具 | name: 积木 | 6 | 17 | product
                    """)
    void shouldTellAMistakeWithItsPlace(String right, String wrong, int line, int column, String key) {
        List<Mistake> mistakes =
                StoryFile.parse("x.yaml", STORY.replace(right, wrong)).mistakes();

        assertThat(mistakes).isNotEmpty();
        assertThat(mistakes.get(0).toString())
                .startsWith("x.yaml, line " + line + ", column " + column + ", " + key + ": ");
    }

    @Test
    void shouldTellEveryMistakeAtOnce() {
        String wrong = STORY.replace("rules: [P4]", "rule: P4").replace("served: producer", "served: somebody");

        assertThat(StoryFile.parse("x.yaml", wrong).mistakes())
                .extracting(Mistake::key)
                .containsExactlyInAnyOrder("rule", "served", "rules");
    }

    @Test
    void shouldTellAKeyThatIsWrittenTwice() {
        assertThat(StoryFile.parse("x.yaml", STORY.replace("served: producer", "served: producer\n    served: seller"))
                        .mistakes())
                .singleElement()
                .hasToString("x.yaml, line 13, column 5, served: is written twice; remove one");
    }

    @Test
    void shouldTakeOneThingAStep() {
        String wrong = STORY.replace("served: producer", "served: producer\n    applied: producer");

        assertThat(StoryFile.parse("x.yaml", wrong).mistakes())
                .singleElement()
                .extracting(mistake -> mistake.text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("x.yaml，第 11 行第 5 列：同时有 served 和 applied，请分成两步");
    }

    @ParameterizedTest
    @CsvSource({"'', file.empty", "'a: [', file.broken"})
    void shouldTellWhatIsNoStory(String text, String code) {
        assertThat(StoryFile.parse("x.yaml", text).mistakes())
                .singleElement()
                .extracting(Mistake::code)
                .isEqualTo(code);
    }
}
