package org.assay.standalone.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.CommandLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCommandTest {
    private static final String STORY = """
            title: 送达
            titleEn: Served
            rules: [P4]
            given: { product: 塑胶玩具 }
            story:
              - on: 2026-03-16
                reported: { says: fail, items: { 可迁移元素铅: 130 mg/kg } }
              - on: 2026-03-18
                served: producer
                expect: { status: provisional, deadlines: [{ rule: P4, last: 2026-04-02 }] }
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(Object... words) {
        List<String> all = new ArrayList<>(List.of("scenario", "run"));
        List.of(words).forEach(word -> all.add(String.valueOf(word)));
        return CommandLines.english(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private Path story(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void shouldTellAStory() throws IOException {
        int code = run(story("served.yaml", STORY));

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(out.toString().lines())
                .startsWith("Served (served)")
                .contains(
                        "2026-03-16  reported S1: fail, 可迁移元素铅 130 mg/kg",
                        "            S1 counts as: fail, provisional",
                        "2026-03-18  result served S1: producer",
                        "            due 2026-04-02: P4 producer",
                        "            due 2026-04-02 [UNCONFIRMED]: P19 producer")
                .endsWith("3 of 3 expectations met");
    }

    @Test
    void shouldCountAllAndLeaveWithDifferentWhenOneIsNotMet() throws IOException {
        story("a.yaml", STORY);
        story("b.yaml", STORY.replace("last: 2026-04-02", "last: 2026-04-03"));

        int code = run("--all", folder);

        assertThat(code).isEqualTo(Exit.DIFFERENT);
        assertThat(out.toString().lines())
                .containsExactly(
                        "ok      a  Served",
                        "MISSED  b  Served",
                        "  b.yaml, line 10, column 60: last should be 2026-04-03, but is 2026-04-02",
                        "2 stories, 1 of them with an expectation that is not met.");
    }

    @Test
    void shouldWriteALineOfJsonForEach() throws IOException {
        story("a.yaml", STORY);

        assertThat(run("--all", "--json", folder)).isEqualTo(Exit.OK);
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .contains("\"story\":\"a\"", "\"met\":true", "\"expectations\":3", "\"missed\":[]");
    }

    @Test
    void shouldTellAMistakeWithItsPlace() throws IOException {
        int code = run(story("a.yaml", STORY.replace("served:", "servd:")));

        assertThat(code).isEqualTo(Exit.PENDING);
        assertThat(err.toString()).startsWith("a.yaml, line 9, column 5, servd: is no key here; the keys are ");
    }

    @Test
    void shouldTellALaboratoryThatNobodyKnows() throws IOException {
        int code = run(story("a.yaml", STORY.replace("says: fail", "says: fail, lab: LAB-X")));

        assertThat(code).isEqualTo(Exit.DIFFERENT);
        assertThat(out.toString()).contains("a.yaml", "LAB-X", "LAB-A");
    }

    @Test
    void shouldAskForAFileOrAll() {
        assertThat(run()).isEqualTo(Exit.PENDING);
        assertThat(err.toString()).contains("--all");
    }
}
