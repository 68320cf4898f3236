package org.assay.domain.delivery;

import static org.assay.domain.delivery.DeliveryFixture.news;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assay.domain.model.Channel;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final News ALERT = news("a", 1, News.Change.RAISED, Severity.IMPORTANT, "341802");
    private static final List<String> ABOUT = List.of("91340000MA0000000X", "某厂");

    private static boolean lets(Filter filter) {
        return filter.lets(ALERT, ABOUT, List.of(Channel.ONLINE));
    }

    @Test
    void shouldLetEverythingThroughWhenNothingIsNamed() {
        assertThat(lets(Filter.ALL)).isTrue();
        assertThat(Filter.ALL.lets(news("a", 1, News.Change.RAISED, null, null), List.of(), List.of()))
                .isTrue();
    }

    @Test
    void shouldAskForTheKind() {
        assertThat(lets(of(Set.of(AlertRule.Kind.NONCONFORMANCE), Set.of(), List.of(), Set.of(), Set.of(), Set.of())))
                .isTrue();
        assertThat(lets(of(Set.of(AlertRule.Kind.RECALL), Set.of(), List.of(), Set.of(), Set.of(), Set.of())))
                .isFalse();
    }

    @Test
    void shouldAskForTheSeverity() {
        Filter safety = of(Set.of(), Set.of(Severity.SAFETY), List.of(), Set.of(), Set.of(), Set.of());

        assertThat(lets(safety)).isFalse();
        assertThat(safety.lets(news("a", 1, News.Change.RAISED, null, "341802"), ABOUT, List.of()))
                .isFalse();
    }

    @Test
    void shouldTakeRegionsWithTheirChildren() {
        assertThat(lets(ofRegion("340000"))).isTrue();
        assertThat(lets(ofRegion("341800"))).isTrue();
        assertThat(lets(ofRegion("341802"))).isTrue();
        assertThat(lets(ofRegion("100000"))).isTrue();
        assertThat(lets(ofRegion("341803"))).isFalse();
        assertThat(lets(ofRegion("330000"))).isFalse();
    }

    @Test
    void shouldAskForCatalogueEnterpriseAndChannel() {
        assertThat(lets(of(Set.of(), Set.of(), List.of(), Set.of("IP01", "IP01-01"), Set.of(), Set.of())))
                .isTrue();
        assertThat(lets(of(Set.of(), Set.of(), List.of(), Set.of("IP02"), Set.of(), Set.of())))
                .isFalse();
        assertThat(lets(of(Set.of(), Set.of(), List.of(), Set.of(), Set.of("某厂"), Set.of())))
                .isTrue();
        assertThat(lets(of(Set.of(), Set.of(), List.of(), Set.of(), Set.of("别的厂"), Set.of())))
                .isFalse();
        assertThat(lets(of(Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of(Channel.ONLINE))))
                .isTrue();
        assertThat(lets(of(Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of(Channel.SHOP))))
                .isFalse();
    }

    @Test
    void shouldShowAPartyItsRegionsOnly() {
        Sight anhui = new Sight(true, List.of("340000"));

        assertThat(anhui.covers("341802")).isTrue();
        assertThat(anhui.covers("330100")).isFalse();
        assertThat(anhui.covers(null)).isFalse();
        assertThat(new Sight(true, List.of("100000")).covers(null)).isTrue();
        assertThat(new Sight(false, List.of("100000")).covers("341802")).isFalse();
        assertThat(new Sight(true, List.of()).covers("341802")).isFalse();
    }

    private static Filter ofRegion(String region) {
        return of(Set.of(), Set.of(), List.of(region), Set.of(), Set.of(), Set.of());
    }

    private static Filter of(
            Set<AlertRule.Kind> kinds,
            Set<Severity> severities,
            List<String> regions,
            Set<String> catalogue,
            Set<String> enterprises,
            Set<Channel> channels) {
        return new Filter(kinds, severities, regions, catalogue, enterprises, channels);
    }
}
