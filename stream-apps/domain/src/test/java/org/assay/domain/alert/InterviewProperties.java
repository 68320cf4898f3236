package org.assay.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.domain.alert.SubjectFailures.Standing;
import org.assay.domain.reference.ReferenceRelease;

class InterviewProperties {
    private static final IntFunction<ReferenceRelease> RELEASES =
            RuleFixture.releases(RuleFixture.interview(2, 12, RuleFixture.ALWAYS, null));
    private static final IntFunction<ReferenceRelease> OF_THREE =
            RuleFixture.releases(RuleFixture.interview(3, 9, RuleFixture.ALWAYS, null));

    /** News of a sample: it fails on a day, or it does not. */
    record News(String key, Standing standing) {}

    @Provide
    Arbitrary<List<News>> histories() {
        Arbitrary<Integer> sample = Arbitraries.integers().between(1, 8);
        Arbitrary<Integer> month = Arbitraries.integers().between(0, 60);
        Arbitrary<Boolean> fails = Arbitraries.of(true, true, false);
        return Combinators.combine(sample, month, fails)
                .as((s, m, f) -> new Object[] {s, m, f})
                .list()
                .ofMaxSize(24)
                .map(InterviewProperties::numbered);
    }

    private static List<News> numbered(List<Object[]> raw) {
        Map<String, Long> versions = new HashMap<>();
        var news = new ArrayList<News>();
        for (Object[] one : raw) {
            String number = "S-" + one[0];
            String key = "office-a|" + number;
            String day = LocalDate.of(2020, 1, 31).plusMonths((Integer) one[1]).toString();
            Failure failure = (Boolean) one[2] ? InterviewsTest.failure(number, day) : null;
            news.add(new News(key, new Standing(versions.merge(key, 1L, Long::sum), failure, null)));
        }
        return news;
    }

    @Property
    void shouldEndWithTheAlertsOfTheFinalTruthInAnyOrder(
            @ForAll("histories") List<News> history, @ForAll Random random) {
        List<News> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(active(sent(shuffled, RELEASES))).isEqualTo(naive(history, RELEASES));
        assertThat(active(sent(shuffled, OF_THREE))).isEqualTo(naive(history, OF_THREE));
    }

    @Property
    void shouldSendNothingOnAReplay(@ForAll("histories") List<News> history) {
        List<News> twice = new ArrayList<>(history);
        twice.addAll(history);

        assertThat(sent(twice, RELEASES)).isEqualTo(sent(history, RELEASES));
    }

    @Property
    void shouldKeepVersionsRisingAndChainsWhole(@ForAll("histories") List<News> history) {
        Map<String, AlertChange> last = new HashMap<>();
        List<AlertChange> sent = sent(history, RELEASES);
        for (AlertChange change : sent) {
            AlertChange before = last.put(change.alert().id(), change);
            boolean wasActive = before != null && before.kind().isActive();
            assertThat(before == null || before.version() < change.version()).isTrue();
            assertThat(change.kind() == AlertChange.Kind.RAISED).isEqualTo(!wasActive);
        }
        for (AlertChange change : last.values()) {
            if (change.supersededBy() != null) {
                assertThat(last).containsKey(change.supersededBy());
            }
        }
    }

    private static List<AlertChange> sent(List<News> news, IntFunction<ReferenceRelease> releases) {
        SubjectFailures row = SubjectFailures.EMPTY;
        var sent = new ArrayList<AlertChange>();
        for (News one : news) {
            var step = row.apply(
                    one.key(),
                    one.standing(),
                    failures -> Interviews.of(InterviewsTest.ENTERPRISE, failures, releases));
            if (step.isPresent()) {
                row = step.get().row();
                sent.addAll(step.get().changes());
            }
        }
        return sent;
    }

    private static Map<String, Alert> active(List<AlertChange> sent) {
        Map<String, Alert> active = new HashMap<>();
        for (AlertChange change : sent) {
            active.remove(change.alert().id());
            if (change.kind().isActive()) {
                active.put(change.alert().id(), change.alert());
            }
        }
        return active;
    }

    private static Map<String, Alert> naive(List<News> history, IntFunction<ReferenceRelease> releases) {
        Map<String, Failure> last = new LinkedHashMap<>();
        history.forEach(news -> last.put(news.key(), news.standing().failure()));
        List<Failure> failures = last.values().stream().filter(Objects::nonNull).toList();
        Map<String, Alert> alerts = new HashMap<>();
        Interviews.of(InterviewsTest.ENTERPRISE, failures, releases).forEach(alert -> alerts.put(alert.id(), alert));
        return alerts;
    }
}
