package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.AlertSubject;
import org.assay.domain.alert.CrowdInterviews;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.Interviews;
import org.assay.domain.alert.ProductRecall;
import org.assay.domain.alert.RiskAssessment;
import org.assay.domain.alert.SampleAlertRow;
import org.assay.domain.alert.SampleAlerts;
import org.assay.domain.alert.SubjectFailures;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.reference.ReferenceRelease;

/** The alerts that changes of verdicts and assessments of risk raise and withdraw. */
final class AlertFold {
    private final IntFunction<ReferenceRelease> releases;
    private final Map<String, SampleAlertRow> samples = new HashMap<>();
    private final Map<AlertSubject, SubjectFailures> interviews = new HashMap<>();
    private final Map<String, ProductRecall> recalls = new HashMap<>();
    private final List<AlertChange> changes = new ArrayList<>();

    AlertFold(IntFunction<ReferenceRelease> releases) {
        this.releases = releases;
    }

    List<AlertChange> changes() {
        return List.copyOf(changes);
    }

    /**
     * A verdict has changed.
     *
     * @param day the business day; null before the first
     * @return the changes of alerts that it brings
     */
    List<AlertChange> take(VerdictChange change, LocalDate day) {
        int known = changes.size();
        SampleState after = change.after();
        SampleState judged = after == null ? change.before() : after;
        String key = change.key().text();
        samples.getOrDefault(key, SampleAlertRow.EMPTY)
                .apply(change.ledgerVersion(), SampleAlerts.of(after, releases.apply(judged.release())), day)
                .ifPresent(step -> {
                    samples.put(key, step.row());
                    changes.addAll(step.changes());
                });
        List<AlertSubject> is = subjects(after);
        subjects(change.before()).stream()
                .filter(subject -> !is.contains(subject))
                .forEach(
                        subject -> tell(subject, key, new SubjectFailures.Standing(change.ledgerVersion(), null, day)));
        is.forEach(subject -> tell(
                subject,
                key,
                new SubjectFailures.Standing(
                        change.ledgerVersion(), Failure.of(after, subject, releases.apply(after.release())), day)));
        return List.copyOf(changes.subList(known, changes.size()));
    }

    /** The risk of a product was assessed. */
    List<AlertChange> take(String product, RiskAssessment assessment) {
        int known = changes.size();
        recalls.getOrDefault(product, ProductRecall.EMPTY)
                .apply(product, assessment, releases)
                .ifPresent(step -> keep(product, step));
        return List.copyOf(changes.subList(known, changes.size()));
    }

    private List<AlertSubject> subjects(SampleState state) {
        return state == null ? List.of() : AlertSubject.of(state, releases.apply(state.release()));
    }

    private void tell(AlertSubject subject, String sample, SubjectFailures.Standing standing) {
        if (subject.scope() == AlertSubject.Scope.PRODUCT) {
            recalls.getOrDefault(subject.key(), ProductRecall.EMPTY)
                    .apply(subject.key(), sample, standing, releases)
                    .ifPresent(step -> keep(subject.key(), step));
            return;
        }
        interviews
                .getOrDefault(subject, SubjectFailures.EMPTY)
                .apply(sample, standing, failures -> asked(subject, failures))
                .ifPresent(step -> {
                    interviews.put(subject, step.row());
                    changes.addAll(step.changes());
                });
    }

    /** An enterprise is asked for by its episodes; those behind whom many stand by stretches of the calendar. */
    private List<Alert> asked(AlertSubject subject, List<Failure> failures) {
        if (subject.scope() == AlertSubject.Scope.ENTERPRISE || failures.isEmpty()) {
            return Interviews.of(subject, failures, releases);
        }
        int release = failures.stream().mapToInt(Failure::release).max().orElseThrow();
        return CrowdInterviews.of(subject, failures, releases.apply(release));
    }

    private void keep(String product, ProductRecall.Step step) {
        recalls.put(product, step.row());
        changes.addAll(step.changes());
    }
}
