package org.assay.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.sample.ItemSeverity;
import org.assay.domain.alert.Addressee;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.Evidence;
import org.assay.domain.model.Channel;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;

/** Changes of alerts. */
public final class AlertMapping {
    private AlertMapping() {}

    /** The change; empty for one that this version of the domain does not know, such as an acknowledgement. */
    public static Optional<AlertChange> toDomain(AlertChanged c) {
        return switch (c.getChange()) {
            case RAISED, UPDATED, SUPERSEDED, WITHDRAWN ->
                c.getKind() == AlertKind.UNKNOWN ? Optional.empty() : Optional.of(change(c));
            case ACKNOWLEDGED, CLOSED, UNKNOWN -> Optional.empty();
        };
    }

    /** Changes as a store keeps them. */
    public static List<AlertChange> toDomain(List<AlertChanged> changes) {
        return changes.stream().map(AlertMapping::change).toList();
    }

    public static AlertChanged toContract(AlertChange c) {
        Alert a = c.alert();
        return new AlertChanged(
                a.id(),
                c.version(),
                Words.toContract(c.kind(), AlertChangeKind.class),
                Words.toContract(a.kind(), AlertKind.class),
                a.rule(),
                a.release(),
                a.subject(),
                a.episode(),
                a.provisional(),
                Words.toContract(a.severity(), ItemSeverity.class),
                Words.toContract(a.domain(), org.assay.contract.ledger.ProductDomain.class),
                a.catalogueCode(),
                a.regionCode(),
                a.addressees().stream().map(AlertMapping::toContract).toList(),
                a.evidence().stream().map(AlertMapping::toContract).toList(),
                c.supersedes(),
                c.supersededBy(),
                c.raisedOn(),
                a.productKey(),
                a.level(),
                a.channels().stream()
                        .map(channel -> Words.toContract(channel, org.assay.contract.sample.Channel.class))
                        .toList());
    }

    public static List<AlertChanged> toContract(List<AlertChange> changes) {
        return changes.stream().map(AlertMapping::toContract).toList();
    }

    private static AlertChange change(AlertChanged c) {
        var alert = new Alert(
                c.getAlertId(),
                Words.same(c.getKind(), AlertRule.Kind.class),
                c.getRule(),
                c.getRelease(),
                c.getSubject(),
                c.getEpisode(),
                c.getProvisional(),
                Words.toDomain(c.getSeverity(), Severity.class),
                Words.toDomain(c.getDomain(), ProductDomain.class),
                c.getCatalogueCode(),
                c.getRegionCode(),
                c.getAddressees().stream().flatMap(AlertMapping::toDomain).toList(),
                c.getEvidence().stream().map(AlertMapping::toDomain).toList(),
                c.getProductKey(),
                c.getLevel());
        return new AlertChange(
                Words.same(c.getChange(), AlertChange.Kind.class),
                c.getVersion(),
                alert,
                c.getSupersedes(),
                c.getSupersededBy(),
                c.getRaisedOn());
    }

    private static Stream<Addressee> toDomain(org.assay.contract.alert.Addressee a) {
        return Stream.of(Addressee.Role.values())
                .filter(role -> role.name().equals(a.getRole().name()))
                .map(role -> new Addressee(role, a.getName(), a.getRegionCode(), a.getUscc(), a.getRule()));
    }

    private static org.assay.contract.alert.Addressee toContract(Addressee a) {
        return new org.assay.contract.alert.Addressee(
                Words.toContract(a.role(), org.assay.contract.alert.Role.class),
                a.name(),
                a.regionCode(),
                a.uscc(),
                a.rule());
    }

    private static Evidence toDomain(org.assay.contract.alert.Evidence e) {
        return e.getSampleKey() != null
                ? sample(e)
                : new Evidence.OfRate(
                        e.getCell(),
                        e.getBatches(),
                        e.getFailingBatches(),
                        e.getLower(),
                        e.getUpper(),
                        e.getTarget(),
                        e.getOn());
    }

    static Evidence.OfSample sample(org.assay.contract.alert.Evidence e) {
        return new Evidence.OfSample(
                e.getSampleKey(),
                e.getReportNumber(),
                e.getReportVersion(),
                e.getItems(),
                e.getOn(),
                Words.same(e.getChannel(), Channel.class));
    }

    static org.assay.contract.alert.Evidence toContract(Evidence evidence) {
        var builder = org.assay.contract.alert.Evidence.newBuilder().setOn(evidence.on());
        if (evidence instanceof Evidence.OfSample sample) {
            return builder.setSampleKey(sample.sampleKey())
                    .setReportNumber(sample.reportNumber())
                    .setReportVersion(sample.reportVersion())
                    .setItems(sample.items())
                    .setChannel(Words.toContract(sample.channel(), org.assay.contract.sample.Channel.class))
                    .build();
        }
        var rate = (Evidence.OfRate) evidence;
        return builder.setCell(rate.cell())
                .setBatches(rate.batches())
                .setFailingBatches(rate.failingBatches())
                .setLower(rate.lower())
                .setUpper(rate.upper())
                .setTarget(rate.target())
                .build();
    }
}
