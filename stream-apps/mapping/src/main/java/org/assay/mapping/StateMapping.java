package org.assay.mapping;

import java.util.List;
import java.util.function.Function;
import org.assay.contract.ledger.JudgedItem;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.sample.ItemSeverity;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Size;
import org.assay.contract.sample.Verdict;
import org.assay.domain.judgement.ItemJudgement;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.judgement.JudgementReason;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.CountedReport;
import org.assay.domain.ledger.Dimensions;
import org.assay.domain.ledger.Flag;
import org.assay.domain.ledger.JudgedTest;
import org.assay.domain.ledger.ReferenceLimit;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Basis;
import org.assay.domain.model.Channel;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.Severity;
import org.assay.domain.model.TestKind;
import org.assay.domain.model.VerdictStatus;

/** States of samples and changes of verdicts. */
public final class StateMapping {
    private StateMapping() {}

    public static VerdictChange toDomain(VerdictChanged v) {
        return new VerdictChange(
                SampleKey.parse(v.getSampleKey()),
                v.getLedgerVersion(),
                v.getBefore() == null ? null : toDomain(v.getBefore()),
                v.getAfter() == null ? null : toDomain(v.getAfter()),
                new Cause(
                        Words.same(v.getCause().getKind(), Cause.Kind.class),
                        JournalMapping.toDomain(v.getCause().getOrigin()),
                        v.getCause().getPrincipal(),
                        v.getCause().getReason()));
    }

    public static VerdictChanged toContract(VerdictChange v) {
        return toContract(v, StateMapping::items);
    }

    /**
     * A change of verdict.
     *
     * @param items the contract's tests of a report; so that a caller can use them in another record, too
     */
    public static VerdictChanged toContract(VerdictChange v, Function<List<JudgedTest>, List<JudgedItem>> items) {
        return new VerdictChanged(
                v.key().text(),
                v.ledgerVersion(),
                v.before() == null ? null : toContract(v.before(), items),
                v.after() == null ? null : toContract(v.after(), items),
                new org.assay.contract.ledger.Cause(
                        Words.toContract(v.cause().kind(), org.assay.contract.ledger.CauseKind.class),
                        JournalMapping.toContract(v.cause().origin()),
                        v.cause().principal(),
                        v.cause().reason()));
    }

    public static SampleState toDomain(org.assay.contract.ledger.SampleState s) {
        return new SampleState(
                Words.same(s.getVerdict(), SampleVerdict.class),
                Words.same(s.getStatus(), VerdictStatus.class),
                Words.same(s.getOwn(), ItemOutcome.class),
                reason(s.getOwnReason()),
                s.getConflict(),
                s.getRelease(),
                flags(s.getFlags()),
                toDomain(s.getDimensions()),
                SampleMapping.toDomain(s.getSample()),
                toDomain(s.getReport()));
    }

    public static org.assay.contract.ledger.SampleState toContract(SampleState s) {
        return toContract(s, StateMapping::items);
    }

    private static org.assay.contract.ledger.SampleState toContract(
            SampleState s, Function<List<JudgedTest>, List<JudgedItem>> items) {
        return new org.assay.contract.ledger.SampleState(
                Words.toContract(s.verdict(), org.assay.contract.ledger.SampleVerdict.class),
                Words.toContract(s.status(), org.assay.contract.ledger.VerdictStatus.class),
                Words.toContract(s.own(), org.assay.contract.ledger.ItemOutcome.class),
                reason(s.ownReason()),
                s.conflict(),
                s.release(),
                flagNames(s.flags()),
                toContract(s.dimensions()),
                SampleMapping.toContract(s.sample()),
                toContract(s.report(), items));
    }

    static Dimensions toDomain(org.assay.contract.ledger.Dimensions d) {
        return new Dimensions(
                Words.same(d.getPurpose(), SamplingPurpose.class),
                Words.toDomain(d.getDomain(), ProductDomain.class),
                d.getCatalogueCode(),
                d.getCatalogueClass(),
                Words.toDomain(d.getLevel(), AdminLevel.class),
                d.getRegionCode(),
                Words.same(d.getChannel(), Channel.class),
                d.getPlatform(),
                Words.same(d.getSize(), EnterpriseSize.class),
                d.getIndustry(),
                d.getCampaign(),
                d.getPeriodDate(),
                d.getEnterprise());
    }

