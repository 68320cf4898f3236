package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assay.domain.deadline.Clock;
import org.assay.domain.deadline.Due;
import org.assay.domain.deadline.Start;
import org.assay.domain.deadline.WorkingCalendar;
import org.assay.domain.reference.LadderState;
import org.assay.domain.reference.LadderStep;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Ladder;
import org.assay.domain.rulepack.Probability;
import org.assay.domain.rulepack.Risk;
import org.assay.domain.rulepack.RiskMatrix;
import org.assay.domain.rulepack.Rule;
import org.assay.domain.rulepack.RulePack;
import org.assay.domain.rulepack.RulePacks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule packs that Assay ships. Numbers and articles are those of the laws named beside the rules. */
class ShippedPacksTest {

    private static final Path ROOT = Path.of("../../ops/definitions/reference");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static ReferenceRelease release;
    private static RulePacks packs;

    @BeforeAll
    static void read() throws Exception {
        release = ReferenceFiles.read(ROOT, 1);
        packs = RulePacks.of(release);
    }

    @Test
    void shouldSayOfEveryRuleWhatItIsAndWhereItStands() throws Exception {
        String readme = Files.readString(ROOT.resolve("1/packs/README.md"));

        assertThat(release.legalRules()).hasSizeGreaterThan(90).allSatisfy(rule -> {
            assertThat(rule.textZh()).as(rule.id()).matches(".*[\\u4e00-\\u9fff].*");
            assertThat(rule.textEn()).as(rule.id()).matches("[ -~]+");
            assertThat(rule.article()).as(rule.id()).isNotBlank();
            assertThat(rule.sources())
                    .as(rule.id())
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(readme).contains("| " + source + " |"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "P4, 2025-09-20, 2025-10-09",
        "P12, 2025-03-03, 2025-05-06",
        "P13, 2025-03-03, 2025-05-19",
        "P15, 2025-03-03, 2025-06-01",
        "P26, 2025-03-03, 2025-04-02",
        "F2, 2025-09-25, 2025-10-11",
        "F9, 2024-02-08, 2024-02-21",
        "F16, 2025-09-25, 2025-10-09",
        "F28, 2025-11-30, 2026-02-28",
        "F34-3, 2024-09-26, 2024-11-12",
        "A51-1, 2025-01-23, 2025-02-06",
        "A51-3, 2025-01-23, 2025-02-08",
        "RC4, 2025-09-30, 2025-10-10"
    })
    void shouldGiveTheDaysOfTheLaw(String id, LocalDate start, LocalDate last) {
        Due due = due(id, start);

        assertThat(due.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"P4, true", "P12, true", "P17, false", "F2, true", "F12-FAIL, false", "F9, false", "A51-1, true"})
    void shouldShowWhatIsNotConfirmed(String id, boolean confirmed) {
        Rule rule = packs.rule(id, DAY, "").orElseThrow();

        assertThat(rule.isConfirmed()).isEqualTo(confirmed);
        assertThat(due(id, DAY).isConfirmed()).isEqualTo(confirmed);
    }

    @ParameterizedTest
    @CsvSource({"2018-06-01, 7", "2019-09-30, 7", "2019-10-01, 5"})
    void shouldKnowTheEarlierTermOfTheAnswerToAnApplication(LocalDate on, int days) {
        assertThat(packs.rule("F16", on, "").orElseThrow().intParameter("amount"))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "MINOR, OVER_50_PERCENT, HIGH, 2",
        "MINOR, OVER_1_IN_1000, LOW, 0",
        "MODERATE, OVER_1_IN_1000, HIGH, 2",
        "SERIOUS, OVER_1_IN_10000, HIGH, 2",
        "FATAL, OVER_1_IN_10000, SERIOUS, 1",
        "FATAL, OVER_1_IN_1000000, MEDIUM, 3",
        "FATAL, UNDER_1_IN_1000000, LOW, 0"
    })
    void shouldGradeRisksAsTheSafetyGateGuidelinesDo(Harm harm, Probability probability, Risk risk, int level) {
        RiskMatrix matrix = RiskMatrix.of(packs, DAY).orElseThrow();

        assertThat(matrix.risk(harm, probability)).isEqualTo(risk);
        assertThat(matrix.level(harm, probability).orElse(0)).isEqualTo(level);
        assertThat(matrix.rule().isConfirmed()).isFalse();
    }

    @Test
    void shouldNeverGradeAGraverOrMoreProbableHarmLower() {
        RiskMatrix matrix = RiskMatrix.of(packs, DAY).orElseThrow();

        List<Harm> harms = List.of(Harm.values());
        List<Probability> probabilities = List.of(Probability.values());
        for (int row = 0; row < harms.size(); row++) {
            for (int column = 0; column < probabilities.size(); column++) {
                Risk risk = matrix.risk(harms.get(row), probabilities.get(column));
                assertThat(risk)
                        .isLessThanOrEqualTo(matrix.risk(harms.get(Math.max(row - 1, 0)), probabilities.get(column)))
                        .isGreaterThanOrEqualTo(
                                matrix.risk(harms.get(row), probabilities.get(Math.max(column - 1, 0))));
            }
        }
    }

    @Test
    void shouldLeadAFailingFirmUpTheLadder() {
        Ladder ladder = pack(RuleDomain.PRODUCT).ladder("PRODUCT-HANDLING").orElseThrow();

        LadderState state = ladder.first();
        for (String action : List.of(
                "ORDER_CORRECTION",
                "REPORT_CORRECTION",
                "FAIL_RECHECK",
                "PUBLISH_FAILURE",
                "FAIL_SECOND_RECHECK",
                "STOP_BUSINESS",
                "FAIL_THIRD_RECHECK",
                "REVOKE_LICENCE")) {
            LadderStep step = ladder.step(state.name(), action).orElseThrow();
            state = ladder.after(step);
        }

        assertThat(state.name()).isEqualTo("LICENCE_REVOKED");
    }

    @Test
    void shouldNotReinspectAMicrobe() {
        Ladder ladder = pack(RuleDomain.FOOD).ladder("FOOD-CONCLUSION").orElseThrow();

        assertThat(ladder.step("FINAL", "SERVE_FINAL").orElseThrow().to()).isEqualTo("TOLD");
        assertThat(packs.rule("F23", DAY, "").orElseThrow().listParameter("reasons"))
                .contains("MICROBE");
    }

    @Test
    void shouldCloseWhateverRuns() {
        Map<String, String> neverClosed = new TreeMap<>();
        for (RuleDomain domain : RuleDomain.values()) {
            for (Ladder ladder : pack(domain).ladders()) {
                TreeSet<String> closed = new TreeSet<>();
                ladder.data().states().forEach(state -> closed.addAll(state.closes()));
                ladder.data().clocks().stream()
                        .filter(id -> !closed.contains(id))
                        .forEach(id -> neverClosed.put(id, ladder.id()));
            }
        }

        // Who has to be told is told by an action of its own, and no state follows from it.
        assertThat(neverClosed.keySet()).containsExactly("A13", "F13", "P10", "P18");
    }

    @Test
    void shouldHaveALadderAndDeadlinesInEveryDomain() {
        assertThat(Arrays.stream(RuleDomain.values()).filter(domain -> domain != RuleDomain.GENERAL))
                .allSatisfy(domain -> {
                    assertThat(pack(domain).ladders()).as(domain.name()).isNotEmpty();
                    assertThat(pack(domain).ofKind(RuleKind.DEADLINE))
                            .as(domain.name())
                            .isNotEmpty();
                    assertThat(pack(domain).noticePlan()).as(domain.name()).isPresent();
                });
    }

    @Test
    void shouldLetACitySetItsReminders() {
        assertThat(pack(RuleDomain.FOOD).noticePlan().orElseThrow().daysBetween())
                .isEqualTo(5);
        assertThat(packs.on(DAY, RuleDomain.FOOD, "341822")
                        .noticePlan()
                        .orElseThrow()
                        .daysBetween())
                .isEqualTo(3);
    }

    @Test
    void shouldCoverThreeYearsOfConfirmedDays() {
        WorkingCalendar calendar = WorkingCalendar.of(release.calendarDays());

        assertThat(List.of(2024, 2025, 2026)).allMatch(calendar::covers);
        assertThat(release.calendarDays())
                .allMatch(day -> calendar.doubt(day.date()).isEmpty());
    }

    private static RulePack pack(RuleDomain domain) {
        return packs.on(DAY, domain, "");
    }

    private static Due due(String id, LocalDate start) {
        return packs.rule(id, start, "")
                .flatMap(Rule::deadline)
                .orElseThrow()
                .due(Clock.from(Start.on(start)), WorkingCalendar.of(release.calendarDays()));
    }
}
