package org.assay.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.assay.contract.alert.EnterpriseFailureRow;
import org.assay.contract.alert.EnterpriseNews;
import org.assay.contract.alert.FailureFact;
import org.assay.contract.alert.SampleAlertState;
import org.assay.contract.sample.ItemSeverity;
import org.assay.domain.alert.EnterpriseFailures;
import org.assay.domain.alert.EnterpriseFailures.Standing;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.SampleAlertRow;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Severity;

/** What alerting keeps, and the news between its parts. */
public final class FailureMapping {
    private FailureMapping() {}

    public static SampleAlertRow toDomain(SampleAlertState s) {
        return new SampleAlertRow(s.getLedgerVersion(), AlertMapping.toDomain(s.getHeld()));
    }

    public static SampleAlertState toContract(SampleAlertRow r) {
        return new SampleAlertState(r.ledgerVersion(), AlertMapping.toContract(r.held()));
    }

    public static EnterpriseFailures toDomain(EnterpriseFailureRow r) {
        var samples = new TreeMap<String, Standing>();
        r.getSamples().forEach(news -> samples.put(news.getSampleKey(), toDomain(news)));
        return new EnterpriseFailures(r.getChanges(), samples, AlertMapping.toDomain(r.getHeld()));
    }

    public static EnterpriseFailureRow toContract(EnterpriseFailures f) {
        List<EnterpriseNews> samples = new ArrayList<>(f.samples().size());
        f.samples().forEach((key, standing) -> samples.add(toContract(key, standing)));
        return new EnterpriseFailureRow(f.changes(), samples, AlertMapping.toContract(f.held()));
    }

    public static Standing toDomain(EnterpriseNews n) {
        return new Standing(n.getLedgerVersion(), n.getFailure() == null ? null : toDomain(n.getFailure()));
    }

    public static EnterpriseNews toContract(String sampleKey, Standing s) {
        return new EnterpriseNews(sampleKey, s.ledgerVersion(), s.failure() == null ? null : toContract(s.failure()));
    }

    private static Failure toDomain(FailureFact f) {
        return new Failure(
                AlertMapping.sample(f.getSample()),
                f.getOrganiser(),
                f.getProvisional(),
                Words.toDomain(f.getSeverity(), Severity.class),
                Words.toDomain(f.getDomain(), ProductDomain.class),
                f.getCatalogueCode(),
                f.getProducerName(),
                f.getProducerUscc(),
                f.getProducerRegion(),
                f.getRelease());
    }

    private static FailureFact toContract(Failure f) {
        return new FailureFact(
                AlertMapping.toContract(f.sample()),
                f.organiser(),
                f.provisional(),
                Words.toContract(f.severity(), ItemSeverity.class),
                Words.toContract(f.domain(), org.assay.contract.ledger.ProductDomain.class),
                f.catalogueCode(),
                f.producerName(),
                f.producerUscc(),
                f.producerRegion(),
                f.release());
    }
}
