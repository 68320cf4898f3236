package org.assay.domain.rulepack;

import static org.assay.domain.rulepack.PackRows.BEGIN;
import static org.assay.domain.rulepack.PackRows.deadline;
import static org.assay.domain.rulepack.PackRows.ladder;
import static org.assay.domain.rulepack.PackRows.local;
import static org.assay.domain.rulepack.PackRows.number;
import static org.assay.domain.rulepack.PackRows.rule;
import static org.assay.domain.rulepack.PackRows.silence;
import static org.assay.domain.rulepack.PackRows.state;
import static org.assay.domain.rulepack.PackRows.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.domain.model.RollOver;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.DutyHolder;
import org.assay.domain.reference.Finding;
import org.assay.domain.reference.LadderState;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.Promptness;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.reference.RuleParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackChecksTest {

    private static final LegalRule DEADLINE = deadline("P12", 60, Mark.C, BEGIN, null);
    private static final LegalRule WINDOW = rule(
            "P15",
            RuleKind.WINDOW,
            "",
            Map.of("notBefore", number(60, 60, null), "notAfter", number(90, null, 90)),
            Mark.C,
            BEGIN,
            null);
    private static final LegalRule BAR = rule(
            "P22",
            RuleKind.BAR,
            "",
            Map.of("refuses", new RuleParameter("REINSPECT", null, null)),
            Mark.C,
            BEGIN,
            null);

    @ParameterizedTest
    @MethodSource
    void shouldFind(Finding.Code code, String field, ReferenceRow row) {
        List<ReferenceRow> rows = new ArrayList<>(List.of(DEADLINE, WINDOW, BAR));
        rows.add(row);

        assertThat(PackChecks.check(rows))
                .extracting(finding -> finding.code() + " " + finding.field())
                .containsExactly(code + " " + field);
    }

    static Stream<Arguments> shouldFind() {
        LadderState end = state("END", "");
        return Stream.of(
                Arguments.of(Finding.Code.BEYOND_BOUNDS, "value", local("341800", "P12", "amount", "61", Mark.C)),
                Arguments.of(Finding.Code.BEYOND_BOUNDS, "value", local("341800", "P15", "notBefore", "59", Mark.C)),
                Arguments.of(Finding.Code.BEYOND_BOUNDS, "value", local("341800", "P12", "amount", "soon", Mark.C)),
                Arguments.of(Finding.Code.WINDOW_EMPTY, "value", local("341800", "P15", "notBefore", "91", Mark.C)),
                Arguments.of(Finding.Code.UNKNOWN_RULE, "rule", local("341800", "P99", "amount", "5", Mark.C)),
                Arguments.of(Finding.Code.UNKNOWN_PARAMETER, "parameter", local("341800", "P12", "count", "5", Mark.C)),
                Arguments.of(Finding.Code.BAD_REGION_CODE, "region", local("3418", "P12", "amount", "5", Mark.C)),
                Arguments.of(Finding.Code.BAD_WORD, "id", deadline("p 1", 5, Mark.C, BEGIN, null)),
                Arguments.of(
                        Finding.Code.TERM_UNCLEAR,
                        "unit",
                        rule("P1", RuleKind.DEADLINE, "", Map.of(), Mark.C, BEGIN, null)),
                Arguments.of(
                        Finding.Code.FIELD_MISSING,
                        "parameters.addressees",
                        rule("P1", RuleKind.ADDRESSEES, "", Map.of(), Mark.C, BEGIN, null)),
                Arguments.of(
                        Finding.Code.WINDOW_EMPTY,
                        "parameters.notBefore",
                        rule(
                                "P1",
                                RuleKind.WINDOW,
                                "",
                                Map.of("notBefore", number(9, null, null), "notAfter", number(8, null, null)),
                                Mark.C,
                                BEGIN,
                                null)),
                Arguments.of(
                        Finding.Code.PARAMETER_WRONG,
                        "parameters.FATAL",
                        RiskMatrixTest.matrix(Map.of("FATAL", "SERIOUS,HIGH"))),
                Arguments.of(
                        Finding.Code.PARAMETER_WRONG,
                        "parameters.levels",
                        RiskMatrixTest.matrix(Map.of("levels", "SERIOUS,GRAVE"))),
                Arguments.of(
                        Finding.Code.UNKNOWN_RULE, "clocks", ladder("P99", state("A", "", step("GO", "END")), end)),
                Arguments.of(
                        Finding.Code.WRONG_KIND_OF_RULE,
                        "clocks",
                        ladder("P22", state("A", "", step("GO", "END")), end)),
                Arguments.of(
                        Finding.Code.NO_CLOCK,
                        "states.0.closes",
                        ladder("P15", state("A", "P12", step("GO", "END")), end)),
                Arguments.of(
                        Finding.Code.NO_CLOCK,
                        "states.0.steps.0.after",
                        ladder("", state("A", "", silence("P12", "END")), end)),
                Arguments.of(
                        Finding.Code.UNKNOWN_STATE,
                        "always.0.to",
                        ladder("", List.of(step("LEAVE", "B")), state("A", "", step("GO", "END")), end)),
                Arguments.of(
                        Finding.Code.UNKNOWN_RULE,
                        "states.0.steps.0.refusedBy",
                        ladder("P12", state("A", "P12", step("GO", "END", "P99")), end)),
                Arguments.of(
                        Finding.Code.UNKNOWN_STATE,
                        "states.0.steps.1.to",
                        ladder("", state("A", "", step("GO", "END"), step("LEAVE", "B")), end)),
                Arguments.of(
                        Finding.Code.ACTION_TWICE,
                        "states.0.steps.1.action",
                        ladder("", state("A", "", step("GO", "END"), step("GO", "A")), end)),
                Arguments.of(
                        Finding.Code.UNREACHABLE_STATE,
                        "states.2.state",
                        ladder("", state("A", "", step("GO", "END")), end, state("B", "", step("GO", "END")))),
                Arguments.of(
                        Finding.Code.NO_WAY_OUT,
                        "states.1.state",
                        ladder("", state("A", "", step("GO", "B")), new LadderState("B", false, List.of(), List.of()))),
                Arguments.of(
                        Finding.Code.NOT_LAST,
                        "states.0.state",
                        ladder("", new LadderState("A", true, List.of(), List.of(step("GO", "END"))), end)));
    }

    @Test
    void shouldNotWaitUntilATimeWithoutALastDayHasPassed() {
        LegalRule atOnce = new LegalRule(
                "P11",
                RuleKind.DEADLINE,
                RuleDomain.PRODUCT,
                "",
                RuleEvent.RESULT_SERVED,
                Duty.STOP_SALE,
                List.of(DutyHolder.SELLER),
                null,
                Promptness.AT_ONCE,
                RollOver.NONE,
                Map.of(),
                "article",
                List.of("S"),
                Mark.C,
                BEGIN,
                null,
                "规则",
                "rule");

        assertThat(PackChecks.check(List.of(
                        atOnce, ladder("P11", state("A", "", silence("P11", "END")), state("END", "")))))
                .extracting(Finding::code)
                .containsExactly(Finding.Code.NO_LAST_DAY);
    }

    @Test
    void shouldAcceptWhatIsRight() {
        assertThat(PackChecks.check(List.of(
                        DEADLINE,
                        WINDOW,
                        BAR,
                        local("341800", "P12", "amount", "45", Mark.C),
                        ladder(
                                "P12",
                                state("A", "P12", step("GO", "END", "P22", "P15"), silence("P12", "END")),
                                state("END", "")))))
                .isEmpty();
    }
}
