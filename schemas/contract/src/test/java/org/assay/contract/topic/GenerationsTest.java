package org.assay.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationsTest {
    private static final Set<App> RATES = Set.of(App.PASS_RATE, App.ALERTING);
    private static final Generations CATCHING_UP = Generations.FIRST.with(RATES, 3, true);
    private static final Generations SWITCHED = Generations.FIRST.with(RATES, 3, false);

    @Test
    void shouldKeepEveryNameOfTheContractInTheFirstGeneration() {
        assertThat(Topics.ALL).allSatisfy(topic -> {
            assertThat(Generations.FIRST.input(topic)).isEqualTo(topic);
            topic.owners()
                    .forEach(owner ->
                            assertThat(Generations.FIRST.output(topic, owner)).isEqualTo(topic));
        });
        assertThat(Generations.FIRST.applicationId(App.LEDGER, "sampling-ledger"))
                .isEqualTo("sampling-ledger");
        assertThat(Generations.FIRST).hasToString("");
    }

    @Test
    void shouldGiveAGenerationThatCatchesUpTopicsOfItsOwn() {
        OwnedTopic<?> written = CATCHING_UP.output(Topics.PASS_RATE_VIEW, App.PASS_RATE);

        assertThat(written.name()).isEqualTo("sampling.private.pass-rate.view.v1.g3");
        assertThat(written.cleanup()).isEqualTo(Cleanup.KEEP);
        assertThat(CATCHING_UP.input(Topics.PASS_RATE_VIEW)).isEqualTo(written);
        assertThat(CATCHING_UP.input(Topics.VERDICT_CHANGED)).isEqualTo(Topics.VERDICT_CHANGED);
        assertThat(CATCHING_UP.applicationId(App.PASS_RATE, "sampling-pass-rate"))
                .isEqualTo("sampling-pass-rate-g3");
        assertThat(CATCHING_UP.deadLetters(App.PASS_RATE, "a.dlq")).isEqualTo("a.dlq.g3");
        assertThat(CATCHING_UP.deadLetters(App.LEDGER, "b.dlq")).isEqualTo("b.dlq");
    }

    @Test
    void shouldReturnToThePublicNamesWhenItIsSwitched() {
        assertThat(SWITCHED.output(Topics.PASS_RATE_VIEW, App.PASS_RATE)).isEqualTo(Topics.PASS_RATE_VIEW);
        assertThat(SWITCHED.input(Topics.ALERT_CHANGED)).isEqualTo(Topics.ALERT_CHANGED);
        assertThat(SWITCHED.deadLetters(App.PASS_RATE, "a.dlq")).isEqualTo("a.dlq");
        assertThat(SWITCHED.applicationId(App.ALERTING, "sampling-alerting")).isEqualTo("sampling-alerting-g3");
    }

    @Test
    void shouldKeepAFeedOfItsOwnForEachGenerationOfTheLedger() {
        Generations later = SWITCHED.with(Set.of(App.LEDGER), 4, false);

        assertThat(later.input(Topics.VERDICT_CHANGED).name()).isEqualTo("sampling.private.verdict.changed.v1.g4");
        assertThat(later.output(Topics.VERDICT_CHANGED, App.LEDGER)).isEqualTo(later.input(Topics.VERDICT_CHANGED));
        assertThat(later.output(Topics.DECIDED, App.LEDGER)).isEqualTo(Topics.DECIDED);
    }

    @Test
    void shouldRefuseATopicOfAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> CATCHING_UP.output(Topics.JOURNAL, App.PASS_RATE));
    }

    @Test
    void shouldRaiseVersionsAboveThoseOfEarlierGenerations() {
        assertThat(Generations.FIRST.version(App.ALERTING, 7)).isEqualTo(7);
        assertThat(SWITCHED.version(App.ALERTING, 7)).isEqualTo(2 * Generations.VERSIONS + 7);
        // What another app has raised before is left as it is.
        assertThat(SWITCHED.version(App.ALERTING, 2 * Generations.VERSIONS + 7))
                .isEqualTo(2 * Generations.VERSIONS + 7);
    }

    @Test
    void shouldReadWhatItWrites() {
        assertThat(Generations.parse(CATCHING_UP.toString())).contains(CATCHING_UP);
        assertThat(CATCHING_UP).hasToString("pass-rate:3*,alerting:3*");
        assertThat(Generations.parse(" ")).contains(Generations.FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "ledger:0", "ledger:x", "nobody:2", "ledger:2,,", "ledger:1000001"})
    void shouldRefuseWhatIsNoGeneration(String text) {
        assertThat(Generations.parse(text)).isEmpty();
    }
}
