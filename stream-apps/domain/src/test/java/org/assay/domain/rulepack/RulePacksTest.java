package org.assay.domain.rulepack;

import static org.assay.domain.rulepack.PackRows.BEGIN;
import static org.assay.domain.rulepack.PackRows.deadline;
import static org.assay.domain.rulepack.PackRows.local;
import static org.assay.domain.rulepack.PackRows.number;
import static org.assay.domain.rulepack.PackRows.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.domain.deadline.Term;
import org.assay.domain.deadline.Window;
import org.assay.domain.model.TermUnit;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePacksTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @ParameterizedTest
    @CsvSource({"2020-01-01, 7", "2023-12-31, 7", "2024-01-01, 5"})
    void shouldGiveTheRowThatHeldOnTheDay(LocalDate on, int amount) {
        LocalDate change = LocalDate.of(2024, 1, 1);
        RulePacks packs =
                packs(deadline("F16", 7, Mark.C, BEGIN, change.minusDays(1)), deadline("F16", 5, Mark.C, change, null));

        assertThat(packs.rule("F16", on, "").orElseThrow().intParameter("amount"))
                .isEqualTo(amount);
        assertThat(packs.on(on, RuleDomain.PRODUCT, "").rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"'', 60", "340000, 60", "341800, 45", "341822, 30", "341802, 45", "341000, 60", "nowhere, 60"})
    void shouldLetTheNearestPlaceWin(String region, int amount) {
        RulePacks packs = packs(
                deadline("P12", 60, Mark.C, BEGIN, null),
                local("341822", "P12", "amount", "30", Mark.C),
                local("341800", "P12", "amount", "45", Mark.C));

        assertThat(packs.rule("P12", DAY, region).orElseThrow().span())
                .contains(new Term(amount, TermUnit.NATURAL_DAYS));
    }

    @Test
    void shouldShowADoubtfulNumberWhereItHolds() {
        RulePacks packs = packs(
                deadline("P12", 60, Mark.C, BEGIN, null),
                deadline("P13", 75, Mark.C2, BEGIN, null),
                local("341800", "P12", "amount", "45", Mark.K));

        RulePack nation = packs.on(DAY, RuleDomain.PRODUCT, "");
        RulePack city = packs.on(DAY, RuleDomain.PRODUCT, "341800");

        assertThat(nation.unconfirmed()).extracting(Rule::id).containsExactly("P13");
        assertThat(city.unconfirmed()).extracting(Rule::id).containsExactly("P12", "P13");
        assertThat(city.rule("P12").orElseThrow().deadline().orElseThrow().confirmed())
                .isFalse();
    }

    @Test
    void shouldHoldARegionsOwnRuleOnlyThere() {
        RulePacks packs = packs(rule("P28-SH", RuleKind.TRIGGER, "310000", Map.of(), Mark.C, BEGIN, null));

        assertThat(packs.rule("P28-SH", DAY, "310115")).isPresent();
        assertThat(packs.rule("P28-SH", DAY, "341800")).isEmpty();
        assertThat(packs.on(DAY, RuleDomain.PRODUCT, "").rules()).isEmpty();
    }

    @Test
    void shouldReadAWindow() {
        RulePacks packs = packs(rule(
                "P15",
                RuleKind.WINDOW,
                "",
                Map.of("notBefore", number(60, 60, null), "notAfter", number(90, null, 90)),
                Mark.C,
                BEGIN,
                null));

        assertThat(packs.rule("P15", DAY, "").orElseThrow().span())
                .contains(new Window(new Term(60, TermUnit.NATURAL_DAYS), new Term(90, TermUnit.NATURAL_DAYS)));
    }

    private static RulePacks packs(ReferenceRow... rows) {
        return RulePacks.of(List.of(rows));
    }
}
