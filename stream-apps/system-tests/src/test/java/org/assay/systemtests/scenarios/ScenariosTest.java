package org.assay.systemtests.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assay.scenario.run.Finding;
import org.assay.scenario.run.StoryRunner;
import org.assay.scenario.story.Story;
import org.assay.scenario.story.StoryFile;
import org.assay.systemtests.rules.CheckedInFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every story that ships, against the pure rules. With {@code -Dassay.definitions.update=true} its page is written. */
class ScenariosTest {
    private static final int FEWEST = 45;

    private final StoryRunner runner = new StoryRunner(Library.law());

    @TestFactory
    Stream<DynamicTest> shouldEndAsItsStorySays() {
        return Library.files().stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> holds(file)));
    }

    private void holds(Path file) {
        StoryFile read = Library.read(file);

        assertThat(read.mistakes()).isEmpty();
        Story story = read.story().orElseThrow();
        StoryRunner.Result result = runner.run(story);
        assertThat(result.findings()).as("expectations of %s", story.id()).isNotEmpty();
        assertThat(result.missed()).extracting(Finding::toString).isEmpty();
    }

    @Test
    void shouldNoticeAWrongExpectation() {
        Path file = Library.FOLDER.resolve("p04-objection-window.yaml");
        String text = Library.text(file).replace("rule: P4, verdict: fail", "rule: P19, verdict: fail");

        Story story = StoryFile.parse("changed.yaml", text).story().orElseThrow();

        assertThat(runner.run(story).missed())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith("changed.yaml, line ")
                .endsWith("rule should be P19, but is P4");
    }

    @Test
    void shouldShowEveryRuleOrSayWhyNot() {
        var coverage = new Coverage(Library.stories(), Library.leftOut());

        assertThat(coverage.silent()).isEmpty();
        assertThat(coverage.contradictory()).isEmpty();
        assertThat(coverage.missingTraps()).isEmpty();
        assertThat(coverage.doubles()).isEmpty();
        assertThat(Library.stories()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void shouldRenderTheirPage() {
        CheckedInFile.at("stream-apps/system-tests/scenarios/README.md")
                .require(new Coverage(Library.stories(), Library.leftOut()).render());
    }
}
