package org.assay.domain.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.intake.Admission.Held;
import org.assay.domain.intake.Admission.Reason;
import org.assay.domain.intake.Admission.Rejected;
import org.assay.domain.model.Channel;
import org.assay.domain.model.Report;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.reference.Submitter;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectActionKind;
import org.assay.domain.subject.SubjectKind;

/**
 * The rule of intake. It looks at one submission alone and needs no state; what depends on other submissions is the
 * ledger's.
 *
 * @param zone zone of business days
 * @param futureDays how far a day may lie after the day the broker appended the record
 * @param completeness how much a registration has to say of its product
 */
public record AdmissionRule(ZoneId zone, int futureDays, Completeness completeness) {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    public AdmissionRule {
        Objects.requireNonNull(zone);
        Objects.requireNonNull(completeness);
    }

    /** A registration; only of the office's own samples, and with a lab, a channel and all that statistics need. */
    public Admission sample(SubmittedBy by, Sample sample, int version, Instant appendedAt) {
        return Admission.firstOf(
                key("sample.", sample.key()),
                ownSample("sample.organiser", by, sample.key()),
                version("version", version),
                statistics("sample.", sample, true),
                text("sample.lab", sample.lab()),
                date("sample.sampledOn", sample.sampledOn(), appendedAt, true),
                date("sample.productionDate", sample.productionDate(), appendedAt, false),
                completeness.objection(sample));
    }

    /**
     * A laboratory's report; a withdrawal needs neither a conclusion nor a day, and is asked for no certificate.
     *
     * @param sampledOn day of sampling as the laboratory knows it; null when it does not say
     * @param items the items of the report, in order
     */
    public Admission result(
            Submitter lab,
            SampleKey key,
            Report report,
            LocalDate sampledOn,
            List<TestedItem> items,
            Instant appendedAt) {
        Admission readable = Admission.firstOf(
                key("", key),
                report(report),
                date("report.concludedOn", report.concludedOn(), appendedAt, !report.withdrawn()),
                date("sampledOn", sampledOn, appendedAt, false));
        if (report.withdrawn() || !(readable instanceof Admission.Admitted)) {
            return readable;
        }
        LocalDate day = sampledOn == null ? report.concludedOn() : sampledOn;
        return AccreditationRule.objection(lab, report.cma(), day, items).orElse(Admission.ADMITTED);
    }

    /** A published notice; it may leave out what notices leave out, but not its day. */
    public Admission notice(Sample sample, Report report, Instant appendedAt) {
        boolean dated = report.concludedOn() != null || report.publishedOn() != null || sample.sampledOn() != null;
        return Admission.firstOf(
                key("sample.", sample.key()),
                statistics("sample.", sample, false),
                report(report),
                dated ? Optional.empty() : rejected(Reason.MISSING, "report.publishedOn"),
                date("report.concludedOn", report.concludedOn(), appendedAt, false),
                date("report.publishedOn", report.publishedOn(), appendedAt, false),
                date("sample.sampledOn", sample.sampledOn(), appendedAt, false));
    }

    /**
     * An action of an office on one of its samples.
     *
     * @param needsDay whether it cannot do without its business day
     * @param words its texts, symbols and numbers by field, in order
     */
    public Admission officeAction(
            SubmittedBy by,
            SampleKey key,
            LocalDate actedOn,
            boolean needsDay,
            Map<String, ? extends Object> words,
            Instant appendedAt) {
        return Admission.firstOf(
                key("", key),
                ownSample("organiser", by, key),
                words(words),
                date("actedOn", actedOn, appendedAt, needsDay));
    }

    /**
     * An action of an office that is about no single sample.
     *
     * @param kind null when the record was written with a kind that this release does not know
     * @param words its texts, symbols and numbers by field, in order
     * @param day the day and the moment of the action
     */
    public Admission subjectAction(
            SubjectKind kind,
            String subject,
            SubjectActionKind action,
            Map<String, ? extends Object> words,
            ActedAt day,
            Instant appendedAt) {
        return Admission.firstOf(
                kind == null ? held(Reason.UNKNOWN_SYMBOL, "kind") : Optional.empty(),
                text("subject", subject),
                kind == null || Subject.of(kind, subject).isPresent()
                        ? Optional.empty()
                        : rejected(Reason.INVALID, "subject"),
                kind == null || action.mayBeAbout(kind) ? Optional.empty() : rejected(Reason.INVALID, "action"),
                words(words),
                date("actedOn", day.on(), appendedAt, true),
                day.agrees(zone) ? Optional.empty() : rejected(Reason.INVALID, "actedAt"));
    }

