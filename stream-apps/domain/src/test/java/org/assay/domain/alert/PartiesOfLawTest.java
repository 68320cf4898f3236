package org.assay.domain.alert;

import static org.assay.domain.alert.StateFixture.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.junit.jupiter.api.Test;

/** Who is told of a failing sample by packs that say what SAMR orders 18 and 15 say (P10, P18, F13). */
class PartiesOfLawTest {
    private static final LegalRule P10 =
            told("P10", RuleDomain.PRODUCT, RuleEvent.FAILURE_CONCLUDED, "PRODUCER_REGION", "PRODUCER_OUTSIDE_REGION");
    private static final LegalRule P18 = told(
            "P18", RuleDomain.PRODUCT, RuleEvent.FAILURE_CONCLUDED, "SAMPLED_PARTY,NOMINAL_PRODUCER,PLATFORM", null);
    private static final LegalRule P9 =
            told("P9", RuleDomain.PRODUCT, RuleEvent.CONCLUDED, "GOVERNMENT,UPPER_LEVEL,PEERS", null);
    private static final LegalRule F13 = told(
            "F13",
            RuleDomain.FOOD,
            RuleEvent.FAILURE_CONCLUDED,
            "SAMPLING_REGION,PRODUCER_REGION,PLATFORM_REGION",
            null);
    private static final Party PRODUCER = party("厂甲", "330102");
    private static final Party SELLER = party("店乙", "341802");
    private static final Party PLATFORM = party("平台丙", "110000");

    @Test
    void shouldTellExactlyFourOfAFailingOnlineSampleOfAnotherProvince() {
        StateFixture state = failing().producer(PRODUCER).seller(SELLER).platform(PLATFORM);

        assertThat(told(state))
                .containsExactly(
                        new Addressee(Role.PRODUCER_REGION, null, "330102", null, "P10"),
                        new Addressee(Role.SELLER, "店乙", "341802", null, "P18"),
                        new Addressee(Role.PRODUCER, "厂甲", "330102", null, "P18"),
                        new Addressee(Role.PLATFORM, "平台丙", "110000", null, "P18"));
    }

    @Test
    void shouldNotTellTheRegionOfAProducerThatLiesInTheRegionOfThoseWhoSampled() {
        Party near = party("厂甲", "341881");

        assertThat(roles(failing().level(AdminLevel.CITY).producer(near))).doesNotContain(Role.PRODUCER_REGION);
        assertThat(roles(failing().level(AdminLevel.COUNTY).producer(party("厂甲", "341881"))))
                .as("sampled for all of the city by an office of a county")
                .doesNotContain(Role.PRODUCER_REGION);
        assertThat(roles(failing().level(AdminLevel.CITY).producer(party("厂甲", "340100"))))
                .contains(Role.PRODUCER_REGION);
        assertThat(roles(failing().level(AdminLevel.PROVINCE).producer(party("厂甲", "340100"))))
                .doesNotContain(Role.PRODUCER_REGION);
        assertThat(roles(failing().level(AdminLevel.NATIONAL).producer(PRODUCER)))
                .doesNotContain(Role.PRODUCER_REGION);
    }

    @Test
    void shouldTellTheProducerOnceThatWasSampledItself() {
        assertThat(roles(failing().producer(PRODUCER))).containsExactly(Role.PRODUCER_REGION, Role.PRODUCER);
        assertThat(roles(failing().producer(PRODUCER).seller(PRODUCER)))
                .containsExactly(Role.PRODUCER_REGION, Role.SELLER);
    }

    @Test
    void shouldTellNothingToAProducerWhoHasShownThatTheProductIsNotTheirs() {
        StateFixture state = failing().producer(PRODUCER).seller(SELLER).reattributed("店乙");

        assertThat(roles(state)).containsExactly(Role.SELLER);
    }

    @Test
    void shouldTellThePlacesOfAFailingFood() {
        StateFixture state = failing()
                .domain(ProductDomain.FOOD)
                .producer(PRODUCER)
                .seller(SELLER)
                .platform(PLATFORM);

        assertThat(told(state))
                .containsExactly(
                        new Addressee(Role.SAMPLING_REGION, null, "341800", null, "F13"),
                        new Addressee(Role.PRODUCER_REGION, null, "330102", null, "F13"),
                        new Addressee(Role.PLATFORM_REGION, null, "110000", null, "F13"));
    }

    @Test
    void shouldTellTheUsualOnesWhereThePackNamesNobody() {
        StateFixture state = failing().domain(ProductDomain.FARM).producer(PRODUCER);

        assertThat(told(state))
                .containsExactly(
                        new Addressee(Role.PRODUCER_REGION, null, "330102", null),
                        new Addressee(Role.DEPARTMENT, "office-a", "341800", null));
    }

    @Test
    void shouldLetTheRuleOfTheAlertNameItsOwn() {
        AlertRule own = RuleFixture.rule(
                "R-N", AlertRule.Kind.NONCONFORMANCE, Map.of("addressees", "DEPARTMENT", "otherwise", "SELLER"));

        assertThat(told(failing().producer(PRODUCER), own))
                .containsExactly(new Addressee(Role.DEPARTMENT, "office-a", "341800", null));
    }

    private static StateFixture failing() {
        return sample("S-1").failing();
    }

    private static List<Role> roles(StateFixture state) {
        return told(state).stream().map(Addressee::role).toList();
    }

    private static List<Addressee> told(StateFixture state) {
        return told(state, RuleFixture.NONCONFORMANCE);
    }

    private static List<Addressee> told(StateFixture state, AlertRule rule) {
        List<ReferenceRow> rows = new ArrayList<>(List.of(P9, P10, P18, F13));
        rows.add(rule);
        return SampleAlerts.of(state.build(), ReferenceRelease.of(1, rows))
                .get(0)
                .addressees();
    }

    private static Party party(String name, String region) {
        return new Party(name, null, region, null, EnterpriseSize.UNKNOWN, null);
    }

    private static LegalRule told(String id, RuleDomain law, RuleEvent start, String addressees, String when) {
        return RuleFixture.law(
                id,
                RuleKind.ADDRESSEES,
                law,
                start,
                Duty.TELL_ADDRESSEES,
                when == null ? Map.of("addressees", addressees) : Map.of("addressees", addressees, "when", when));
    }
}
