package org.assay.domain.reference;

import static org.assay.domain.reference.ReferenceRows.DAY;
import static org.assay.domain.reference.ReferenceRows.START;
import static org.assay.domain.reference.ReferenceRows.entry;
import static org.assay.domain.reference.ReferenceRows.item;
import static org.assay.domain.reference.ReferenceRows.limit;
import static org.assay.domain.reference.ReferenceRows.release;
import static org.assay.domain.reference.ReferenceRows.rule;
import static org.assay.domain.reference.ReferenceRows.submitter;
import static org.assay.domain.reference.ReferenceRows.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SamplingPurpose;
import org.junit.jupiter.api.Test;

class ReferenceReleaseTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Test
    void shouldFindAnEntryByCodeNameSynonymAndPath() {
        CatalogueEntry frozen = entry("F1", "冷冻饮品", "");
        CatalogueEntry bar = entry("F1-1", "雪糕", "F1", "冰棍儿");

        ReferenceRelease release = release(frozen, bar);

        assertThat(List.of("F1-1", "雪糕", "冰棍儿", "冷冻饮品-->雪糕", "冷冻饮品-->冰棍儿", " 冷冻饮品 --> 雪 糕", "english F1-1"))
                .allSatisfy(text -> assertThat(release.catalogue(text, DAY)).contains(bar));
        assertThat(release.catalogue("糖果", DAY)).isEmpty();
        assertThat(release.catalogue("", DAY)).isEmpty();
        assertThat(release.catalogue(null, DAY)).isEmpty();
    }

    @Test
    void shouldIgnoreWidthCaseAndBlanksInNames() {
        CatalogueEntry entry = entry("A1", "生鲜（冻）水产品", "", "Toys/Children's Products");

        ReferenceRelease release = release(entry);

        assertThat(List.of("生鲜(冻)水产品", " 生鲜（ 冻 ）水产品\n", "TOYS/children's  products", "ａ１"))
                .allSatisfy(text -> assertThat(release.catalogue(text, DAY)).contains(entry));
        assertThat(release.catalogue("Toys/Children'sProducts", DAY)).isEmpty();
    }

    @Test
    void shouldPreferCodeThenNameThenSynonym() {
        CatalogueEntry byCode = entry("甲", "one", "");
        CatalogueEntry byName = entry("N", "甲", "", "乙");
        CatalogueEntry bySynonym = entry("S", "乙", "", "甲");

        ReferenceRelease release = release(bySynonym, byName, byCode);

        assertThat(release.catalogue("甲", DAY)).contains(byCode);
        assertThat(release.catalogue("乙", DAY)).contains(bySynonym);
    }

    @Test
    void shouldTakeTheClassWhenAClassAndItsChildShareAName() {
        CatalogueEntry above = entry("Z9", "食品添加剂", "");
        CatalogueEntry child = entry("A1", "食品添加剂", "Z9");

        ReferenceRelease release = release(child, above);

        assertThat(release.catalogue("食品添加剂", DAY)).contains(above);
        assertThat(release.catalogue("食品添加剂-->食品添加剂", DAY)).contains(child);
        assertThat(release.classOf(child, DAY)).contains(above);
        assertThat(release.classOf(above, DAY)).isEmpty();
    }

    @Test
    void shouldUseTheRowThatHoldsOnTheDay() {
        CatalogueEntry old = entry("A1", "旧名", "", START, NEW_YEAR.minusDays(1));
        CatalogueEntry current = entry("A1", "新名", "", NEW_YEAR, null);

        ReferenceRelease release = release(old, current);

        assertThat(release.catalogue("A1", NEW_YEAR.minusDays(1))).contains(old);
        assertThat(release.catalogue("A1", NEW_YEAR)).contains(current);
        assertThat(release.catalogue("新名", NEW_YEAR.minusDays(1))).isEmpty();
        assertThat(release.catalogue("A1", START.minusDays(1))).isEmpty();
    }

    @Test
    void shouldTakeTheMostSpecificLimitOfTheDay() {
        LimitRule ofClass = limit("L1", "C", "PB", "100", START, null);
        LimitRule before = limit("L2", "C-1", "PB", "90", START, NEW_YEAR.minusDays(1));
        LimitRule after = limit("L3", "C-1", "PB", "60", NEW_YEAR, null);

        ReferenceRelease release = release(
                entry("C", "类", ""),
                entry("C-1", "品种", "C"),
                entry("C-2", "无限量品种", "C"),
                entry("C-2-1", "三级", "C-2"),
                item("PB", "铅"),
                ofClass,
                before,
                after);

        assertThat(release.limit("C-1", "PB", NEW_YEAR.minusDays(1))).contains(before);
        assertThat(release.limit("C-1", "PB", NEW_YEAR)).contains(after);
        assertThat(release.limit("C-2-1", "PB", NEW_YEAR)).contains(ofClass);
        assertThat(release.limit("C", "PB", NEW_YEAR)).contains(ofClass);
        assertThat(release.limit("C-1", "CD", NEW_YEAR)).isEmpty();
        assertThat(release.limit("unknown", "PB", NEW_YEAR)).isEmpty();
    }

    @Test
    void shouldFindItemsWhateverTheSpelling() {
        TestItemDef item = item("CD", "镉", "镉(以Cd计)");

        ReferenceRelease release = release(item);

        assertThat(List.of("CD", "镉", "镉（以Cd计\n）", "镉(以cd计)"))
                .allSatisfy(text -> assertThat(release.item(text)).contains(item));
        assertThat(release.item("铅")).isEmpty();
    }

    @Test
    void shouldFindSubmittersByPrincipalAndLabsById() {
        Submitter lab = submitter("lab-a", Submitter.Kind.LAB, "X", "");
        Submitter office = submitter("office-a", Submitter.Kind.OFFICE, "X", "");

        ReferenceRelease release = release(lab, office);

        assertThat(release.submitter("office-a")).contains(office);
        assertThat(release.lab("X")).contains(lab);
        assertThat(release.submitter("nobody")).isEmpty();
    }

    @Test
    void shouldFindRegionsByCodeAndName() {
        Region province = new Region("220000", "吉林省", "Jilin");
        Region city = new Region("220200", "吉林市", "Jilin City");
        Region autonomous = new Region("650000", "新疆维吾尔自治区", "Xinjiang");

        ReferenceRelease release = release(city, province, autonomous);

        assertThat(release.region("220200")).contains(city);
        assertThat(release.regionNamed("吉林")).contains(province);
        assertThat(release.regionNamed("吉林市")).contains(city);
        assertThat(release.regionNamed("JILIN")).contains(province);
        assertThat(release.regionNamed("新疆")).contains(autonomous);
        assertThat(release.regionNamed("省")).isEmpty();
        assertThat(city.province()).isEqualTo("220000");
        assertThat(new Region("341802", "宣州区", "Xuanzhou").city()).isEqualTo("341800");
    }

    @Test
    void shouldBindATargetToPurposeDomainAndDay() {
        Target old = target("T", "98", START, NEW_YEAR.minusDays(1));
        Target current = target("T", "98.5", NEW_YEAR, null);

        ReferenceRelease release = release(old, current);

        assertThat(release.target(SamplingPurpose.EVALUATIVE, ProductDomain.FOOD, NEW_YEAR))
                .contains(current);
        assertThat(release.target(SamplingPurpose.EVALUATIVE, ProductDomain.FOOD, START))
                .contains(old);
        assertThat(release.target(SamplingPurpose.SUPERVISION, ProductDomain.FOOD, NEW_YEAR))
                .isEmpty();
        assertThat(current.share()).isEqualTo(new BigDecimal("0.985"));
    }

    @Test
    void shouldReadTheParametersOfARule() {
        AlertRule interview = rule(AlertRule.Kind.INTERVIEW, Map.of("count", "2", "months", "12"));
        AlertRule rate = rule(AlertRule.Kind.RATE_BELOW_TARGET, Map.of("views", "domain, catalogue"));

        ReferenceRelease release = release(interview, rate);

        assertThat(release.rule(AlertRule.Kind.INTERVIEW, DAY)).contains(interview);
        assertThat(release.rule(AlertRule.Kind.INTERVIEW, START.minusDays(1))).isEmpty();
        assertThat(interview.intParameter("months")).isEqualTo(12);
        assertThat(rate.listParameter("views")).containsExactly("domain", "catalogue");
        assertThatThrownBy(() -> rate.intParameter("count"))
                .hasMessage("rule R-RATE_BELOW_TARGET has no parameter count");
    }

    @Test
    void shouldKnowWorkingDays() {
        CalendarDay holiday =
                new CalendarDay(LocalDate.of(2025, 10, 1), CalendarDay.Kind.REST, "国庆节", "National Day", "K");
        CalendarDay makeUp = new CalendarDay(LocalDate.of(2025, 10, 11), CalendarDay.Kind.WORK, "调休", "worked", "K");

        ReferenceRelease release = release(holiday, makeUp);

        assertThat(release.isWorkingDay(holiday.date())).isFalse();
        assertThat(release.isWorkingDay(makeUp.date())).isTrue();
        assertThat(release.isWorkingDay(LocalDate.of(2025, 10, 10))).isTrue();
        assertThat(release.isWorkingDay(LocalDate.of(2025, 10, 12))).isFalse();
        assertThat(release.calendarDay(holiday.date())).contains(holiday);
        assertThat(release.coversYear(2025)).isTrue();
        assertThat(release.coversYear(2026)).isFalse();
    }

    @Test
    void shouldFoldReleasesToTheNewestVersionOfEachRow() {
        LimitRule open = limit("L", "C", "PB", "90", START, null);
        LimitRule ended = limit("L", "C", "PB", "90", START, NEW_YEAR.minusDays(1));
        LimitRule tighter = limit("L2", "C", "PB", "60", NEW_YEAR, null);
        List<ReleaseRows> releases =
                List.of(new ReleaseRows(2, List.of(ended, tighter)), new ReleaseRows(1, List.of(open)));

        assertThat(ReleaseRows.fold(releases, 1).values()).containsExactly(open);
        assertThat(ReleaseRows.fold(releases, 2).values()).containsExactly(ended, tighter);
    }
}