    /** A sanction of a laboratory, or its lifting. */
    public Admission sanction(Map<String, ? extends Object> words, LocalDate from, LocalDate to) {
        return Admission.firstOf(
                words(words),
                from != null && to != null && to.isBefore(from)
                        ? rejected(Reason.INVALID, "command.to")
                        : Optional.empty());
    }

    private static Optional<Admission> words(Map<String, ? extends Object> words) {
        for (Map.Entry<String, ? extends Object> word : words.entrySet()) {
            Object value = word.getValue();
            if (value instanceof Enum<?> symbol && symbol.name().equals("UNKNOWN")) {
                return held(Reason.UNKNOWN_SYMBOL, word.getKey());
            }
            if (value instanceof String text && text.isBlank()) {
                return rejected(Reason.MISSING, word.getKey());
            }
            if (value instanceof Integer number && number < 1) {
                return rejected(Reason.INVALID, word.getKey());
            }
            // Units that a recall has reached so far; there may be none.
            if (value instanceof Long units && units < 0) {
                return rejected(Reason.INVALID, word.getKey());
            }
        }
        return Optional.empty();
    }

    private static Optional<Admission> key(String path, SampleKey key) {
        if (key.organiser().isBlank()) {
            return rejected(Reason.MISSING, path + "organiser");
        }
        if (key.number().isBlank()) {
            return rejected(Reason.MISSING, path + "sampleNumber");
        }
        // The bar joins organiser and number in every record key.
        return key.organiser().indexOf('|') >= 0 ? rejected(Reason.INVALID, path + "organiser") : Optional.empty();
    }

    private static Optional<Admission> ownSample(String field, SubmittedBy by, SampleKey key) {
        return by.id().equals(key.organiser()) ? Optional.empty() : rejected(Reason.FOREIGN_ORGANISER, field);
    }

    private static Optional<Admission> version(String field, int version) {
        return version >= 1 ? Optional.empty() : rejected(Reason.INVALID, field);
    }

    private static Optional<Admission> statistics(String path, Sample sample, boolean channelKnown) {
        if (sample.purpose() == null) {
            return held(Reason.UNKNOWN_SYMBOL, path + "purpose");
        }
        if (sample.level() == null) {
            return held(Reason.UNKNOWN_SYMBOL, path + "level");
        }
        if (channelKnown && sample.channel() == Channel.UNKNOWN) {
            return held(Reason.UNKNOWN_SYMBOL, path + "channel");
        }
        if (sample.channel() == Channel.ONLINE
                && (sample.platform() == null || sample.platform().enterprise().isEmpty())) {
            return rejected(Reason.MISSING, path + "platform");
        }
        return text(path + "catalogue", sample.catalogue());
    }

    private static Optional<Admission> report(Report report) {
        return text("report.reportNumber", report.number())
                .or(() -> version("report.version", report.version()))
                .or(() -> report.withdrawn() && report.version() == 1
                        ? rejected(Reason.INVALID, "report.version")
                        : Optional.empty());
    }

    private static Optional<Admission> text(String field, String value) {
        return value == null || value.isBlank() ? rejected(Reason.MISSING, field) : Optional.empty();
    }

    private Optional<Admission> date(String field, LocalDate value, Instant appendedAt, boolean mandatory) {
        if (value == null) {
            return mandatory ? rejected(Reason.MISSING, field) : Optional.empty();
        }
        LocalDate latest = LocalDate.ofInstant(appendedAt, zone).plusDays(futureDays);
        return value.isBefore(EARLIEST) || value.isAfter(latest)
                ? rejected(Reason.IMPLAUSIBLE_DATE, field)
                : Optional.empty();
    }

    private static Optional<Admission> rejected(Reason reason, String field) {
        return Optional.of(new Rejected(reason, field));
    }

    private static Optional<Admission> held(Reason reason, String field) {
        return Optional.of(new Held(reason, field));
    }
}
