package org.assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Comparison comparison = new Comparison();

    @Test
    void shouldForgetWhatBothSidesSayInAnyOrder() {
        comparison.expected().say(Output.VERDICTS, "a", () -> "pass");
        comparison.found().say(Output.VERDICTS, "b", () -> "fail");
        comparison.found().say(Output.VERDICTS, "a", () -> "pass");
        comparison.expected().say(Output.VERDICTS, "b", () -> "fail");

        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.compared()).containsEntry(Output.VERDICTS, 2L).containsEntry(Output.ALERTS, 0L);
    }

    @Test
    void shouldTellWhatIsMissingTooMuchAndOther() {
        BiConsumer<Statements, Statements> all = (expected, found) -> {
            expected.say(Output.VERDICTS, "missing", () -> "pass");
            found.say(Output.VERDICTS, "too much", () -> "pass");
            expected.say(Output.ALERTS, "other", () -> "one");
            found.say(Output.ALERTS, "other", () -> "two");
            expected.say(Output.ALERTS, "equal", () -> "one");
            found.say(Output.ALERTS, "equal", () -> "one");
        };
        all.accept(comparison.expected(), comparison.found());
        Details details = new Details(comparison, 10);

        all.accept(details.expected(), details.found());

        assertThat(details.differences())
                .containsExactly(
                        new Difference(Output.VERDICTS, "missing", "pass", null),
                        new Difference(Output.VERDICTS, "too much", null, "pass"),
                        new Difference(Output.ALERTS, "other", "one", "two"));
        assertThat(comparison.different())
                .containsEntry(Output.VERDICTS, 2L)
                .containsEntry(Output.ALERTS, 1L)
                .containsEntry(Output.JOURNAL, 0L);
    }

    @Test
    void shouldNotTakeOneKeyOfTwoOutputsForTheSame() {
        comparison.expected().say(Output.VERDICTS, "a", () -> "pass");
        comparison.found().say(Output.ALERTS, "a", () -> "pass");

        assertThat(comparison.isEqual()).isFalse();
    }

    @Test
    void shouldFindADifferenceWhereOneSideSaysItTwice() {
        comparison.expected().say(Output.DECISIONS, "a", () -> "ACCEPTED");
        comparison.found().say(Output.DECISIONS, "a", () -> "ACCEPTED");
        comparison.found().say(Output.DECISIONS, "a", () -> "ACCEPTED");

        assertThat(comparison.isEqual()).isFalse();
    }

    @Test
    void shouldLetTheLastRecordOfAKeyHold() {
        comparison.expected().say(Output.ALERTS, "a", () -> "new");
        Latest alerts = comparison.found().latest(Output.ALERTS);
        alerts.put("a", () -> "old");
        alerts.put("gone", () -> "old");
        alerts.remove("gone");
        alerts.put("a", () -> "new");
        alerts.end();

        assertThat(comparison.isEqual()).isTrue();
    }

    @Test
    void shouldKeepTheWordsOfSomeDifferencesOnly() {
        for (int i = 0; i < 100; i++) {
            String key = "k" + i;
            comparison.expected().say(Output.VERDICTS, key, () -> "pass");
        }
        Details details = new Details(comparison, 3);
        for (int i = 0; i < 100; i++) {
            String key = "k" + i;
            details.expected().say(Output.VERDICTS, key, () -> "pass");
        }

        assertThat(details.differences()).hasSize(3);
        assertThat(comparison.different()).containsEntry(Output.VERDICTS, 100L);
    }
}
