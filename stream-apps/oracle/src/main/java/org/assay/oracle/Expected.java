package org.assay.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.passrate.PassRateView;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.AlertSubject;
import org.assay.domain.alert.CrowdInterviews;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.Interviews;
import org.assay.domain.alert.RateAlerts;
import org.assay.domain.alert.Recalls;
import org.assay.domain.alert.RiskAssessment;
import org.assay.domain.alert.SampleAlerts;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.model.Origin;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Closing;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Targets;
import org.assay.domain.passrate.Views;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.sharing.SharedAlert;
import org.assay.domain.sharing.SharedChange;
import org.assay.domain.sharing.SharedRate;
import org.assay.mapping.AssessmentMapping;
import org.assay.mapping.FailureMapping;
import org.assay.mapping.PassRateMapping;
import org.assay.mapping.SharedMapping;

/**
 * Says what has to hold, by the journal alone. The journal is given in slices, each with every event of some samples of one partition and
 * every control event of it, in order; only one slice is in memory at a time. At the end come the outputs that rest on many samples.
 */
public final class Expected {
    // What caused a change is not part of what holds.
    private static final Cause ANY_CAUSE = new Cause(Cause.Kind.REPORT, new Origin("", 0, 0, Instant.EPOCH), "", null);

    private static final Set<AlertRule.Kind> CASES_REST_ON = EnumSet.of(
            AlertRule.Kind.INTERVIEW, AlertRule.Kind.DEFECT_CLUE, AlertRule.Kind.RECALL, AlertRule.Kind.CONFLICT);

    private final Function<ReleaseActivated, ReferenceRelease> releases;
    private final Views views;
    private final Set<String> sharedViews;
    private final Closing closing;
    private final double confidence;
    private final Statements facts;
    private final NaiveCells cells;
    private final NaiveCells cellsAtDayBegin;
    private final Map<AlertSubject, List<Failure>> failures = new HashMap<>();
    private final Map<String, RiskAssessment> assessments = new HashMap<>();
    private PartitionReplay slice;
    private final SortedMap<LocalDate, ReferenceRelease> begun = new TreeMap<>();
    private final Map<LocalDate, List<Moved>> moved = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private ReferenceRelease release = ReferenceRelease.of(0, List.of());
    private ReferenceRelease releaseOfDay = release;

    /**
     * Begins with nothing.
     *
     * @param releases gives the reference release that an activation names
     * @param views the views that are counted
     * @param sharedViews views that partners see
     * @param closing when a period is closed
     * @param confidence of intervals where no target brings its own
     */
    public Expected(
            Function<ReleaseActivated, ReferenceRelease> releases,
            Views views,
            Set<String> sharedViews,
            Closing closing,
            double confidence,
            Statements facts) {
        this.releases = releases;
        this.views = views;
        this.sharedViews = sharedViews;
        this.closing = closing;
        this.confidence = confidence;
        this.facts = facts;
        this.cells = new NaiveCells(views);
        this.cellsAtDayBegin = new NaiveCells(views);
    }

    /** Begins a slice. */
    public void begin() {
        slice = new PartitionReplay(releases, facts);
    }

    /** Takes the next event of the slice. */
    public void apply(SampleEvent event) {
        slice.apply(event);
    }

    /** Ends the slice and says what holds of each of its samples. */
    public void end() {
        // A control event lies in every partition, so all slices end with the same day and release.
        day = slice.day();
        release = slice.release();
        releaseOfDay = slice.releaseOfDay();
        begun.putAll(slice.begun());
        slice.moved()
                .forEach((of, samples) ->
                        moved.computeIfAbsent(of, none -> new ArrayList<>()).addAll(samples));
        slice.eachState(this::sample);
        slice.endCases();
        if (day.isAfter(LocalDate.MIN)) {
            Set<String> watched = Targets.watchedViews(releaseOfDay, day);
            slice.eachStateAtDayBegin((key, state) -> cellsAtDayBegin.count(state, watched::contains));
        }
        slice = null;
    }

    /** Takes the next event of a partition of the journal of subjects; all come before {@link #total}. */
    public void apply(SubjectEvent event) {
        FailureMapping.assessment(event)
                .ifPresent(
                        assessment -> assessments.put(((SubjectAction) event.getPayload()).getSubject(), assessment));
    }

    /** Says what holds of all samples together. */
    public void total() {
        cells.each(this::rate);
        new NaiveVersions(views, closing).each(moved, begun, this::version);
        failures.forEach((subject, all) -> gathered(subject, all).forEach(this::alert));
        cellsAtDayBegin.each((cell, counts) -> RateAlerts.next(
                        null, AssessmentMapping.toDomain(view(cell, counts, releaseOfDay, day)), releaseOfDay)
                .forEach(change -> alert(change.alert())));
    }

    private void sample(SampleKey key, SampleState state) {
        NewestVersions newest = slice.newest();
        facts.say(Output.VERDICTS, key.text(), () -> Words.of(state, newest.sample(state), newest.report(state)));
        SharedChange.of(new VerdictChange(key, 1, null, state, ANY_CAUSE))
                .map(SharedMapping::toContract)
                .ifPresent(result -> facts.say(Output.SHARED_RESULTS, key.text(), () -> Words.of(result)));
        cells.count(state, view -> true);
        SampleAlerts.of(state, release).forEach(this::alert);
        AlertSubject.of(state, release)
                .forEach(subject -> failures.computeIfAbsent(subject, none -> new ArrayList<>())
                        .add(Failure.of(state, subject, release)));
    }

    private List<Alert> gathered(AlertSubject subject, List<Failure> all) {
        return switch (subject.scope()) {
            case ENTERPRISE -> Interviews.of(subject, all, number -> release);
            case AREA, PLATFORM -> CrowdInterviews.of(subject, all, release);
            case PRODUCT -> Recalls.of(subject.key(), all, assessments.get(subject.key()), number -> release);
        };
    }

    private void rate(Cell cell, Counts counts) {
        PassRateView view = view(cell, counts, release, null);
        facts.say(Output.PASS_RATES, cell.text(), () -> Words.of(view));
        SharedRate.next(null, SharedMapping.toDomain(view), sharedViews)
                .map(SharedMapping::toContract)
                .ifPresent(rate -> facts.say(Output.SHARED_RATES, cell.text(), () -> Words.of(rate)));
    }

    private void version(Cell cell, NaiveVersions.Version version) {
        PassRateView view = view(cell, version.counts(), version.release(), version.publishedOn());
        facts.say(Output.RESTATED_RATES, Words.version(cell.text(), version.number()), () -> Words.of(version, view));
    }

    private PassRateView view(Cell cell, Counts counts, ReferenceRelease by, LocalDate assessedOn) {
        return PassRateMapping.of(
                cell.text(), views.find(cell.view()).orElseThrow(), cell, counts, by, assessedOn, confidence);
    }

    private void alert(Alert alert) {
        facts.say(Output.ALERTS, alert.id(), () -> Words.of(alert));
        if (CASES_REST_ON.contains(alert.kind())) {
            facts.say(Output.SUBJECT_ALERTS, alert.id(), () -> Words.of(alert));
        }
        SharedAlert.next(null, new AlertChange(AlertChange.Kind.RAISED, 1, alert, null, null, null))
                .map(SharedMapping::toContract)
                .ifPresent(shared -> facts.say(Output.SHARED_ALERTS, alert.id(), () -> Words.of(shared)));
    }
}
