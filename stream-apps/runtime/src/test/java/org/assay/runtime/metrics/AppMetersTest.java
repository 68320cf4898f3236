package org.assay.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AppMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AppMeters meters = new AppMeters(registry, "ledger");

    @Test
    void shouldCountByTag() {
        meters.count(Meters.RECORDS_REJECTED, "INTERNAL");
        meters.count(Meters.RECORDS_REJECTED, 2, "INTERNAL");

        assertThat(registry.get("assay.records.rejected")
                        .tags("app", "ledger", "reason", "INTERNAL")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void shouldNotGrowWithTheValuesOfATag() {
        for (int i = 0; i < 1000; i++) {
            meters.count(Meters.RECORDS_REJECTED, "sample-" + i);
        }

        assertThat(registry.getMeters()).hasSize(AppMeters.MOST_VALUES + 1);
        assertThat(registry.get("assay.records.rejected")
                        .tag("reason", AppMeters.OTHER)
                        .counter()
                        .count())
                .isEqualTo(1000 - AppMeters.MOST_VALUES);
    }

    @Test
    void shouldShowAGaugeAsItIsNow() {
        AtomicInteger value = new AtomicInteger(1);
        meters.gauge(Meters.READY, value::get);

        value.set(0);

        assertThat(registry.get("assay.app.ready").tag("app", "ledger").gauge().value())
                .isZero();
    }

    @Test
    void shouldRefuseTheWrongNumberOfTags() {
        assertThatThrownBy(() -> meters.count(Meters.FAULTS, "READ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseToCountAGauge() {
        assertThatThrownBy(() -> meters.count(Meters.READY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldListEachMeterOnceUnderOurPrefix() {
        assertThat(Meters.all())
                .extracting(MeterSpec::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("assay."));
    }
}
