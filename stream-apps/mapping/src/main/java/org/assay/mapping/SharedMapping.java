package org.assay.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.contract.passrate.DimensionValue;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedAlertStatus;
import org.assay.contract.shared.SharedChannel;
import org.assay.contract.shared.SharedLevel;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedPurpose;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.shared.SharedSeverity;
import org.assay.contract.shared.SharedStatus;
import org.assay.contract.shared.SharedVerdict;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.sharing.RateValue;
import org.assay.domain.sharing.SharedAlert;
import org.assay.domain.sharing.SharedChange;
import org.assay.domain.sharing.SharedItem;
import org.assay.domain.sharing.SharedParty;
import org.assay.domain.sharing.SharedRate;
import org.assay.domain.sharing.SharedView;

/** What partner cities read. */
public final class SharedMapping {
    private SharedMapping() {}

    public static SharedResult toContract(SharedChange c) {
        SharedView v = c.view();
        return new SharedResult(
                v.key().text(),
                c.version(),
                Words.toContract(c.status(), SharedStatus.class),
                v.key().organiser(),
                v.key().number(),
                Words.toContract(v.purpose(), SharedPurpose.class),
                Words.toContract(v.level(), SharedLevel.class),
                v.regionCode(),
                Words.toContract(v.channel(), SharedChannel.class),
                v.platform() == null ? null : v.platform().name(),
                v.catalogueCode(),
                v.productName(),
                v.trademark(),
                v.specification(),
                v.lot(),
                v.productionDate(),
                v.standard(),
                v.gtin(),
                toContract(v.producer()),
                toContract(v.seller()),
                Words.toContract(v.verdict(), SharedVerdict.class),
                items(v.items()),
                v.lab(),
                v.sampledOn(),
                v.concludedOn(),
                c.reason().name());
    }

    public static org.assay.contract.shared.SharedAlert toContract(SharedAlert a) {
        return new org.assay.contract.shared.SharedAlert(
                a.id(),
                a.version(),
                Words.toContract(a.status(), SharedAlertStatus.class),
                a.kind().name(),
                a.rule(),
                a.catalogueCode(),
                a.regionCode(),
                a.samples(),
                a.items(),
                toContract(a.producer()),
                a.supersededBy());
    }

    public static SharedAlert toDomain(org.assay.contract.shared.SharedAlert a) {
        return new SharedAlert(
                a.getAlertId(),
                a.getVersion(),
                Words.same(a.getStatus(), SharedAlert.Status.class),
                AlertRule.Kind.valueOf(a.getKind()),
                a.getRule(),
                a.getCatalogueCode(),
                a.getRegionCode(),
                a.getSamples(),
                a.getItems(),
                toDomain(a.getProducer()),
                a.getSupersededBy());
    }

    public static RateValue toDomain(PassRateView v) {
        Map<String, String> dimensions = new TreeMap<>();
        for (DimensionValue dimension : v.getDimensions()) {
            dimensions.put(dimension.getName(), dimension.getValue());
        }
        return new RateValue(
                v.getCell(),
                v.getView(),
                Words.same(v.getPurpose(), SamplingPurpose.class),
                v.getPeriod(),
                dimensions,
                v.getCounts().getBatches(),
                v.getCounts().getFailingBatches(),
                v.getCounts().getProvisionalFailures(),
                v.getConfidence());
    }

    public static SharedPassRate toContract(SharedRate r) {
        return new SharedPassRate(
                r.cell(),
                r.view(),
                Words.toContract(r.purpose(), SharedPurpose.class),
                r.period(),
                new TreeMap<>(r.dimensions()),
                r.batches(),
                r.failingBatches(),
                r.rate(),
                r.lower(),
                r.upper(),
                r.confidence());
    }

    public static SharedRate toDomain(SharedPassRate r) {
        return new SharedRate(
                r.getCell(),
                r.getView(),
                Words.same(r.getPurpose(), SamplingPurpose.class),
                r.getPeriod(),
                r.getDimensions(),
                r.getBatches(),
                r.getFailingBatches(),
                r.getRate(),
                r.getLower(),
                r.getUpper(),
                r.getConfidence());
    }

    private static List<org.assay.contract.shared.SharedItem> items(List<SharedItem> items) {
        return items.stream()
                .map(i -> new org.assay.contract.shared.SharedItem(
                        i.code(),
                        i.name(),
                        i.unit(),
                        i.method(),
                        i.value(),
                        i.limit(),
                        Words.toContract(i.severity(), SharedSeverity.class),
                        i.conforming()))
                .toList();
    }

    private static org.assay.contract.shared.SharedParty toContract(SharedParty p) {
        return p == null ? null : new org.assay.contract.shared.SharedParty(p.name(), p.uscc(), p.regionCode());
    }

    private static SharedParty toDomain(org.assay.contract.shared.SharedParty p) {
        return p == null ? null : new SharedParty(p.getName(), p.getUscc(), p.getRegionCode());
    }
}
