package org.assay.oracle;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedResult;
import org.assay.domain.alert.Addressee;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.Evidence;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseDecision;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.EntryKind;
import org.assay.domain.casework.OpenDuty;
import org.assay.domain.ledger.CountedReport;
import org.assay.domain.ledger.Outcome.Decision;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.CaseKind;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Report;
import org.assay.domain.model.Sample;
import org.assay.domain.passrate.Counts;
import org.assay.mapping.PassRateMapping;

/**
 * What holds, in words that a person can compare and that leave nothing out. Versions and days of publication are left
 * out, but for those of closed periods: they tell how something came about, not what is true.
 */
final class Words {
    private Words() {}

    static String of(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            return accepted.note() == null ? "ACCEPTED" : "ACCEPTED " + accepted.note();
        }
        return decision instanceof Decision.Refused refused ? "REFUSED " + refused.reason() : "DUPLICATE";
    }

    static String of(CaseDecision decision) {
        if (decision instanceof CaseDecision.Refused refused) {
            return "REFUSED " + refused.reason();
        }
        return decision instanceof CaseDecision.Duplicate ? "DUPLICATE" : "ACCEPTED";
    }

    /** A case without its version, which tells how something came about. */
    static String of(Case known) {
        return known.status() + " by release " + known.release() + " " + known.head() + " " + known.tracks() + " "
                + known.duties() + " " + known.causes() + " " + known.timeline();
    }

    /** The case of a subject, also without what releases have moved: that depends on which alerts had been heard of. */
    static String ofSubject(Case known) {
        return known.status() + " " + known.head() + " " + known.tracks() + " "
                + known.duties().stream().map(OpenDuty::clock).toList() + " "
                + known.duties().stream()
                        .map(duty -> duty.rule() + " " + duty.party() + " " + duty.lastDay() + " " + duty.lapsed())
                        .toList()
                + " " + known.causes() + " "
                + known.timeline().stream()
                        .filter(entry -> entry.kind() != EntryKind.REPLANNED)
                        .toList();
    }

    static String ofAny(Case known) {
        return known.kind() == CaseKind.SAMPLE ? of(known) : ofSubject(known);
    }

    /** Key of a notice. */
    static String step(String caseId, CaseNotice notice) {
        return String.join(
                "|",
                caseId,
                notice.rule(),
                String.valueOf(notice.party()),
                notice.kind().name(),
                Integer.toString(notice.step()));
    }

    static String of(CaseNotice notice) {
        return notice.toString();
    }

    static String of(SubmissionDecided decided) {
        return decided.getReason() == null
                ? decided.getDecision().name()
                : decided.getDecision() + " " + decided.getReason();
    }

    static String of(SampleState state) {
        CountedReport report = state.report();
        return of(state, state.sample(), report(report.number(), report.version(), false, report.given()));
    }

    /**
     * A state, with who was sampled and what was reported as told from elsewhere.
     *
     * @param report the report in words
     */
    static String of(SampleState state, Sample sample, String report) {
        return state.verdict() + " " + state.status() + (state.conflict() ? " conflict " : " ") + report + " "
                + state.dimensions() + " " + state.flags() + " " + sample + " " + state.report();
    }

    static String of(Report report) {
        return report(report.number(), report.version(), report.withdrawn(), report.given());
    }

    private static String report(String number, int version, boolean withdrawn, GivenVerdict given) {
        return number + " v" + version + " " + (withdrawn ? "withdrawn" : given);
    }

    static String of(PassRateView view) {
        var counts = view.getCounts();
        return String.format(
                Locale.ROOT,
                "batches %d, failing %d, enterprises %d, failing %d, provisional %d, tests %d, failing %d, distinct %d,"
                        + " failing %d, rate %s, wilson %s..%s, exact %s..%s, target %s %s",
                counts.getBatches(),
                counts.getFailingBatches(),
                counts.getEnterprises(),
                counts.getFailingEnterprises(),
                counts.getProvisionalFailures(),
                counts.getTests(),
                counts.getFailingTests(),
                counts.getDistinctTests(),
                counts.getFailingDistinctTests(),
                view.getRate(),
                view.getWilsonLower(),
                view.getWilsonUpper(),
                view.getExactLower(),
                view.getExactUpper(),
                view.getTargetId(),
                view.getAssessment());
    }

    /** Key of a version. */
    static String version(String cell, int number) {
        return cell + " v" + number;
    }

    static String of(PassRateRestated version) {
        var reasons = new TreeMap<String, Long>();
        version.getReasons().forEach(reason -> reasons.put(reason.getCause().name(), reason.getChanges()));
        return version(
                version.getPublishedOn(),
                version.getDifference() == null ? null : PassRateMapping.toDomain(version.getDifference()),
                reasons,
                version.getValue());
    }

    /** @param view the cell as it should be published */
    static String of(NaiveVersions.Version version, PassRateView view) {
        var reasons = new TreeMap<String, Long>();
        version.reasons().forEach((cause, changes) -> reasons.put(cause.name(), changes));
        Counts difference = version.before() == null ? null : version.counts().minus(version.before());
        return version(version.publishedOn(), difference, reasons, view);
    }

    private static String version(
            LocalDate publishedOn, Counts difference, SortedMap<String, Long> reasons, PassRateView view) {
        return "published on " + publishedOn + " because of " + reasons + ", difference " + difference + ", release "
                + view.getRelease() + ", " + of(view);
    }

    static String of(Alert alert) {
        return alert.kind() + " by " + alert.rule() + " on " + alert.subject() + " [" + alert.episode() + "]"
                + (alert.provisional() ? " provisional" : "")
                + (alert.level() == null ? "" : ", level " + alert.level())
                + (alert.productKey() == null ? "" : ", product " + alert.productKey()) + ", severity "
                + alert.severity() + ", "
                + alert.domain() + " " + alert.catalogueCode() + " " + alert.regionCode() + ", to "
                + alert.addressees().stream().map(Addressee::toString).sorted().collect(Collectors.joining(" "))
                + ", because "
                + alert.evidence().stream().map(Words::of).collect(Collectors.joining(" "));
    }

    private static String of(Evidence evidence) {
        // The day of an assessment is when it was looked at, not what was found.
        return evidence instanceof Evidence.OfRate rate
                ? rate.failingBatches() + "/" + rate.batches() + " " + rate.lower() + ".." + rate.upper()
                : evidence.toString();
    }

    static String of(SharedResult result) {
        SharedResult plain =
                SharedResult.newBuilder(result).setVersion(0).setReason(null).build();
        return plain.toString();
    }

    static String of(SharedAlert alert) {
        return SharedAlert.newBuilder(alert).setVersion(0).build().toString();
    }

    static String of(SharedPassRate rate) {
        return rate.toString();
    }
}