    static org.assay.contract.ledger.Dimensions toContract(Dimensions d) {
        return new org.assay.contract.ledger.Dimensions(
                Words.toContract(d.purpose(), Purpose.class),
                Words.toContract(d.domain(), org.assay.contract.ledger.ProductDomain.class),
                d.catalogueCode(),
                d.catalogueClass(),
                Words.toContract(d.level(), Level.class),
                d.regionCode(),
                Words.toContract(d.channel(), org.assay.contract.sample.Channel.class),
                d.platform(),
                Words.toContract(d.size(), Size.class),
                d.industry(),
                d.campaign(),
                d.periodDate(),
                d.enterprise());
    }

    private static CountedReport toDomain(org.assay.contract.ledger.CountedReport r) {
        return new CountedReport(
                r.getReportNumber(),
                r.getVersion(),
                r.getLab(),
                Words.same(r.getTestKind(), TestKind.class),
                Words.same(r.getBasis(), Basis.class),
                TestMapping.given(r.getGiven()),
                r.getConcludedOn(),
                r.getPublishedOn(),
                r.getReason(),
                tests(r.getItems()));
    }

    private static org.assay.contract.ledger.CountedReport toContract(
            CountedReport r, Function<List<JudgedTest>, List<JudgedItem>> items) {
        return new org.assay.contract.ledger.CountedReport(
                r.number(),
                r.version(),
                r.lab(),
                Words.toContract(r.testKind(), org.assay.contract.sample.TestKind.class),
                Words.toContract(r.basis(), org.assay.contract.ledger.Basis.class),
                Words.toContract(r.given(), Verdict.class),
                r.concludedOn(),
                r.publishedOn(),
                r.reason(),
                items.apply(r.tests()));
    }

    static List<JudgedTest> tests(List<JudgedItem> items) {
        return items.stream().map(StateMapping::toDomain).toList();
    }

    /** The contract's tests. */
    public static List<JudgedItem> items(List<JudgedTest> tests) {
        return tests.stream().map(StateMapping::toContract).toList();
    }

    private static JudgedTest toDomain(JudgedItem i) {
        var limit = i.getLimit();
        return new JudgedTest(
                TestMapping.toDomain(i.getItem()),
                i.getItemCode(),
                i.getLimitId(),
                limit == null
                        ? null
                        : new ReferenceLimit(
                                TestMapping.toDomain(limit),
                                limit.getUnit(),
                                TestMapping.comparison(limit.getComparison()),
                                limit.getDecimals()),
                Words.toDomain(i.getSeverity(), Severity.class),
                new ItemJudgement(Words.same(i.getOutcome(), ItemOutcome.class), reason(i.getReason())));
    }

    private static JudgedItem toContract(JudgedTest t) {
        ReferenceLimit limit = t.limit();
        return new JudgedItem(
                TestMapping.toContract(t.submitted()),
                t.itemCode(),
                t.limitId(),
                limit == null
                        ? null
                        : TestMapping.toContract(
                                limit.limit(), limit.unit(), limit.comparison(), limit.decimals(), null),
                Words.toContract(t.severity(), ItemSeverity.class),
                Words.toContract(t.judgement().outcome(), org.assay.contract.ledger.ItemOutcome.class),
                reason(t.judgement().reason()));
    }

    static List<Flag> flags(List<String> names) {
        return names.stream().map(Flag::valueOf).toList();
    }

    static List<String> flagNames(List<Flag> flags) {
        return flags.stream().map(Flag::name).toList();
    }

    private static JudgementReason reason(String name) {
        return name == null ? JudgementReason.NONE : JudgementReason.valueOf(name);
    }

    private static String reason(JudgementReason reason) {
        return reason == JudgementReason.NONE ? null : reason.name();
    }
}
