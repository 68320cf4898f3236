package org.assay.systemtests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestSourcesTest {

    private static final String RULES = "org/assay/systemtests/rules/";

    @Test
    void shouldNotSleepNorBeSwitchedOffNorUnfinished() {
        List<Path> sources = SourceTree.testSources().stream()
                .filter(file -> !file.toString().contains(RULES))
                .toList();

        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(sources.stream()
                        .flatMap(file ->
                                TestSourceRules.faults(
                                        file.toString(),
                                        SourceTree.read(SourceTree.root().resolve(file)))
                                        .stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        Thread.sleep(100);",
                "TimeUnit.SECONDS.sleep(1);",
                "  MILLISECONDS.sleep(5)",
                "waiter = Thread::sleep;",
                "    @Disabled",
                "@Disabled(\"later\")",
                "// TODO make it work"
            })
    void shouldTellFileAndLine(String line) {
        assertThat(TestSourceRules.faults("a/BTest.java", "class BTest {\n" + line + "\n}\n"))
                .singleElement()
                .asString()
                .startsWith("a/BTest.java:2 ");
    }

    @Test
    void shouldLetATestNameWhatItDoesNotDo() {
        assertThat(TestSourceRules.faults("a/BTest.java", "void shouldNotSleep() { clock.advance(ONE_SECOND); }"))
                .isEmpty();
    }
}
