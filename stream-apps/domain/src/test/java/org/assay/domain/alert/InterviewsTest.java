package org.assay.domain.alert;

import static org.assay.domain.alert.RuleFixture.ALWAYS;
import static org.assay.domain.alert.RuleFixture.INTERVIEW;
import static org.assay.domain.alert.RuleFixture.interview;
import static org.assay.domain.alert.StateFixture.sample;
import static org.assay.domain.model.Severity.IMPORTANT;
import static org.assay.domain.model.Severity.SAFETY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;
import org.assay.domain.reference.AlertRule;
import org.junit.jupiter.api.Test;

class InterviewsTest {
    static final AlertSubject ENTERPRISE = new AlertSubject(AlertSubject.Scope.ENTERPRISE, "厂甲");

    @Test
    void shouldAskForOneInterviewForTwoFailuresWithinAYear() {
        List<Alert> alerts = of(INTERVIEW, failure("S-2", "2026-02-01"), failure("S-1", "2025-06-01"));

        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).episode()).isEqualTo("office-a|S-1");
        assertThat(evidence(alerts.get(0))).containsExactly("office-a|S-1", "office-a|S-2");
    }

    @Test
    void shouldAskForNoneAfterOneFailure() {
        assertThat(of(INTERVIEW, failure("S-1", "2026-02-01"))).isEmpty();
        assertThat(of(INTERVIEW)).isEmpty();
    }

    @Test
    void shouldCountTheSameDayOfTheNextYearAndNotTheDayAfter() {
        assertThat(of(INTERVIEW, failure("S-1", "2025-03-01"), failure("S-2", "2026-03-01")))
                .hasSize(1);
        assertThat(of(INTERVIEW, failure("S-1", "2025-03-01"), failure("S-2", "2026-03-02")))
                .isEmpty();
    }

    @Test
    void shouldEndAtTheLastDayOfAMonthThatHasNoSuchDay() {
        AlertRule sixMonths = interview(2, 6, ALWAYS, null);

        assertThat(of(sixMonths, failure("S-1", "2025-08-31"), failure("S-2", "2026-02-28")))
                .hasSize(1);
        assertThat(of(sixMonths, failure("S-1", "2025-08-31"), failure("S-2", "2026-03-01")))
                .isEmpty();
    }

    @Test
    void shouldKeepOneInterviewForAnEnterpriseThatGoesOnFailing() {
        List<Alert> alerts = of(
                INTERVIEW,
                failure("S-1", "2024-01-01"),
                failure("S-2", "2024-12-01"),
                failure("S-3", "2025-11-01"),
                failure("S-4", "2026-10-01"));

        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).evidence()).hasSize(4);
    }

    @Test
    void shouldAskAgainAfterAQuietYear() {
        List<Alert> alerts = of(
                INTERVIEW,
                failure("S-1", "2023-01-01"),
                failure("S-2", "2023-02-01"),
                failure("S-3", "2025-01-01"),
                failure("S-4", "2025-02-01"));

        assertThat(alerts).extracting(Alert::episode).containsExactly("office-a|S-1", "office-a|S-3");
    }

    @Test
    void shouldWantAllFailuresOfTheCountWithinTheMonths() {
        AlertRule three = interview(3, 12, ALWAYS, null);

        assertThat(of(three, failure("S-1", "2024-01-01"), failure("S-2", "2024-12-01"), failure("S-3", "2025-11-01")))
                .isEmpty();
        assertThat(of(three, failure("S-1", "2024-01-01"), failure("S-2", "2024-06-01"), failure("S-3", "2025-01-01")))
                .hasSize(1);
    }

    @Test
    void shouldNotLetANewRuleReachBack() {
        AlertRule old = interview(2, 12, ALWAYS, LocalDate.of(2024, 12, 31));
        AlertRule strict = interview(2, 24, LocalDate.of(2025, 1, 1), null);
        var releases = RuleFixture.releases(old, strict);

        assertThat(Interviews.of(
                        ENTERPRISE, List.of(failure("S-1", "2023-01-01"), failure("S-2", "2024-06-01")), releases))
                .isEmpty();
        assertThat(Interviews.of(
                        ENTERPRISE, List.of(failure("S-1", "2023-06-01"), failure("S-2", "2025-02-01")), releases))
                .hasSize(1);
    }

    @Test
    void shouldBeProvisionalUntilTheFinalVerdictsAloneAskForIt() {
        Failure open = of(sample("S-2")
                .failing()
                .provisional()
                .on(LocalDate.of(2026, 2, 1))
                .build());

        assertThat(of(INTERVIEW, failure("S-1", "2026-01-01"), open).get(0).provisional())
                .isTrue();
        assertThat(of(INTERVIEW, failure("S-1", "2026-01-01"), open, failure("S-3", "2026-03-01"))
                        .get(0)
                        .provisional())
                .isFalse();
    }

    @Test
    void shouldCallInTheProducerAndTellItsRegion() {
        Party producer = new Party(" 厂甲 ", null, "330100", "某路 1 号", EnterpriseSize.SMALL, null);
        Failure first = of(sample("S-1")
                .failing()
                .producer(producer)
                .test("lead", SAFETY, ItemOutcome.NONCONFORMING)
                .on(LocalDate.of(2026, 1, 1))
                .build());

        Alert alert = of(INTERVIEW, first, failure("S-2", "2026-02-01")).get(0);

        assertThat(alert.addressees())
                .containsExactly(
                        new Addressee(Role.PRODUCER, "厂甲", "330100", null),
                        new Addressee(Role.PRODUCER_REGION, null, "330100", null));
        assertThat(alert.severity()).isEqualTo(SAFETY);
        assertThat(alert.catalogueCode()).isEqualTo("TOY");
    }

    @Test
    void shouldTellTheOrganiserWhenThePlaceOfTheProducerIsNotKnown() {
        Alert alert = of(INTERVIEW, failure("S-1", "2026-01-01"), failure("S-2", "2026-02-01"))
                .get(0);

        assertThat(alert.addressees()).extracting(Addressee::role).containsExactly(Role.PRODUCER, Role.DEPARTMENT);
    }

    static Failure failure(String number, String day) {
        return of(sample(number)
                .failing()
                .test("size", IMPORTANT, ItemOutcome.NONCONFORMING)
                .on(LocalDate.parse(day))
                .build());
    }

    static Failure of(SampleState state) {
        return Failure.of(state, ENTERPRISE, RuleFixture.RELEASE);
    }

    private static List<Alert> of(AlertRule rule, Failure... failures) {
        return Interviews.of(ENTERPRISE, List.of(failures), RuleFixture.releases(rule));
    }

    private static List<String> evidence(Alert alert) {
        return alert.evidence().stream()
                .map(fact -> ((Evidence.OfSample) fact).sampleKey())
                .toList();
    }
}
