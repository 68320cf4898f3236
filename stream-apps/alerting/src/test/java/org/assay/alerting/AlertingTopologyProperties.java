package org.assay.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.ingress.Probability;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.ledger.SampleState;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.AlertSubject;
import org.assay.domain.alert.CrowdInterviews;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.Interviews;
import org.assay.domain.alert.ProductKey;
import org.assay.domain.alert.Recalls;
import org.assay.domain.alert.RiskAssessment;
import org.assay.domain.alert.SampleAlerts;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.AlertMapping;
import org.assay.mapping.FailureMapping;
import org.assay.mapping.StateMapping;
import org.assay.reference.RecordRows;
import org.assay.testkit.data.Rules;
import org.assay.testkit.data.Verdicts;

class AlertingTopologyProperties {
    private static final ReferenceRelease RELEASE = ReferenceRelease.of(
            1,
            Stream.concat(Stream.concat(Rules.all().stream(), Rules.triggers().stream()), Stream.of(Rules.matrix()))
                    .map(RecordRows::toRow)
                    .toList());

    /** What becomes of a sample next. */
    enum Turn {
        PASSES,
        FAILS,
        FAILS_PROVISIONALLY,
        CONFLICTS,
        FAILS_OF_ANOTHER_ENTERPRISE,
        FAILS_OF_ANOTHER_PRODUCT,
        IS_REATTRIBUTED,
        IS_ASSESSED,
        IS_WITHDRAWN
    }

    record Step(int sample, Turn turn, int month) {
        SampleState state() {
            String number = "S-" + sample;
            SampleState state =
                    switch (turn) {
                        case PASSES -> Verdicts.pass(number);
                        case FAILS -> Verdicts.fail(number);
                        case FAILS_PROVISIONALLY -> Verdicts.provisionalFail(number);
                        case CONFLICTS -> Verdicts.conflict(number);
                        case FAILS_OF_ANOTHER_ENTERPRISE -> Verdicts.by("厂乙", Verdicts.fail(number));
                        case FAILS_OF_ANOTHER_PRODUCT -> Verdicts.ofProduct("大熊", Verdicts.fail(number));
                        case IS_REATTRIBUTED -> Verdicts.reattributed(Verdicts.fail(number));
                        case IS_ASSESSED, IS_WITHDRAWN -> null;
                    };
            return state == null ? null : placed(Verdicts.on(day(), state));
        }

        LocalDate day() {
            return LocalDate.of(2022, 1, 31).plusMonths(month);
        }

        /** Odd months are sold on a platform, every third is made in another county. */
        private SampleState placed(SampleState state) {
            if (state.getSample().getSpecification() == null) {
                Verdicts.ofProduct("小熊", state);
            }
            Verdicts.in("C2451", month % 3 == 0 ? "341802" : "341881", state);
            return month % 2 == 0 ? state : Verdicts.on("平台丙", state);
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(Turn.class),
                        Arbitraries.integers().between(0, 40))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void shouldEndWithTheAlertsOfTheFinalTruth(@ForAll("histories") List<Step> history) {
        Map<Integer, SampleState> last = new TreeMap<>();
        Map<String, RiskAssessment> assessments = new HashMap<>();
        List<AlertChanged> sent;
        try (AlertingHarness alerting = new AlertingHarness()) {
            alerting.load(Rules.triggers());
            long version = 0;
            for (Step step : history) {
                if (step.turn() == Turn.IS_ASSESSED) {
                    assess(alerting, step, assessments);
                    continue;
                }
                SampleState before = last.get(step.sample());
                SampleState after = step.state();
                version++;
                if (before != null || after != null) {
                    alerting.change(version, before, after);
                }
                last.put(step.sample(), after);
            }
            sent = alerting.sent();
        }

        assertThat(active(sent)).isEqualTo(naive(last, assessments));
    }

    /** One of the two products of 厂甲, with a probability that goes by the number of the sample. */
    private static void assess(AlertingHarness alerting, Step step, Map<String, RiskAssessment> assessments) {
        SampleState state = Verdicts.ofProduct(step.sample() % 2 == 0 ? "小熊" : "大熊", Verdicts.fail("S"));
        String product = ProductKey.of(StateMapping.toDomain(state).sample()).orElseThrow();
        Probability probability = List.of(Probability.values()).get(step.sample() - 1);
        SubjectEvent event = alerting.assess(product, step.day(), probability);
        assessments.put(product, FailureMapping.assessment(event).orElseThrow());
    }

    private static Map<String, Alert> active(List<AlertChanged> sent) {
        Map<String, Alert> active = new HashMap<>();
        for (AlertChange change : AlertMapping.toDomain(sent)) {
            active.remove(change.alert().id());
            if (change.kind().isActive()) {
                active.put(change.alert().id(), change.alert());
            }
        }
        return active;
    }

    private static Map<String, Alert> naive(Map<Integer, SampleState> last, Map<String, RiskAssessment> assessments) {
        List<Alert> alerts = new ArrayList<>();
        Map<AlertSubject, List<Failure>> failures = new HashMap<>();
        for (SampleState contract : last.values()) {
            if (contract != null) {
                var state = StateMapping.toDomain(contract);
                alerts.addAll(SampleAlerts.of(state, RELEASE));
                AlertSubject.of(state, RELEASE)
                        .forEach(subject -> failures.computeIfAbsent(subject, none -> new ArrayList<>())
                                .add(Failure.of(state, subject, RELEASE)));
            }
        }
        failures.forEach((subject, all) -> alerts.addAll(
                switch (subject.scope()) {
                    case ENTERPRISE -> Interviews.of(subject, all, number -> RELEASE);
                    case AREA, PLATFORM -> CrowdInterviews.of(subject, all, RELEASE);
                    case PRODUCT -> Recalls.of(subject.key(), all, assessments.get(subject.key()), number -> RELEASE);
                }));
        Map<String, Alert> byId = new HashMap<>();
        alerts.forEach(alert -> byId.put(alert.id(), alert));
        return byId;
    }
}
