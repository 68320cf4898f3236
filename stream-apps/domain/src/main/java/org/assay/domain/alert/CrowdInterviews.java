package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.AlertRule.Trigger;
import org.assay.domain.reference.ReferenceRelease;

/**
 * The interviews of those behind whom many stand: of the government and the regulator of a county for its enterprises of one
 * industry (食品安全法 117, 农产品质量安全法 58), of a platform for what is sold on it (实施条例 62).
 *
 * <p>A platform never stops having a failing sample, so its failures are not parted by gaps but by the calendar: a stretch of
 * {@code months} asks for one interview when {@code count} failures, or distinct enterprises, lie in it. The alert rests on
 * the first of them in order that suffice; what fails after that changes nothing about it. So a talk is due once in a
 * stretch, and neither the alert nor the work for it grows with the platform.
 *
 * <p>The rule is the one that holds on the day of a failure; its months say in which stretch the failure lies. The result
 * depends on the failures only, never on the order in which they became known.
 */
public final class CrowdInterviews {
    private CrowdInterviews() {}

    private record Cause(AlertRule rule, List<Failure> failures) {}

    /** The stretch that a failure counts in; none without a rule. */
    public static Optional<Stretch> stretch(AlertSubject subject, LocalDate day, ReferenceRelease release) {
        return rule(subject, day, release).map(rule -> Stretch.of(day, rule.intParameter("months")));
    }

    /**
     * The interview of a stretch.
     *
     * @param all its failures in order; read only as far as needed
     * @param certain those of them whose verdict is final, in order; read only as far as needed
     */
    public static Optional<Alert> of(
            AlertSubject subject,
            Stretch stretch,
            Iterable<Failure> all,
            Iterable<Failure> certain,
            ReferenceRelease release) {
        return cause(subject, stretch, all, release).map(cause -> {
            String name = stretch.text();
            boolean provisional = cause(subject, stretch, certain, release).isEmpty();
            return GatheredAlert.of(
                    AlertId.of(AlertRule.Kind.INTERVIEW + " " + subject.scope(), subject.key(), name),
                    subject,
                    cause.failures(),
                    name,
                    cause.rule(),
                    release.number(),
                    provisional,
                    usual(subject));
        });
    }

    /** The interviews of all failures of a subject, in any order. */
    public static List<Alert> of(AlertSubject subject, Collection<Failure> failures, ReferenceRelease release) {
        Map<String, Stretch> stretches = new TreeMap<>();
        for (Failure failure : failures) {
            stretch(subject, failure.day(), release).ifPresent(stretch -> stretches.put(stretch.text(), stretch));
        }
        List<Failure> all = failures.stream().sorted(Failure.ORDER).toList();
        List<Failure> certain =
                all.stream().filter(failure -> !failure.provisional()).toList();
        return stretches.values().stream()
                .flatMap(stretch -> of(subject, stretch, all, certain, release).stream())
                .toList();
    }

    private static Optional<Cause> cause(
            AlertSubject subject, Stretch stretch, Iterable<Failure> ordered, ReferenceRelease release) {
        Set<String> counted = new HashSet<>();
        List<Failure> failures = new ArrayList<>();
        for (Failure failure : ordered) {
            Optional<AlertRule> rule = rule(subject, failure.day(), release)
                    .filter(candidate -> Stretch.of(failure.day(), candidate.intParameter("months"))
                            .equals(stretch));
            if (rule.isPresent()) {
                failures.add(failure);
                counted.add(subject.scope() == AlertSubject.Scope.AREA ? failure.enterprise() : failure.sampleKey());
                if (counted.size() >= rule.get().intParameter("count")) {
                    return Optional.of(new Cause(rule.get(), failures));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<AlertRule> rule(AlertSubject subject, LocalDate day, ReferenceRelease release) {
        return release.rule(subject.scope() == AlertSubject.Scope.AREA ? Trigger.CLUSTER : Trigger.PLATFORM, day);
    }

    private static Role[] usual(AlertSubject subject) {
        return subject.scope() == AlertSubject.Scope.AREA
                ? new Role[] {Role.GOVERNMENT, Role.PRODUCER_REGION}
                : new Role[] {Role.PLATFORM, Role.PLATFORM_REGION};
    }
}
