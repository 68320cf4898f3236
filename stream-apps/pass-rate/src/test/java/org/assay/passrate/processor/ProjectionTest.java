package org.assay.passrate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.assay.contract.ledger.ItemOutcome;
import org.assay.contract.ledger.ProductDomain;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.projection.CountedChange;
import org.assay.contract.projection.CountedFeed;
import org.assay.contract.projection.CountedState;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.CountedSample;
import org.assay.mapping.StateMapping;
import org.assay.passrate.Feeds;
import org.assay.serdes.ConfiguredSerdes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectionTest {
    private static final SampleKey KEY = new SampleKey("office-a", "S-1");

    @ParameterizedTest
    @EnumSource(value = SampleVerdict.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void shouldPickWhatTheWholeSampleWouldGive(SampleVerdict verdict) {
        SampleState state = Feeds.state(
                "A",
                "kettle",
                LocalDate.of(2024, 3, 5),
                verdict,
                Feeds.item("lead", "L1", ItemOutcome.NONCONFORMING, true),
                Feeds.item("lead", "L1", ItemOutcome.METHOD_NOT_FIT, false));
        state.getDimensions().setDomain(ProductDomain.UNKNOWN);

        CountedSample picked = Projection.of(KEY, glanced(state));

        assertThat(picked)
                .isEqualTo(CountedSample.of(KEY, StateMapping.toDomain(state)).orElse(null));
    }

    /** The state as this app reads it off the feed. */
    private static CountedState glanced(SampleState state) {
        VerdictFeed change = Feeds.changed(KEY.text(), null, state);
        try (ConfiguredSerdes serdes = ConfiguredSerdes.of(Map.of("schema.registry.url", "mock://projection"))) {
            byte[] bytes = serdes.value(VerdictFeed.class).serializer().serialize("feed", change);
            CountedFeed feed = serdes.value(CountedFeed.class).deserializer().deserialize("feed", bytes);
            return ((CountedChange) feed.getPayload()).getAfter();
        }
    }
}
