package org.assay.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.passrate.PassRateView;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.Interviews;
import org.assay.domain.alert.RateAlerts;
import org.assay.domain.alert.SampleAlerts;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.model.Origin;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Targets;
import org.assay.domain.passrate.Views;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.sharing.SharedAlert;
import org.assay.domain.sharing.SharedChange;
import org.assay.domain.sharing.SharedRate;
import org.assay.mapping.AssessmentMapping;
import org.assay.mapping.PassRateMapping;
import org.assay.mapping.SharedMapping;

/** What has to hold, by the journal alone. */
public final class Expected {
    private final Views views;
    private final Set<String> sharedViews;
    private final double confidence;
    private final Facts facts = new Facts();
    private final NewestVersions newest = new NewestVersions();
    private final Map<SampleKey, SampleState> states = new HashMap<>();
    private final Map<SampleKey, SampleState> atDayBegin = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private ReferenceRelease release = ReferenceRelease.of(0, List.of());
    private ReferenceRelease releaseOfDay = release;

    private Expected(Views views, Set<String> sharedViews, double confidence) {
        this.views = views;
        this.sharedViews = sharedViews;
        this.confidence = confidence;
    }

    /**
     * Recomputes every output.
     *
     * @param journal events by partition, each in the order of its partition
     * @param releases gives the reference release that an activation names
     * @param views the views that are counted
     * @param sharedViews views that partners see
     * @param confidence of intervals where no target brings its own
     */
    public static Facts of(
            Collection<List<SampleEvent>> journal,
            Function<ReleaseActivated, ReferenceRelease> releases,
            Views views,
            Set<String> sharedViews,
            double confidence) {
        var expected = new Expected(views, sharedViews, confidence);
        journal.forEach(partition -> expected.replay(partition, releases));
        expected.verdicts();
        expected.rates();
        expected.alerts();
        return expected.facts;
    }

    private void replay(List<SampleEvent> partition, Function<ReleaseActivated, ReferenceRelease> releases) {
        var replay = new PartitionReplay(releases, facts, newest);
        partition.forEach(replay::apply);
        states.putAll(replay.states());
        atDayBegin.putAll(replay.statesAtDayBegin());
        // A control event lies in every partition, so all of them end with the same day and release.
        day = replay.day();
        release = replay.release();
        releaseOfDay = replay.releaseOfDay();
    }

    private void verdicts() {
        states.forEach((key, state) -> {
            facts.say(Output.VERDICTS, key.text(), Words.of(state, newest.sample(state), newest.report(state)));
            SharedChange.of(new VerdictChange(key, 1, null, state, ANY_CAUSE))
                    .map(SharedMapping::toContract)
                    .ifPresent(result -> facts.say(Output.SHARED_RESULTS, key.text(), Words.of(result)));
        });
    }

    // What caused a change is not part of what holds.
    private static final Cause ANY_CAUSE = new Cause(Cause.Kind.REPORT, new Origin("", 0, 0, Instant.EPOCH), "", null);

    private void rates() {
        NaiveCells.of(states.values(), views).forEach((cell, counts) -> {
            PassRateView view = view(cell, counts, release, null);
            facts.say(Output.PASS_RATES, cell.text(), Words.of(view));
            SharedRate.next(null, SharedMapping.toDomain(view), sharedViews)
                    .map(SharedMapping::toContract)
                    .ifPresent(rate -> facts.say(Output.SHARED_RATES, cell.text(), Words.of(rate)));
        });
    }

    private PassRateView view(Cell cell, Counts counts, ReferenceRelease by, LocalDate assessedOn) {
        return PassRateMapping.of(
                cell.text(), views.find(cell.view()).orElseThrow(), cell, counts, by, assessedOn, confidence);
    }

    private void alerts() {
        var byEnterprise = new HashMap<String, List<Failure>>();
        states.values().forEach(state -> {
            SampleAlerts.of(state, release).forEach(this::alert);
            Failure.enterprise(state)
                    .ifPresent(enterprise -> byEnterprise
                            .computeIfAbsent(enterprise, e -> new ArrayList<>())
                            .add(Failure.of(state)));
        });
        byEnterprise.forEach((enterprise, failures) ->
                Interviews.of(enterprise, failures, number -> release).forEach(this::alert));
        if (day.isAfter(LocalDate.MIN)) {
            Set<String> watched = Targets.watchedViews(releaseOfDay, day);
            NaiveCells.of(atDayBegin.values(), views).forEach((cell, counts) -> {
                if (watched.contains(cell.view())) {
                    RateAlerts.next(
                                    null,
                                    AssessmentMapping.toDomain(view(cell, counts, releaseOfDay, day)),
                                    releaseOfDay)
                            .forEach(change -> alert(change.alert()));
                }
            });
        }
    }

    private void alert(Alert alert) {
        facts.say(Output.ALERTS, alert.id(), Words.of(alert));
        SharedAlert.next(null, new AlertChange(AlertChange.Kind.RAISED, 1, alert, null, null))
                .map(SharedMapping::toContract)
                .ifPresent(shared -> facts.say(Output.SHARED_ALERTS, alert.id(), Words.of(shared)));
    }
}
