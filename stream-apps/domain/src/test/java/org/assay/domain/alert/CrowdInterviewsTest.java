package org.assay.domain.alert;

import static org.assay.domain.alert.RuleFixture.trigger;
import static org.assay.domain.alert.StateFixture.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.alert.AlertSubject.Scope;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;
import org.assay.domain.model.Severity;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.AlertRule.Trigger;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.Test;

class CrowdInterviewsTest {
    private static final AlertSubject AREA = new AlertSubject(Scope.AREA, "C13|341802");
    private static final AlertSubject PLATFORM = new AlertSubject(Scope.PLATFORM, "平台丙");
    private static final Party SITE = new Party("平台丙", null, "330106", null, EnterpriseSize.LARGE, null);
    private static final ReferenceRelease RELEASE = ReferenceRelease.of(
            1,
            List.of(
                    trigger(Trigger.CLUSTER, Map.of("count", "3", "months", "6", "digits", "2")),
                    trigger(Trigger.PLATFORM, Map.of("count", "2", "months", "6"))));

    @Test
    void shouldAskForDistinctEnterprisesAndRestOnTheFirstThatSuffice() {
        StateFixture first = of("厂甲", failing("S-1", "2026-01-01"));
        StateFixture again = of("厂甲", failing("S-2", "2026-02-01"));
        StateFixture second = of("厂乙", failing("S-3", "2026-03-01"));

        assertThat(area(first, again, second)).isEmpty();
        List<Alert> three = area(first, again, second, of("厂丙", failing("S-4", "2026-06-30")));
        assertThat(three).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("R-I-CLUSTER");
            assertThat(alert.subject()).isEqualTo("C13|341802");
            assertThat(alert.episode()).isEqualTo("2026-01/6");
            assertThat(alert.evidence()).hasSize(4);
            assertThat(alert.addressees())
                    .containsExactly(
                            new Addressee(Role.GOVERNMENT, null, "341802", null),
                            new Addressee(Role.PRODUCER_REGION, null, "341802", null));
        });
        assertThat(area(
                        first,
                        again,
                        second,
                        of("厂丙", failing("S-4", "2026-06-30")),
                        of("厂丁", failing("S-5", "2026-06-30"))))
                .isEqualTo(three);
    }

    @Test
    void shouldCountWithinAStretchOfTheCalendar() {
        StateFixture first = of("厂甲", failing("S-1", "2026-05-01"));
        StateFixture second = of("厂乙", failing("S-2", "2026-06-30"));

        assertThat(area(first, second, of("厂丙", failing("S-3", "2026-07-01")))).isEmpty();
        assertThat(area(first, second, of("厂丙", failing("S-3", "2026-01-01")))).hasSize(1);
    }

    @Test
    void shouldAskAgainInTheNextStretch() {
        assertThat(platform(
                        failing("S-1", "2026-05-01"),
                        failing("S-2", "2026-06-01"),
                        failing("S-3", "2026-07-01"),
                        failing("S-4", "2026-08-01")))
                .extracting(Alert::episode)
                .containsExactly("2026-01/6", "2026-07/6");
    }

    @Test
    void shouldBeProvisionalUntilTheFinalVerdictsAloneAskForIt() {
        StateFixture open = of("厂丙", failing("S-3", "2026-03-01")).provisional();
        List<StateFixture> states = new ArrayList<>(
                List.of(of("厂甲", failing("S-1", "2026-01-01")), of("厂乙", failing("S-2", "2026-02-01")), open));

        assertThat(gathered(AREA, states)).extracting(Alert::provisional).containsExactly(true);
        states.add(of("厂丁", failing("S-4", "2026-04-01")));
        assertThat(gathered(AREA, states)).extracting(Alert::provisional).containsExactly(false);
        states.set(2, open.status(VerdictStatus.FINAL));
        assertThat(gathered(AREA, states)).extracting(Alert::provisional).containsExactly(false);
    }

    @Test
    void shouldCallInAPlatformWhateverItsSellersAreCalled() {
        StateFixture unknown = failing("S-1", "2026-01-01").producer(Party.named("/"));

        assertThat(platform(unknown, failing("S-2", "2026-02-01")))
                .singleElement()
                .satisfies(alert -> assertThat(alert.addressees())
                        .containsExactly(
                                new Addressee(Role.PLATFORM, "平台丙", "330106", null),
                                new Addressee(Role.PLATFORM_REGION, null, "330106", null)));
    }

    @Test
    void shouldNameStretchesByTheirFirstMonth() {
        assertThat(Stretch.of(LocalDate.of(2026, 12, 31), 6).text()).isEqualTo("2026-07/6");
        assertThat(Stretch.of(LocalDate.of(2026, 12, 31), 12).start()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(Stretch.of(LocalDate.of(2026, 2, 28), 1).end()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Property
    void shouldHoldEveryDay(
            @ForAll @IntRange(min = 0, max = 20000) int day, @ForAll @IntRange(min = 1, max = 36) int months) {
        LocalDate date = LocalDate.ofEpochDay(day);

        Stretch stretch = Stretch.of(date, months);

        assertThat(date).isAfterOrEqualTo(stretch.start()).isBefore(stretch.end());
        assertThat(Stretch.of(stretch.end(), months).start()).isEqualTo(stretch.end());
    }

    @Property(tries = 50)
    void shouldNotDependOnTheOrderInWhichFailuresBecomeKnown(@ForAll Random random) {
        List<StateFixture> states = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
            StateFixture state = of("厂" + random.nextInt(4), failing("S-" + i, day.toString()));
            states.add(random.nextBoolean() ? state.provisional() : state);
        }
        List<Alert> expected = gathered(AREA, states);
        Collections.shuffle(states, random);

        assertThat(gathered(AREA, states)).isEqualTo(expected);
    }

    private static List<Alert> area(StateFixture... states) {
        return gathered(AREA, List.of(states));
    }

    private static List<Alert> platform(StateFixture... states) {
        return gathered(
                PLATFORM,
                List.of(states).stream().map(state -> state.platform(SITE)).toList());
    }

    private static List<Alert> gathered(AlertSubject subject, List<StateFixture> states) {
        List<Failure> failures = states.stream()
                .map(state -> Failure.of(state.build(), subject, RELEASE))
                .toList();
        return CrowdInterviews.of(subject, failures, RELEASE);
    }

    private static StateFixture of(String enterprise, StateFixture state) {
        return state.producer(new Party(enterprise, null, "341802", null, EnterpriseSize.SMALL, "C1392"));
    }

    private static StateFixture failing(String number, String day) {
        return sample(number)
                .failing()
                .on(LocalDate.parse(day))
                .test("size", Severity.IMPORTANT, ItemOutcome.NONCONFORMING);
    }
}
