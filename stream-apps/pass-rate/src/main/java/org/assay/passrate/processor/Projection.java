package org.assay.passrate.processor;

import java.util.ArrayList;
import java.util.List;
import org.assay.contract.ledger.Dimensions;
import org.assay.contract.projection.CountedItem;
import org.assay.contract.projection.CountedState;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Channel;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.passrate.Coordinates;
import org.assay.domain.passrate.CountedSample;
import org.assay.domain.passrate.TestCount;

/** What counts of a sample, out of the little of its state that this app reads. */
final class Projection {
    private static final String UNKNOWN = "UNKNOWN";

    private Projection() {}

    /** The sample, or null when there is no state or nothing of it counts. */
    static CountedSample of(SampleKey key, CountedState state) {
        if (state == null) {
            return null;
        }
        return CountedSample.of(
                        SampleVerdict.valueOf(state.getVerdict().name()),
                        VerdictStatus.valueOf(state.getStatus().name()),
                        Coordinates.of(key, dimensions(state.getDimensions())),
                        state.getDimensions().getEnterprise(),
                        tests(state.getReport().getItems()))
                .orElse(null);
    }

    private static List<TestCount> tests(List<CountedItem> items) {
        List<TestCount> tests = new ArrayList<>(items.size());
        for (CountedItem item : items) {
            ItemOutcome outcome = ItemOutcome.valueOf(item.getOutcome().name());
            if (TestCount.isCounted(outcome)) {
                tests.add(new TestCount(
                        item.getItemCode(),
                        item.getLimitId(),
                        outcome == ItemOutcome.NONCONFORMING,
                        item.getItem().getRepeat()));
            }
        }
        return tests;
    }

    private static org.assay.domain.ledger.Dimensions dimensions(Dimensions d) {
        return new org.assay.domain.ledger.Dimensions(
                SamplingPurpose.valueOf(d.getPurpose().name()),
                known(d.getDomain(), ProductDomain.class),
                d.getCatalogueCode(),
                d.getCatalogueClass(),
                known(d.getLevel(), AdminLevel.class),
                d.getRegionCode(),
                Channel.valueOf(d.getChannel().name()),
                d.getPlatform(),
                EnterpriseSize.valueOf(d.getSize().name()),
                d.getIndustry(),
                d.getCampaign(),
                d.getPeriodDate(),
                d.getEnterprise());
    }

    /** The contract's UNKNOWN is no value where the domain has none. */
    private static <E extends Enum<E>> E known(Enum<?> symbol, Class<E> type) {
        return symbol.name().equals(UNKNOWN) ? null : Enum.valueOf(type, symbol.name());
    }
}
