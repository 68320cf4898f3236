package org.assay.systemtests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.systemtests.rules.violation.BuildsItsOwnBuilder;
import org.assay.systemtests.rules.violation.EmptyNameManager;
import org.assay.systemtests.rules.violation.EndsTheProcess;
import org.assay.systemtests.rules.violation.PrintsStackTraces;
import org.assay.systemtests.rules.violation.ReadsTheClock;
import org.assay.systemtests.rules.violation.Sleeps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTest {

    private static final Set<String> BUILDERS = Set.of("org.assay.runtime.launch.StrictBuilder");

    private static final Set<String> CLOCKS = Set.of("org.assay.runtime.time.WallClock");

    /** Main classes, and what ends a process for them. */
    private static final Set<String> EXITS = Set.of(
            "org.assay.runtime.launch.ProcessHooks", "org.assay.embedded.BrokerMain", "org.assay.embedded.ParentWatch");

    /** Pauses between two looks at something that gives no sign, and why there is no other way. */
    private static final Map<String, String> PAUSES = Map.of(
            "org.assay.serdes.Waiter", "back-off between two calls of the registry; tests put in another one",
            "org.assay.reference.ReferenceStore", "a global store tells nobody that rows came in; tests put in another one");

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("builder", rule(CodeRules::buildsStrictly), BUILDERS, BuildsItsOwnBuilder.class),
                Arguments.of("clock", rule(CodeRules::readsTheWallClock), CLOCKS, ReadsTheClock.class),
                Arguments.of("exit", rule(CodeRules::endsTheProcess), EXITS, EndsTheProcess.class),
                Arguments.of("sleep", rule(CodeRules::sleeps), PAUSES.keySet(), Sleeps.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void shouldBeDoneInItsPlaceOnly(
            String what, Function<Collection<String>, ArchRule> rule, Set<String> places, Class<?> breaking) {
        rule.apply(places).check(ProductClasses.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void shouldTellWhoDoesItElsewhere(
            String what, Function<Collection<String>, ArchRule> rule, Set<String> places, Class<?> breaking) {
        assertThatThrownBy(() -> rule.apply(places).check(ProductClasses.only(breaking)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breaking.getSimpleName());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void shouldStillNeedEveryPlace(
            String what, Function<Collection<String>, ArchRule> rule, Set<String> places, Class<?> breaking) {
        assertThat(places).allSatisfy(place -> {
            List<String> others =
                    places.stream().filter(other -> !other.equals(place)).toList();
            assertThatThrownBy(() -> rule.apply(others).check(ProductClasses.all()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(place);
        });
    }

    @Test
    void shouldSeeEveryWayToReadTheClock() {
        assertThatThrownBy(() -> CodeRules.readsTheWallClock(CLOCKS).check(ProductClasses.only(ReadsTheClock.class)))
                .hasMessageContainingAll(
                        "Instant.now()",
                        "LocalDate.now(java.time.ZoneId)",
                        "ZonedDateTime.now(java.time.ZoneId)",
                        "Clock.systemUTC()",
                        "System.currentTimeMillis()",
                        "was violated (5 times)");
    }

    @Test
    void shouldSeeEveryWayToSleep() {
        assertThatThrownBy(() -> CodeRules.sleeps(Set.of()).check(ProductClasses.only(Sleeps.class)))
                .hasMessageContaining("was violated (2 times)");
    }

    @Test
    void shouldPrintNoStackTrace() {
        CodeRules.printsStackTraces().check(ProductClasses.all());

        assertThatThrownBy(() -> CodeRules.printsStackTraces().check(ProductClasses.only(PrintsStackTraces.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("log the exception");
    }

    @Test
    void shouldHaveTellingNames() {
        CodeRules.hasATellingName().check(ProductClasses.all());

        assertThatThrownBy(() -> CodeRules.hasATellingName().check(ProductClasses.only(EmptyNameManager.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("EmptyNameManager says not what it is");
    }

    @Test
    void shouldLetDurationsBeMeasured() {
        assertThatCode(() -> CodeRules.readsTheWallClock(CLOCKS).check(ProductClasses.only(SourceTree.class)))
                .doesNotThrowAnyException();
    }

    private static Function<Collection<String>, ArchRule> rule(Function<Collection<String>, ArchRule> rule) {
        return rule;
    }
}
