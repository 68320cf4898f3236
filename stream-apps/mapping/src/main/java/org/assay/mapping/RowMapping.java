package org.assay.mapping;

import java.util.List;
import java.util.function.Function;
import org.assay.contract.ledger.JudgedItem;
import org.assay.contract.ledger.VersionMark;
import org.assay.domain.ledger.JudgedTest;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Registration;
import org.assay.domain.ledger.ReportFact;
import org.assay.domain.ledger.Versions;
import org.assay.domain.ledger.Versions.Mark;
import org.assay.domain.ledger.Versions.Version;
import org.assay.domain.model.Basis;

/** Rows of the ledger's store. */
public final class RowMapping {
    private RowMapping() {}

    public static LedgerRow toDomain(org.assay.contract.ledger.LedgerRow r) {
        return new LedgerRow(
                r.getLedgerVersion(),
                r.getRelease(),
                r.getOrders(),
                r.getRegistration() == null ? null : registration(r.getRegistration()),
                r.getReports().stream().map(RowMapping::report).toList(),
                r.getActions().stream().map(ActionMapping::toDomain).toList(),
                r.getDimensions() == null ? null : StateMapping.toDomain(r.getDimensions()),
                StateMapping.flags(r.getFlags()),
                r.getSettlesOn(),
                r.getSettled());
    }

    public static org.assay.contract.ledger.LedgerRow toContract(LedgerRow r) {
        return toContract(r, StateMapping::items);
    }

    /**
     * A row of the store.
     *
     * @param items the contract's tests of a report; so that a caller can use them in another record, too
     */
    public static org.assay.contract.ledger.LedgerRow toContract(
            LedgerRow r, Function<List<JudgedTest>, List<JudgedItem>> items) {
        return new org.assay.contract.ledger.LedgerRow(
                r.version(),
                r.release(),
                r.orders(),
                r.registration() == null ? null : registration(r.registration()),
                r.reports().stream().map(fact -> report(fact, items)).toList(),
                r.actions().stream().map(ActionMapping::toContract).toList(),
                r.dimensions() == null ? null : StateMapping.toContract(r.dimensions()),
                StateMapping.flagNames(r.flags()),
                r.settlesOn(),
                r.settled());
    }

    private static Versions<Registration> registration(org.assay.contract.ledger.RegistrationFact f) {
        var content = new Registration(
                SampleMapping.toDomain(f.getSample()), f.getReason(), JournalMapping.toDomain(f.getSubmitter()));
        return new Versions<>(
                new Version<>(
                        f.getVersion(),
                        JournalMapping.toDomain(f.getDigest()),
                        JournalMapping.toDomain(f.getOrigin()),
                        content),
                marks(f.getOlder()));
    }

    private static org.assay.contract.ledger.RegistrationFact registration(Versions<Registration> versions) {
        var top = versions.top();
        return new org.assay.contract.ledger.RegistrationFact(
                SampleMapping.toContract(top.content().sample()),
                top.number(),
                top.content().reason(),
                JournalMapping.toContract(top.content().by()),
                JournalMapping.toContract(top.origin()),
                JournalMapping.toContract(top.digest()),
                markRecords(versions.older()));
    }

    private static ReportFact report(org.assay.contract.ledger.ReportFact f) {
        var content = new ReportFact.Content(ReportMapping.headOnly(f.getReport()), StateMapping.tests(f.getItems()));
        return new ReportFact(
                JournalMapping.toDomain(f.getSubmitter()),
                Words.same(f.getBasis(), Basis.class),
                new Versions<>(
                        new Version<>(
                                f.getReport().getVersion(),
                                JournalMapping.toDomain(f.getDigest()),
                                JournalMapping.toDomain(f.getOrigin()),
                                content),
                        marks(f.getOlder())),
                f.getSanctioned());
    }

    private static org.assay.contract.ledger.ReportFact report(
            ReportFact fact, Function<List<JudgedTest>, List<JudgedItem>> items) {
        var top = fact.versions().top();
        return new org.assay.contract.ledger.ReportFact(
                JournalMapping.toContract(fact.by()),
                Words.toContract(fact.basis(), org.assay.contract.ledger.Basis.class),
                ReportMapping.toContract(top.content().head()),
                items.apply(top.content().tests()),
                JournalMapping.toContract(top.origin()),
                JournalMapping.toContract(top.digest()),
                markRecords(fact.versions().older()),
                fact.sanctioned());
    }

    private static List<Mark> marks(List<VersionMark> marks) {
        return marks.stream()
                .map(m -> new Mark(
                        m.getVersion(), JournalMapping.toDomain(m.getDigest()), JournalMapping.toDomain(m.getOrigin())))
                .toList();
    }

    private static List<VersionMark> markRecords(List<Mark> marks) {
        return marks.stream()
                .map(m -> new VersionMark(
                        m.number(), JournalMapping.toContract(m.digest()), JournalMapping.toContract(m.origin())))
                .toList();
    }
}
