package org.assay.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.ledger.SampleState;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.Interviews;
import org.assay.domain.alert.SampleAlerts;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.AlertMapping;
import org.assay.mapping.RuleMapping;
import org.assay.mapping.StateMapping;
import org.assay.testkit.data.Rules;
import org.assay.testkit.data.Verdicts;

class AlertingTopologyProperties {
    private static final ReferenceRelease RELEASE = ReferenceRelease.of(
            1, Rules.all().stream().map(RuleMapping::toDomain).toList());

    /** What becomes of a sample next. */
    enum Turn {
        PASSES,
        FAILS,
        FAILS_PROVISIONALLY,
        CONFLICTS,
        FAILS_OF_ANOTHER_ENTERPRISE,
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
                        case IS_WITHDRAWN -> null;
                    };
            return state == null ? null : Verdicts.on(LocalDate.of(2022, 1, 31).plusMonths(month), state);
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
        List<AlertChanged> sent;
        try (AlertingHarness alerting = new AlertingHarness()) {
            long version = 0;
            for (Step step : history) {
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

        assertThat(active(sent)).isEqualTo(naive(last));
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

    private static Map<String, Alert> naive(Map<Integer, SampleState> last) {
        List<Alert> alerts = new ArrayList<>();
        Map<String, List<Failure>> failures = new HashMap<>();
        for (SampleState contract : last.values()) {
            if (contract != null) {
                var state = StateMapping.toDomain(contract);
                alerts.addAll(SampleAlerts.of(state, RELEASE));
                Failure.enterprise(state)
                        .ifPresent(enterprise -> failures.computeIfAbsent(enterprise, e -> new ArrayList<>())
                                .add(Failure.of(state)));
            }
        }
        failures.forEach((enterprise, all) -> alerts.addAll(Interviews.of(enterprise, all, number -> RELEASE)));
        Map<String, Alert> byId = new HashMap<>();
        alerts.forEach(alert -> byId.put(alert.id(), alert));
        return byId;
    }
}
