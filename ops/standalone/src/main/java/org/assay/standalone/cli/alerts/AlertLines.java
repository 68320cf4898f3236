package org.assay.standalone.cli.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.contract.alert.Addressee;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.Evidence;
import org.assay.contract.alert.Role;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.Cell;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.cli.show.Numbers;
import org.assay.standalone.text.Texts;

/** Alerts in words. */
public final class AlertLines {
    // As much of the key of a product as tells it from others of its producer; JSON has all of it.
    private static final int KEY_DIGITS = 8;

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

    /** Sample, enterprise, industry of a county, platform, product or rate that it is about. */
    public String subject(AlertChanged alert) {
        return switch (alert.getKind()) {
            case INTERVIEW -> calledIn(alert);
            case RECALL -> product(alert);
            case RATE_BELOW_TARGET ->
                Cell.parse(alert.getSubject()).map(this::cell).orElse(alert.getSubject());
            default -> SampleKey.parse(alert.getSubject()).number();
        };
    }

    /** What it rests on, in few words. */
    public String grounds(AlertChanged alert) {
        List<Evidence> evidence = alert.getEvidence();
        return switch (alert.getKind()) {
            case RATE_BELOW_TARGET -> evidence.isEmpty() ? "" : rate(evidence.get(0));
            case INTERVIEW -> failures(evidence);
            case RECALL -> texts.get("alerts.level", alert.getLevel(), failures(evidence));
            default ->
                evidence.stream()
                        .flatMap(sample -> sample.getItems().stream())
                        .map(names::item)
                        .collect(Collectors.joining("; "));
        };
    }

    /** The business day on which it was raised; nothing before the first day. */
    String raisedOn(AlertChanged alert) {
        return alert.getRaisedOn() == null ? "" : alert.getRaisedOn().toString();
    }

    private String failures(List<Evidence> evidence) {
        List<LocalDate> days = evidence.stream()
                .map(Evidence::getOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty()
                ? ""
                : texts.get("alerts.failures", evidence.size(), days.get(0), days.get(days.size() - 1));
    }

    private String calledIn(AlertChanged alert) {
        boolean isArea = alert.getAddressees().stream().anyMatch(told -> told.getRole() == Role.GOVERNMENT);
        return isArea
                ? area(alert.getSubject())
                : party(alert, Role.PRODUCER)
                        .or(() -> party(alert, Role.PLATFORM))
                        .orElse(alert.getSubject());
    }

    private String area(String subject) {
        int join = subject.lastIndexOf('|');
        return join < 0
                ? subject
                : names.industry(subject.substring(0, join)) + ", " + names.region(subject.substring(join + 1));
    }

    private String product(AlertChanged alert) {
        String key = alert.getSubject();
        String begin = key.substring(0, Math.min(key.length(), KEY_DIGITS));
        return texts.get("alerts.product", party(alert, Role.PRODUCER).orElse(""), begin);
    }

    private static Optional<String> party(AlertChanged alert, Role role) {
        return alert.getAddressees().stream()
                .filter(addressee -> addressee.getRole() == role)
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
