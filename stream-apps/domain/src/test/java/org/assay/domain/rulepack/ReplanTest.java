package org.assay.domain.rulepack;

import static org.assay.domain.rulepack.PackRows.BEGIN;
import static org.assay.domain.rulepack.PackRows.deadline;
import static org.assay.domain.rulepack.PackRows.local;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assay.domain.deadline.Calendars;
import org.assay.domain.deadline.Clock;
import org.assay.domain.deadline.OpenDeadline;
import org.assay.domain.deadline.Start;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.ReferenceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplanTest {

    private static final LocalDate CHANGE = LocalDate.of(2025, 3, 1);
    private static final LegalRule OLD = deadline("P12", 60, Mark.K, BEGIN, null);
    private static final LegalRule OTHER = deadline("P13", 75, Mark.C, BEGIN, null);

    @Test
    void shouldPlanAnewOnlyWhatBeganUnderTheNewRow() {
        RulePacks before = packs(OLD, OTHER);
        RulePacks after = packs(
                deadline("P12", 60, Mark.K, BEGIN, CHANGE.minusDays(1)),
                deadline("P12", 45, Mark.K, CHANGE, null),
                OTHER);

        List<Replan.Change> changes = changes(
                before,
                after,
                open("old", "P12", "", "2025-02-28"),
                open("new", "P12", "", "2025-03-01"),
                open("other", "P13", "", "2025-03-01"));

        assertThat(changes).extracting(change -> change.deadline().key()).containsExactly("new");
        assertThat(changes.get(0).before().lastDay()).isEqualTo("2025-04-30");
        assertThat(changes.get(0).after().lastDay()).isEqualTo("2025-04-15");
        assertThat(changes.get(0).reasons()).containsExactly(Replan.Reason.TERM);
    }

    @Test
    void shouldPlanAnewOnlyInTheCityThatSetsANumber() {
        List<Replan.Change> changes = changes(
                packs(OTHER),
                packs(OTHER, local("341800", "P13", "amount", "70", Mark.K)),
                open("here", "P13", "341822", "2025-03-03"),
                open("elsewhere", "P13", "341000", "2025-03-03"));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).reasons()).containsExactlyInAnyOrder(Replan.Reason.TERM, Replan.Reason.MARK);
    }

    @ParameterizedTest
    @MethodSource
    void shouldSayWhy(RulePacks before, RulePacks after, Replan.Reason reason, boolean moved) {
        List<Replan.Change> changes = changes(before, after, open("k", "P12", "", "2025-03-03"));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).reasons()).containsExactly(reason);
        assertThat(changes.get(0).isMoved()).isEqualTo(moved);
    }

    static Stream<Arguments> shouldSayWhy() {
        return Stream.of(
                Arguments.of(packs(OLD), packs(deadline("P12", 60, Mark.C, BEGIN, null)), Replan.Reason.MARK, false),
                Arguments.of(packs(OLD), packs(OTHER), Replan.Reason.RULE_REMOVED, true),
                Arguments.of(packs(OTHER), packs(OLD), Replan.Reason.RULE_ADDED, true));
    }

    private static List<Replan.Change> changes(RulePacks before, RulePacks after, OpenDeadline... open) {
        return Replan.affected(List.of(open), before, after, Calendars.ANNOUNCED, Calendars.ANNOUNCED);
    }

    private static OpenDeadline open(String key, String rule, String region, String start) {
        return new OpenDeadline(key, rule, region, Clock.from(Start.on(LocalDate.parse(start))));
    }

    private static RulePacks packs(ReferenceRow... rows) {
        return RulePacks.of(List.of(rows));
    }
}
