package org.assay.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.contract.alert.Addressee;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.alert.Evidence;
import org.assay.contract.alert.Role;
import org.assay.contract.casework.AskingAlertRow;
import org.assay.contract.casework.SentNoticeRow;
import org.assay.contract.casework.SubjectCaseRow;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.sample.ItemSeverity;
import org.assay.domain.casework.AskingAlert;
import org.assay.domain.casework.SentNotice;
import org.assay.domain.casework.SubjectFacts;
import org.assay.domain.casework.SubjectRow;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectKind;

/** What casework keeps of a subject, and what it hears of alerts. */
public final class SubjectCaseMapping {
    private SubjectCaseMapping() {}

    /** The subjects whose cases an alert bears on. */
    public static List<Subject> subjects(AlertChanged alert) {
        return switch (alert.getKind()) {
            case INTERVIEW -> List.of(interviewed(alert.getSubject()), itself(alert));
            case DEFECT_CLUE, RECALL ->
                alert.getProductKey() == null
                        ? List.of(itself(alert))
                        : List.of(new Subject(SubjectKind.PRODUCT, alert.getProductKey()), itself(alert));
            case CONFLICT -> List.of(itself(alert));
            case NONCONFORMANCE, RATE_BELOW_TARGET, UNKNOWN -> List.of();
        };
    }

    private static Subject itself(AlertChanged alert) {
        return new Subject(SubjectKind.ALERT, alert.getAlertId());
    }

    private static Subject interviewed(String subject) {
        return Subject.of(SubjectKind.AREA, subject).orElseGet(() -> new Subject(SubjectKind.ENTERPRISE, subject));
    }

    /** An alert as cases hear of it; empty for one of which they can know neither kind nor day. */
    public static Optional<AskingAlert> heard(AlertChanged a) {
        Optional<LocalDate> on = Optional.ofNullable(a.getRaisedOn())
                .or(() -> a.getEvidence().stream()
                        .map(Evidence::getOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo));
        if (a.getKind() == AlertKind.UNKNOWN || a.getChange() == AlertChangeKind.UNKNOWN) {
            return Optional.empty();
        }
        Optional<Party> party = party(a, Role.PRODUCER).or(() -> party(a, Role.PLATFORM));
        return on.map(day -> new AskingAlert(
                a.getAlertId(),
                a.getVersion(),
                Words.same(a.getKind(), AlertRule.Kind.class),
                holds(a.getChange()),
                a.getSupersededBy(),
                a.getRule(),
                day,
                Words.toDomain(a.getSeverity(), Severity.class),
                Words.toDomain(a.getDomain(), ProductDomain.class),
                party.map(Party::name).orElse(null),
                party.flatMap(Party::enterprise).orElse(null),
                addressee(a, Role.DEPARTMENT).map(Addressee::getName).orElse(null),
                a.getRegionCode(),
                a.getCatalogueCode(),
                a.getLevel()));
    }

    private static boolean holds(AlertChangeKind change) {
        return change == AlertChangeKind.RAISED
                || change == AlertChangeKind.UPDATED
                || change == AlertChangeKind.ACKNOWLEDGED;
    }

    private static Optional<Party> party(AlertChanged alert, Role role) {
        return addressee(alert, role)
                .map(told -> new Party(told.getName(), told.getUscc(), null, null, EnterpriseSize.UNKNOWN, null));
    }

    private static Optional<Addressee> addressee(AlertChanged alert, Role role) {
        return alert.getAddressees().stream()
                .filter(told -> told.getRole() == role && told.getName() != null)
                .findFirst();
    }

    public static SubjectRow toDomain(SubjectCaseRow r) {
        var alerts = new TreeMap<String, AskingAlert>();
        r.getAlerts().forEach(alert -> alerts.put(alert.getAlertId(), toDomain(alert)));
        return new SubjectRow(
                new SubjectFacts(
                        r.getActs().stream().map(SubjectMapping::toDomain).toList(),
                        alerts,
                        r.getSent().stream()
                                .map(sent ->
                                        new SentNotice(sent.getStartedOn(), CaseMapping.toDomain(sent.getNotice())))
                                .toList(),
                        r.getMoved().stream().map(CaseMapping::toDomain).toList()),
                r.getShown() == null ? null : CaseMapping.toDomain(r.getShown()));
    }

    /**
     * A row.
     *
     * @param acts its accepted actions as they lie in the journal
     */
    public static SubjectCaseRow toContract(SubjectRow row, List<SubjectEvent> acts) {
        SubjectFacts facts = row.facts();
        return new SubjectCaseRow(
                acts,
                facts.alerts().values().stream()
                        .map(SubjectCaseMapping::toContract)
                        .toList(),
                // Notices are of a case that was told.
                facts.sent().stream()
                        .map(sent ->
                                new SentNoticeRow(sent.startedOn(), CaseMapping.toContract(sent.notice(), row.shown())))
                        .toList(),
                facts.moved().stream().map(CaseMapping::toContract).toList(),
                row.known().map(CaseMapping::toContract).orElse(null));
    }

    private static AskingAlert toDomain(AskingAlertRow a) {
        return new AskingAlert(
                a.getAlertId(),
                a.getVersion(),
                Words.same(a.getKind(), AlertRule.Kind.class),
                a.getHolds(),
                a.getSupersededBy(),
                a.getRule(),
                a.getOn(),
                Words.toDomain(a.getSeverity(), Severity.class),
                Words.toDomain(a.getDomain(), ProductDomain.class),
                a.getTitle(),
                a.getEnterprise(),
                a.getOrganiser(),
                a.getRegionCode(),
                a.getCatalogueCode(),
                a.getLevel());
    }

    private static AskingAlertRow toContract(AskingAlert a) {
        return new AskingAlertRow(
                a.id(),
                a.version(),
                Words.toContract(a.kind(), AlertKind.class),
                a.holds(),
                a.supersededBy(),
                a.rule(),
                a.on(),
                Words.toContract(a.severity(), ItemSeverity.class),
                Words.toContract(a.domain(), org.assay.contract.ledger.ProductDomain.class),
                a.title(),
                a.enterprise(),
                a.organiser(),
                a.regionCode(),
                a.catalogueCode(),
                a.level());
    }
}
