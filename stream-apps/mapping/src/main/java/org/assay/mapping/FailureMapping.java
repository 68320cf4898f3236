package org.assay.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.contract.alert.AssessmentFact;
import org.assay.contract.alert.CrowdRow;
import org.assay.contract.alert.FailureFact;
import org.assay.contract.alert.FailureNews;
import org.assay.contract.alert.SampleAlertState;
import org.assay.contract.alert.SubjectFailureRow;
import org.assay.contract.ingress.RiskAssessed;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.SubjectKind;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.sample.ItemSeverity;
import org.assay.domain.alert.CrowdState;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.ProductRecall;
import org.assay.domain.alert.RiskAssessment;
import org.assay.domain.alert.SampleAlertRow;
import org.assay.domain.alert.SubjectFailures;
import org.assay.domain.alert.SubjectFailures.Standing;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Severity;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;

/** What alerting keeps, and the news between its parts. */
public final class FailureMapping {
    private FailureMapping() {}

    public static SampleAlertRow toDomain(SampleAlertState s) {
        return new SampleAlertRow(s.getLedgerVersion(), AlertMapping.toDomain(s.getHeld()));
    }

    public static SampleAlertState toContract(SampleAlertRow r) {
        return new SampleAlertState(r.ledgerVersion(), AlertMapping.toContract(r.held()));
    }

    public static SubjectFailures toDomain(SubjectFailureRow r) {
        var samples = new TreeMap<String, Standing>();
        r.getSamples().forEach(news -> samples.put(news.getSampleKey(), toDomain(news)));
        return new SubjectFailures(r.getChanges(), samples, AlertMapping.toDomain(r.getHeld()));
    }

    public static SubjectFailureRow toContract(SubjectFailures f) {
        return toContract(new ProductRecall(f, List.of()));
    }

    public static ProductRecall recall(SubjectFailureRow r) {
        return new ProductRecall(
                toDomain(r),
                r.getAssessments().stream().map(FailureMapping::toDomain).toList());
    }

    public static SubjectFailureRow toContract(ProductRecall p) {
        List<FailureNews> samples = new ArrayList<>(p.clues().samples().size());
        p.clues().samples().forEach((key, standing) -> samples.add(toContract(key, standing)));
        return new SubjectFailureRow(
                p.clues().changes(),
                samples,
                AlertMapping.toContract(p.clues().held()),
                p.assessments().stream().map(FailureMapping::toContract).toList());
    }

    public static CrowdState toDomain(CrowdRow r) {
        return new CrowdState(r.getChanges(), r.getRelease(), AlertMapping.toDomain(r.getHeld()));
    }

    public static CrowdRow toContract(CrowdState s) {
        return new CrowdRow(s.changes(), s.release(), AlertMapping.toContract(s.held()));
    }

    public static Standing toDomain(FailureNews n) {
        return new Standing(n.getLedgerVersion(), n.getFailure() == null ? null : toDomain(n.getFailure()), n.getDay());
    }

    public static FailureNews toContract(String sampleKey, Standing s) {
        return new FailureNews(
                sampleKey, s.ledgerVersion(), s.failure() == null ? null : toContract(s.failure()), s.day());
    }

    /** The assessment of a risk that an office submitted; empty for another action, and for grades of a later version. */
    public static Optional<RiskAssessment> assessment(SubjectEvent event) {
        if (!(event.getPayload() instanceof SubjectAction action)
                || action.getKind() != SubjectKind.PRODUCT
                || !(action.getAction() instanceof RiskAssessed risk)
                || risk.getHarm() == org.assay.contract.ingress.Harm.UNKNOWN
                || risk.getProbability() == org.assay.contract.ingress.Probability.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(new RiskAssessment(
                JournalMapping.toDomain(event.getOrigin()).coordinates(),
                action.getActedOn(),
                Words.same(risk.getHarm(), Harm.class),
                Words.same(risk.getProbability(), Probability.class)));
    }

    private static RiskAssessment toDomain(AssessmentFact f) {
        return new RiskAssessment(
                f.getOrigin(),
                f.getOn(),
                Words.same(f.getHarm(), Harm.class),
                Words.same(f.getProbability(), Probability.class));
    }

    private static AssessmentFact toContract(RiskAssessment a) {
        return new AssessmentFact(
                a.origin(),
                a.on(),
                Words.toContract(a.harm(), org.assay.contract.ingress.Harm.class),
                Words.toContract(a.probability(), org.assay.contract.ingress.Probability.class));
    }

    private static Failure toDomain(FailureFact f) {
        return new Failure(
                AlertMapping.sample(f.getSample()),
                f.getEnterprise(),
                f.getOrganiser(),
                f.getProvisional(),
                Words.toDomain(f.getSeverity(), Severity.class),
                Words.toDomain(f.getDomain(), ProductDomain.class),
                f.getCatalogueCode(),
                f.getName(),
                f.getUscc(),
                f.getRegion(),
                f.getRelease());
    }

    private static FailureFact toContract(Failure f) {
        return new FailureFact(
                AlertMapping.toContract(f.sample()),
                f.enterprise(),
                f.organiser(),
                f.provisional(),
                Words.toContract(f.severity(), ItemSeverity.class),
                Words.toContract(f.domain(), org.assay.contract.ledger.ProductDomain.class),
                f.catalogueCode(),
                f.name(),
                f.uscc(),
                f.region(),
                f.release());
    }
}
