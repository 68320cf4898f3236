package org.assay.standalone.cli.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.contract.alert.Addressee;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.alert.Evidence;
import org.assay.contract.alert.Role;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.Cell;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.cli.show.Numbers;
import org.assay.standalone.text.Texts;

/** Alerts in words. */
public final class AlertLines {
    private final Names names;
    private final Texts texts;

    /** Words in the language of the texts. */
    public AlertLines(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** Whether an alert holds. */
    public static boolean isActive(AlertChanged alert) {
        return alert.getChange() == AlertChangeKind.RAISED
                || alert.getChange() == AlertChangeKind.UPDATED
                || alert.getChange() == AlertChangeKind.ACKNOWLEDGED;
    }

    /** How much an alert rests on: failing samples, or batches of a rate. */
    static long weight(AlertChanged alert) {
        return alert.getEvidence().stream()
                .mapToLong(evidence -> evidence.getBatches() == null ? 1 : evidence.getBatches())
                .sum();
    }

    /** What happened last, and whether it may still change for want of a final verdict. */
    public String state(AlertChanged alert) {
        String change = names.word(alert.getChange());
        return isActive(alert) && alert.getProvisional() ? texts.get("alerts.provisional", change) : change;
    }

    /** Sample, enterprise or rate that it is about. */
    public String subject(AlertChanged alert) {
        if (alert.getKind() == AlertKind.INTERVIEW) {
            return producer(alert).orElse(alert.getSubject());
        }
        if (alert.getKind() == AlertKind.RATE_BELOW_TARGET) {
            return Cell.parse(alert.getSubject()).map(this::cell).orElse(alert.getSubject());
        }
        return SampleKey.parse(alert.getSubject()).number();
    }

    /** What it rests on, in few words. */
    public String grounds(AlertChanged alert) {
        List<Evidence> evidence = alert.getEvidence();
        if (alert.getKind() == AlertKind.RATE_BELOW_TARGET) {
            return evidence.isEmpty() ? "" : rate(evidence.get(0));
        }
        if (alert.getKind() == AlertKind.INTERVIEW) {
            List<LocalDate> days = evidence.stream()
                    .map(Evidence::getOn)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            return days.isEmpty()
                    ? ""
                    : texts.get("alerts.failures", evidence.size(), days.get(0), days.get(days.size() - 1));
        }
        return evidence.stream()
                .flatMap(sample -> sample.getItems().stream())
                .map(names::item)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> producer(AlertChanged alert) {
        return alert.getAddressees().stream()
                .filter(addressee -> addressee.getRole() == Role.PRODUCER)
                .map(Addressee::getName)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private String cell(Cell cell) {
        String view = cell.view();
        String dimension = view.startsWith("catalogue") ? "catalogue" : view;
        String values = cell.values().stream()
                .map(value -> names.dimension(dimension, value))
                .collect(Collectors.joining(" · "));
        return cell.period().text() + ", " + values + ", "
                + names.word("Purpose", cell.purpose().name());
    }

    private String rate(Evidence evidence) {
        return texts.get(
                "alerts.rate",
                evidence.getFailingBatches(),
                evidence.getBatches(),
                Numbers.interval(evidence.getLower(), evidence.getUpper()),
                Numbers.target(evidence.getTarget()));
    }
}
