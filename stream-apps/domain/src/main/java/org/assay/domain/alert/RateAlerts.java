package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.ReferenceRelease;

/**
 * The alert that a rate below its target raises. It is decided once a day, on the day's assessment: raised or updated
 * while the whole interval lies below the target, withdrawn when it does not or when the rule no longer names the view.
 */
public final class RateAlerts {
    private RateAlerts() {}

    /**
     * What an assessment changes. An assessment older than the last change is an old one seen again and changes nothing.
     *
     * @param last last change of the cell's alert, or null
     * @param release release whose rules and targets apply
     */
    public static List<AlertChange> next(AlertChange last, RateAssessment assessment, ReferenceRelease release) {
        if (last != null && assessment.rate().on().isBefore(on(last))) {
            return List.of();
        }
        Optional<Alert> alert = alert(assessment, release);
        Optional<AlertChange> held =
                Optional.ofNullable(last).filter(c -> c.kind().isActive());
        long version = last == null ? 1 : last.version() + 1;
        Stream<AlertChange> ended = held
                .filter(old ->
                        alert.isEmpty() || !alert.get().id().equals(old.alert().id()))
                .map(old -> old.updated(version, restated(old.alert(), assessment.rate()))
                        .withdrawn(version))
                .stream();
        return Stream.concat(ended, alert.stream().flatMap(now -> holds(held, now, version).stream()))
                .toList();
    }

    private static Optional<AlertChange> holds(Optional<AlertChange> held, Alert now, long version) {
        Optional<AlertChange> same = held.filter(old -> old.alert().id().equals(now.id()));
        if (same.isEmpty()) {
            return Optional.of(
                    AlertChange.raised(version, now, null, now.evidence().get(0).on()));
        }
        Alert old = same.get().alert();
        // The same figures on another day are no news.
        Evidence.OfRate was = (Evidence.OfRate) old.evidence().get(0);
        Evidence.OfRate is = (Evidence.OfRate) now.evidence().get(0);
        return restated(now, onDayOf(is, was)).sameAs(old)
                ? Optional.empty()
                : Optional.of(same.get().updated(version, now));
    }

    private static Optional<Alert> alert(RateAssessment assessment, ReferenceRelease release) {
        if (!assessment.missed()) {
            return Optional.empty();
        }
        return release.rule(AlertRule.Kind.RATE_BELOW_TARGET, assessment.rate().on())
                .filter(rule -> rule.listParameter("views").contains(assessment.view()))
                .map(rule -> new Alert(
                        AlertId.of(rule.id(), assessment.rate().cell(), assessment.period()),
                        rule.kind(),
                        rule.id(),
                        release.number(),
                        assessment.rate().cell(),
                        assessment.period(),
                        false,
                        null,
                        assessment.domain(),
                        assessment.catalogueCode(),
                        assessment.regionCode(),
                        addressees(assessment),
                        List.of(assessment.rate()),
                        null,
                        null));
    }

    /** The office of the region, in views that have one; a rate over all regions is for those who watch the rates. */
    private static List<Addressee> addressees(RateAssessment assessment) {
        return Addressees.region(assessment.regionCode())
                .map(code -> new Addressee(Addressee.Role.DEPARTMENT, null, code, null))
                .stream()
                .toList();
    }

    private static LocalDate on(AlertChange change) {
        return change.alert().evidence().get(0).on();
    }

    private static Evidence.OfRate onDayOf(Evidence.OfRate rate, Evidence.OfRate other) {
        return new Evidence.OfRate(
                rate.cell(),
                rate.batches(),
                rate.failingBatches(),
                rate.lower(),
                rate.upper(),
                rate.target(),
                other.on());
    }

    private static Alert restated(Alert alert, Evidence.OfRate rate) {
        return new Alert(
                alert.id(),
                alert.kind(),
                alert.rule(),
                alert.release(),
                alert.subject(),
                alert.episode(),
                alert.provisional(),
                alert.severity(),
                alert.domain(),
                alert.catalogueCode(),
                alert.regionCode(),
                alert.addressees(),
                List.of(rate),
                alert.productKey(),
                alert.level());
    }
}
