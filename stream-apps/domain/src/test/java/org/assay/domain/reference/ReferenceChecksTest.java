package org.assay.domain.reference;

import static org.assay.domain.reference.ReferenceRows.START;
import static org.assay.domain.reference.ReferenceRows.entry;
import static org.assay.domain.reference.ReferenceRows.item;
import static org.assay.domain.reference.ReferenceRows.limit;
import static org.assay.domain.reference.ReferenceRows.rule;
import static org.assay.domain.reference.ReferenceRows.submitter;
import static org.assay.domain.reference.ReferenceRows.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.Limit;
import org.assay.domain.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceChecksTest {

    private static final CatalogueEntry PRODUCT = entry("C", "类", "");
    private static final TestItemDef LEAD = item("PB", "铅");

    @ParameterizedTest
    @MethodSource
    void shouldFind(Finding.Code code, String field, List<String> args, List<ReferenceRow> rows) {
        List<Finding> findings = ReferenceChecks.check(rows);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).code()).isEqualTo(code);
        assertThat(findings.get(0).field()).isEqualTo(field);
        assertThat(findings.get(0).args()).isEqualTo(args);
    }

    static Stream<Arguments> shouldFind() {
        return Stream.of(
                found(
                        Finding.Code.END_BEFORE_START,
                        "effectiveTo",
                        List.of("2020-01-01", "2019-12-31"),
                        entry("C", "类", "", START, START.minusDays(1))),
                found(
                        Finding.Code.OVERLAP,
                        "effectiveFrom",
                        List.of("C", "-"),
                        PRODUCT,
                        entry("C", "类", "", START.plusDays(9), null)),
                found(
                        Finding.Code.AMBIGUOUS_NAME,
                        "name",
                        List.of("铅笔", "P2", "P1"),
                        entry("P1", "铅笔", ""),
                        entry("P2", "笔", "", "铅 笔")),
                found(Finding.Code.AMBIGUOUS_NAME, "name", List.of("铅", "PB2", "PB"), LEAD, item("PB2", "总铅", "铅")),
                found(Finding.Code.UNKNOWN_CLASS, "class", List.of("X"), entry("C-1", "品种", "X")),
                found(Finding.Code.CLASS_CYCLE, "class", List.of("C-1"), entry("C-1", "品种", "C-1")),
                found(
                        Finding.Code.UNKNOWN_PRODUCT,
                        "catalogue",
                        List.of("X"),
                        LEAD,
                        limit("L", "X", "PB", "1", START, null)),
                found(
                        Finding.Code.UNKNOWN_ITEM,
                        "item",
                        List.of("CD"),
                        PRODUCT,
                        limit("L", "C", "CD", "1", START, null)),
                found(
                        Finding.Code.DUPLICATE_ID,
                        "id",
                        List.of("L"),
                        PRODUCT,
                        LEAD,
                        item("CD", "镉"),
                        limit("L", "C", "PB", "1", START, null),
                        limit("L", "C", "CD", "1", START, null)),
                found(Finding.Code.DECIMALS_MISSING, "decimals", List.of(), PRODUCT, LEAD, rounded()),
                found(
                        Finding.Code.UNKNOWN_ITEM_CLASS,
                        "itemClass",
                        List.of(
                                "metal",
                                "additive, biotoxin, chemical, electrical, fire, heavy-metal, label, mechanical, microbe,"
                                        + " organic-pollutant, pesticide, quality, veterinary-drug"),
                        new TestItemDef("PB", "铅", "lead", List.of(), Severity.SAFETY, "metal")),
                found(
                        Finding.Code.UNKNOWN_REGION,
                        "region",
                        List.of("341800"),
                        submitter("lab-a", Submitter.Kind.LAB, "A", "341800")),
                found(Finding.Code.UNKNOWN_REGION, "code", List.of("340000"), new Region("341800", "宣城市", "Xuancheng")),
                found(Finding.Code.BAD_REGION_CODE, "code", List.of("3418"), new Region("3418", "宣城市", "Xuancheng")),
                found(
                        Finding.Code.BAD_PRINCIPAL,
                        "principal",
                        List.of("Lab_A"),
                        submitter("Lab_A", Submitter.Kind.LAB, "A", "")),
                found(
                        Finding.Code.PARAMETER_MISSING,
                        "parameters",
                        List.of("months", "INTERVIEW"),
                        rule(AlertRule.Kind.INTERVIEW, Map.of("count", "2"))),
                found(
                        Finding.Code.PARAMETER_WRONG,
                        "parameters",
                        List.of("count", "two", "COUNT"),
                        rule(AlertRule.Kind.INTERVIEW, Map.of("count", "two", "months", "12"))),
                found(
                        Finding.Code.PARAMETER_WRONG,
                        "parameters",
                        List.of("trigger", "WHIM", "TRIGGER"),
                        rule(AlertRule.Kind.INTERVIEW, Map.of("trigger", "WHIM"))),
                found(
                        Finding.Code.PARAMETER_MISSING,
                        "parameters",
                        List.of("digits", "INTERVIEW"),
                        rule(AlertRule.Kind.INTERVIEW, Map.of("trigger", "CLUSTER", "count", "3", "months", "6"))),
                found(Finding.Code.OUT_OF_RANGE, "target", List.of("101"), target("T", "101", START, null)));
    }

    @Test
    void shouldAllowANameThatFollowsAnother() {
        List<Finding> findings = ReferenceChecks.check(List.of(
                entry("P1", "铅笔", "", START, START.plusDays(9)), entry("P2", "铅笔", "", START.plusDays(10), null)));

        assertThat(findings).isEmpty();
    }

    @Test
    void shouldLetALaterReleaseEndARowAndNothingElse() {
        LimitRule open = limit("L", "C", "PB", "90", START, null);

        assertThat(ReferenceChecks.mayReplace(open, limit("L", "C", "PB", "90", START, START.plusDays(1))))
                .isTrue();
        assertThat(ReferenceChecks.mayReplace(open, limit("L", "C", "PB", "60", START, null)))
                .isFalse();
        assertThat(ReferenceChecks.mayReplace(PRODUCT, entry("C", "类", "", "别名")))
                .isTrue();
        assertThat(ReferenceChecks.mayReplace(PRODUCT, entry("C", "改名", ""))).isFalse();
        assertThat(ReferenceChecks.mayReplace(LEAD, item("PB", "总铅"))).isTrue();
    }

    private static LimitRule rounded() {
        return new LimitRule(
                "L", "C", "PB", new Limit.NotDetected(null), "", Comparison.ROUNDED, null, "GB 0000", START, null, "K");
    }

    private static Arguments found(Finding.Code code, String field, List<String> args, ReferenceRow... rows) {
        return Arguments.of(code, field, args, List.of(rows));
    }
}
