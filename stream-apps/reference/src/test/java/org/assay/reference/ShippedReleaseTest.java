package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.domain.identifier.Uscc;
import org.assay.domain.judgement.Limit;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Submitter;
import org.assay.domain.reference.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data that Assay ships: complete, and every name that published notices use is known. */
class ShippedReleaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static ReferenceRelease first;
    private static ReferenceRelease second;

    @BeforeAll
    static void read() throws Exception {
        Path root = Path.of("../../ops/definitions/reference");
        first = ReferenceFiles.read(root, 1);
        second = ReferenceFiles.read(root, 2);
    }

    @Test
    void shouldHaveProductKindsInEveryIndustrialClass() {
        Set<CatalogueEntry> kinds = first.catalogueEntries().stream()
                .filter(entry -> entry.classCode().startsWith("IP"))
                .collect(Collectors.toSet());

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(130);
        assertThat(kinds.stream().map(CatalogueEntry::classCode).collect(Collectors.toSet()))
                .hasSize(14);
    }

    @Test
    void shouldBindEveryEntryToADomainWithATarget() {
        assertThat(first.catalogueEntries())
                .allSatisfy(entry -> assertThat(
                                EnumSet.of(SamplingPurpose.EVALUATIVE, SamplingPurpose.ROUTINE_MONITORING))
                        .as(entry.code())
                        .anyMatch(purpose ->
                                first.target(purpose, entry.domain(), DAY).isPresent()));
        assertThat(first.catalogueEntries().stream().map(CatalogueEntry::domain))
                .contains(ProductDomain.values());
    }

    @ParameterizedTest
    @CsvSource({
        "ROUTINE_MONITORING,FARM,98",
        "EVALUATIVE,FOOD,98.5",
        "EVALUATIVE,MANUFACTURING,94",
        "EVALUATIVE,CONSUMER,92",
        "EVALUATIVE,ROADS,97",
        "EVALUATIVE,WATERWAYS,95"
    })
    void shouldHaveTheTargetsOfThePlan(SamplingPurpose purpose, ProductDomain domain, BigDecimal percent) {
        Target target = first.target(purpose, domain, DAY).orElseThrow();

        assertThat(target.target()).isEqualByComparingTo(percent);
        assertThat(target.confidence()).isEqualTo(0.95);
    }

    @ParameterizedTest
    @CsvSource({"320000,13", "330000,11", "340000,16"})
    void shouldHaveEveryPrefectureOfTheYangtzeDelta(String province, int prefectures) {
        assertThat(first.regions().stream()
                        .filter(region -> region.isCity() && region.province().equals(province)))
                .hasSize(prefectures);
    }

    @Test
    void shouldHaveEveryDistrictOfShanghaiAndTheCountry() {
        assertThat(first.regions().stream().filter(region -> region.code().startsWith("3101")))
                .hasSize(16);
        assertThat(first.region("100000").orElseThrow().isCountry()).isTrue();
    }

    @Test
    void shouldHaveNoTargetForProblemOrientedSampling() {
        assertThat(first.targets()).noneMatch(target -> target.purpose() == SamplingPurpose.SUPERVISION);
    }

    @ParameterizedTest
    @EnumSource(AlertRule.Kind.class)
    void shouldHaveARuleForEveryAlert(AlertRule.Kind kind) {
        assertThat(first.rule(kind, DAY)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(AlertRule.Trigger.class)
    void shouldHaveAnUnconfirmedRuleForEveryTriggerOfAnInterview(AlertRule.Trigger trigger) {
        AlertRule rule = first.rule(trigger, DAY).orElseThrow();

        assertThat(rule.trigger()).contains(trigger);
        assertThat(rule.mark()).isEqualTo("K");
    }

    @Test
    void shouldStateTheNumbersOfTheRules() {
        AlertRule interview = first.rule(AlertRule.Kind.INTERVIEW, DAY).orElseThrow();
        AlertRule clue = first.rule(AlertRule.Kind.DEFECT_CLUE, DAY).orElseThrow();
        AlertRule rate = first.rule(AlertRule.Kind.RATE_BELOW_TARGET, DAY).orElseThrow();

        assertThat(interview.intParameter("count")).isEqualTo(2);
        assertThat(interview.intParameter("months")).isEqualTo(12);
        assertThat(clue.listParameter("severities")).containsExactly(Severity.SAFETY.name());
        assertThat(rate.listParameter("views")).containsExactly("domain", "catalogue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "冷冻饮品-->冰棍",
                "冷冻饮品-->冰淇淋",
                "冷冻饮品-->甜味冰",
                "冷冻饮品-->雪糕",
                "水产及其制品-->干制水产品",
                "水产及其制品-->水产加工品",
                "水产及其制品-->生鲜（冻）水产品",
                "淀粉及淀粉制品-->淀粉",
                "淀粉及淀粉制品-->淀粉制品",
                "淀粉及淀粉制品-->淀粉糖",
                "蛋及蛋制品-->其他蛋制品",
                "蛋及蛋制品-->再制蛋",
                "蛋及蛋制品-->鲜蛋",
                "豆及豆制品-->发酵豆制品",
                "豆及豆制品-->豆类",
                "豆及豆制品-->非发酵豆制品",
                "食品添加剂-->食品添加剂",
                "食品相关产品-->洗涤剂/消毒剂",
                "食品相关产品-->食品机械设备"
            })
    void shouldKnowTheCategoriesOfFoodNotices(String path) {
        CatalogueEntry entry = first.catalogue(path, DAY).orElseThrow();

        String above = path.substring(0, path.indexOf("-->"));
        assertThat(first.classOf(entry, DAY).orElseThrow().nameZh()).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({
        "发动机冷却液,机动车发动机冷却液",
        "发动机机油,发动机润滑油",
        "机动车发动机油,发动机润滑油",
        "机动车发动机润滑油,发动机润滑油",
        "抗磨液压油,液压油",
        "车用尿素,车用尿素水溶液",
        "车用燃油添加剂或清净剂,车用燃油添加剂",
        "机动车辆制动液,机动车辆制动液",
        "汽车风窗玻璃清洗液,汽车风窗玻璃清洗液",
        "车用汽油清净剂,车用汽油清净剂",
        "车辆齿轮油,车辆齿轮油",
        "柴油机油,柴油机油",
        "汽油机油,汽油机油",
        "工业用润滑油,工业用润滑油",
        "润滑油,润滑油（未分类）"
    })
    void shouldMergeTheProductKindsOfNotices(String reported, String nameZh) {
        assertThat(first.catalogue(reported, DAY).orElseThrow().nameZh()).isEqualTo(nameZh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Food-Spice",
                "Dietary Supplement/Medications/Remedy",
                "Food Other",
                "Toys/Children's Products",
                "Cosmetics",
                "Tableware/Pottery",
                "Food-Candy",
                "Other",
                "Religious powder",
                "Jewelry",
                "Paint Supplies"
            })
    void shouldKnowTheProductTypesOfTheOpenData(String type) {
        assertThat(first.catalogue(type, DAY)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Toys/Children's Products,Lead,100", "Cosmetics,Lead,10", "Cosmetics,Mercury,1"})
    void shouldHaveTheMetalsLimits(String type, String metal, BigDecimal upper) {
        LocalDate earliest = LocalDate.of(2011, 1, 1);
        String product = first.catalogue(type, earliest).orElseThrow().code();
        String item = first.item(metal).orElseThrow().code();

        LimitRule rule = first.limit(product, item, earliest).orElseThrow();

        assertThat(rule.limit()).isEqualTo(new Limit.AtMost(upper, true));
        assertThat(rule.unit()).isEqualTo("ppm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "塑胶玩具",
                "口罩",
                "文具",
                "电动自行车电池",
                "电动自行车充电器",
                "灭火器",
                "无人机",
                "充电宝",
                "奶瓶奶嘴",
                "美容仪",
                "头盔",
                "鸡蛋",
                "叶菜类蔬菜",
                "公路工程",
                "水运工程"
            })
    void shouldKnowTheKindsOfJointAndRoutineSampling(String name) {
        assertThat(first.catalogue(name, DAY)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'镉（以Cd计\n）',SAFETY",
        "'铝的残留量（干样品，以Al计）',SAFETY",
        "菌落总数﹙CFU/g﹚,SAFETY",
        "运动黏度（100°C）,IMPORTANT",
        "标签-食品添加剂,LABEL"
    })
    void shouldGradeTheItemsOfNotices(String name, Severity severity) {
        assertThat(first.item(name).orElseThrow().severity()).isEqualTo(severity);
    }

    @Test
    void shouldHaveLimitsWithStandardAndMark() {
        assertThat(first.limits()).hasSizeGreaterThanOrEqualTo(63).allSatisfy(limit -> {
            assertThat(limit.standard()).isNotBlank();
            assertThat(limit.mark()).isIn("C", "C2", "K");
        });
    }

    @Test
    void shouldKnowRegionsAndIndustries() {
        assertThat(first.regions().stream().filter(region -> region.isProvince()))
                .hasSize(34);
        assertThat(first.regionNamed("山东").orElseThrow().code()).isEqualTo("370000");
        assertThat(first.regionNamed("Wuxi").orElseThrow().code()).isEqualTo("320200");
        assertThat(first.regionNamed("Qingdao").orElseThrow().code()).isEqualTo("370200");
        assertThat(first.region("341824").orElseThrow().nameZh()).isEqualTo("绩溪县");
        assertThat(first.industries()).hasSize(20 + 97);
        assertThat(first.industry("C24").orElseThrow().section()).isEqualTo("C");
    }

    @Test
    void shouldKnowTheWorkingDaysOfThreeYears() {
        assertThat(first.isWorkingDay(LocalDate.of(2025, 10, 1))).isFalse();
        assertThat(first.isWorkingDay(LocalDate.of(2025, 10, 11))).isTrue();
        assertThat(first.isWorkingDay(LocalDate.of(2024, 2, 18))).isTrue();
        assertThat(Set.of(2024, 2025, 2026)).allMatch(first::coversYear);
    }

    @Test
    void shouldKnowTheSubmitters() {
        assertThat(Set.of("notices-food", "notices-product", "open-data-metals"))
                .allSatisfy(principal -> assertThat(
                                first.submitter(principal).orElseThrow().kind())
                        .isEqualTo(Submitter.Kind.AUTHORITY));
        assertThat(first.submitter("operator").orElseThrow().kind()).isEqualTo(Submitter.Kind.OPERATOR);
        assertThat(first.submitters().stream().filter(who -> who.kind() == Submitter.Kind.LAB))
                .hasSize(3)
                .allSatisfy(lab -> assertThat(Uscc.check(lab.uscc()).valid()).isTrue());
    }

    @Test
    void shouldTightenOneLimitInTheSecondRelease() {
        LocalDate from = LocalDate.of(2026, 7, 1);

        assertThat(first.limit("IP05-01", "PB-MIG", from).orElseThrow().id()).isEqualTo("L-IP05-01-PB-MIG");
        assertThat(second.limit("IP05-01", "PB-MIG", from).orElseThrow().id()).isEqualTo("L-IP05-01-PB-MIG-2");
        assertThat(second.limit("IP05-01", "PB-MIG", from.minusDays(1))
                        .orElseThrow()
                        .id())
                .isEqualTo("L-IP05-01-PB-MIG");
        assertThat(second.limits()).hasSize(first.limits().size() + 1);
    }
}
