package org.assay.systemtests.rules;

import static org.assertj.core.api.Assertions.assertThat;
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

    /** Who may, and why. A place is a class or a package. */
    private static final Map<String, String> BUILDERS =
            Map.of("org.assay.runtime.launch.StrictBuilder", "gives the builder its configuration");

    private static final Map<String, String> CLOCKS =
            Map.of("org.assay.runtime.time.WallClock", "a test puts another one in");

    private static final Map<String, String> EXITS = Map.of(
            "org.assay.runtime.launch.ProcessHooks", "the launcher's only way out",
            "org.assay.embedded.BrokerMain", "main class",
            "org.assay.embedded.ParentWatch", "ends a child whose parent is gone",
            "org.assay.standalone.cli.AssayMain", "main class",
            "org.assay.standalone.apps.AppsMain", "main class",
            "org.assay.standalone.bench.WorkerMain", "main class of a measurement's own process",
            "org.assay.labgateway.GatewayMain", "main class of the laboratories' door");

    private static final Map<String, String> PAUSES = Map.of(
            "org.assay.serdes.Waiter", "back-off between two calls of the registry; tests put in another one",
            "org.assay.reference.ReferenceStore",
                    "a global store tells nobody that rows came; tests put in another one",
            "org.assay.embedded.FormerSession", "the controller shows numbers, and tells nobody that they changed",
            "org.assay.standalone", "the command line looks at other processes, which do not call it back");

    private static final Map<String, String> STACK_TRACES =
            Map.of("org.assay.standalone.cli.AssayMain", "shown to a user who asks for it with --debug");

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("builder", rule(CodeRules::buildsStrictly), BUILDERS, BuildsItsOwnBuilder.class),
                Arguments.of("clock", rule(CodeRules::readsTheWallClock), CLOCKS, ReadsTheClock.class),
                Arguments.of("exit", rule(CodeRules::endsTheProcess), EXITS, EndsTheProcess.class),
                Arguments.of("sleep", rule(CodeRules::sleeps), PAUSES, Sleeps.class),
                Arguments.of("stack trace", rule(CodeRules::printsStackTraces), STACK_TRACES, PrintsStackTraces.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void shouldBeDoneInItsPlaceOnly(
            String what, Function<Collection<String>, ArchRule> rule, Map<String, String> places, Class<?> breaking) {
        rule.apply(places.keySet()).check(ProductClasses.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void shouldTellWhoDoesItElsewhere(
            String what, Function<Collection<String>, ArchRule> rule, Map<String, String> places, Class<?> breaking) {
        assertThatThrownBy(() -> rule.apply(places.keySet()).check(ProductClasses.only(breaking)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breaking.getSimpleName());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void shouldStillNeedEveryPlace(
            String what, Function<Collection<String>, ArchRule> rule, Map<String, String> places, Class<?> breaking) {
        assertThat(places).allSatisfy((place, why) -> {
            List<String> others = places.keySet().stream()
                    .filter(other -> !other.equals(place))
                    .toList();
            assertThatThrownBy(() -> rule.apply(others).check(ProductClasses.all()))
                    .as("%s does it no longer: take it off the list", place)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(place);
        });
    }

    @Test
    void shouldSeeEveryWayToReadTheClock() {
        assertThatThrownBy(() ->
                        CodeRules.readsTheWallClock(CLOCKS.keySet()).check(ProductClasses.only(ReadsTheClock.class)))
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
    void shouldHaveTellingNames() {
        CodeRules.hasATellingName().check(ProductClasses.all());

        assertThatThrownBy(() -> CodeRules.hasATellingName().check(ProductClasses.only(EmptyNameManager.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("EmptyNameManager says not what it is");
    }

    private static Function<Collection<String>, ArchRule> rule(Function<Collection<String>, ArchRule> rule) {
        return rule;
    }
}
