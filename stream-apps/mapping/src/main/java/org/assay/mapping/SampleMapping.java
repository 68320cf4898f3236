package org.assay.mapping;

import org.assay.contract.sample.Level;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Size;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Channel;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SamplingPurpose;

/** Samples and parties. */
public final class SampleMapping {
    private SampleMapping() {}

    /** The domain's sample; purpose and level are null where the contract says UNKNOWN. */
    public static Sample toDomain(org.assay.contract.sample.Sample s) {
        return new Sample(
                new SampleKey(s.getOrganiser(), s.getSampleNumber()),
                Words.toDomain(s.getPurpose(), SamplingPurpose.class),
                Words.toDomain(s.getLevel(), AdminLevel.class),
                Words.same(s.getChannel(), Channel.class),
                toDomain(s.getPlatform()),
                s.getCampaign(),
                s.getCatalogue(),
                s.getProductName(),
                s.getTrademark(),
                s.getSpecification(),
                s.getLot(),
                s.getProductionDate(),
                s.getStandard(),
                s.getGtin(),
                toDomain(s.getProducer()),
                toDomain(s.getSeller()),
                s.getRegionCode(),
                s.getLab(),
                s.getSampledOn());
    }

    public static org.assay.contract.sample.Sample toContract(Sample s) {
        return new org.assay.contract.sample.Sample(
                s.key().organiser(),
                s.key().number(),
                Words.toContract(s.purpose(), Purpose.class),
                Words.toContract(s.level(), Level.class),
                Words.toContract(s.channel(), org.assay.contract.sample.Channel.class),
                toContract(s.platform()),
                s.campaign(),
                s.catalogue(),
                s.productName(),
                s.trademark(),
                s.specification(),
                s.lot(),
                s.productionDate(),
                s.standard(),
                s.gtin(),
                toContract(s.producer()),
                toContract(s.seller()),
                s.regionCode(),
                s.lab(),
                s.sampledOn());
    }

    private static Party toDomain(org.assay.contract.sample.Party p) {
        return p == null
                ? null
                : new Party(
                        p.getName(),
                        p.getUscc(),
                        p.getRegionCode(),
                        p.getAddress(),
                        Words.same(p.getSize(), EnterpriseSize.class),
                        p.getIndustry());
    }

    private static org.assay.contract.sample.Party toContract(Party p) {
        return p == null
                ? null
                : new org.assay.contract.sample.Party(
                        p.name(),
                        p.uscc(),
                        p.regionCode(),
                        p.address(),
                        Words.toContract(p.size(), Size.class),
                        p.industry());
    }
}
