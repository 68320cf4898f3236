package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.ReferenceRelease;

/**
 * The interviews (约谈, 食品安全法 114) that the failures of one enterprise ask for.
 *
 * <p>The failures are put in order of day and sample. An <em>episode</em> is a longest run of them in which each follows
 * the one before within {@code months}; it is named by its first failure. It asks for one interview when {@code count} of
 * its failures, one after the other, lie within {@code months}: the first and the last of them, not the whole episode. So
 * an enterprise that goes on failing keeps one interview, and one that fails every eleven months is not called in for
 * three failures within twelve. With the usual count of two both conditions are the same.
 *
 * <p>Months are those of the calendar (民法典 200 to 202): a failure on 1 March is within twelve months until 1 March of
 * the next year, included; a day that the last month does not have is that month's last day.
 *
 * <p>The numbers come from the rule that holds on the day of the later failure, so that a new rule does not reach back;
 * they are read from the latest release that judged one of the failures. The result depends on the failures only, never
 * on the order in which they became known.
 */
public final class Interviews {
    private Interviews() {}

    /**
     * The interviews asked for, by day.
     *
     * @param enterprise key of the enterprise
     * @param failures its failing samples, each once, in any order
     * @param releases releases by number
     */
    public static List<Alert> of(
            String enterprise, Collection<Failure> failures, IntFunction<ReferenceRelease> releases) {
        if (failures.isEmpty()) {
            return List.of();
        }
        int number = failures.stream().mapToInt(Failure::release).max().orElseThrow();
        ReferenceRelease release = releases.apply(number);
        return episodes(failures.stream().sorted(Failure.ORDER).toList(), release).stream()
                .flatMap(episode -> interview(enterprise, episode, release).stream())
                .toList();
    }

    private static List<List<Failure>> episodes(List<Failure> ordered, ReferenceRelease release) {
        var episodes = new ArrayList<List<Failure>>();
        Failure previous = null;
        for (Failure failure : ordered) {
            if (previous == null || !follows(previous, failure, release)) {
                episodes.add(new ArrayList<>());
            }
            episodes.get(episodes.size() - 1).add(failure);
            previous = failure;
        }
        return episodes;
    }

    private static boolean follows(Failure earlier, Failure later, ReferenceRelease release) {
        return rule(later, release)
                .filter(rule -> isWithin(earlier, later, rule))
                .isPresent();
    }

    private static Optional<Alert> interview(String enterprise, List<Failure> episode, ReferenceRelease release) {
        Optional<AlertRule> reason = reason(episode, release);
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        // It is certain once the final verdicts alone ask for it.
        List<Failure> certain =
                episode.stream().filter(failure -> !failure.provisional()).toList();
        boolean provisional = reason(certain, release).isEmpty();
        return Optional.of(InterviewAlert.of(enterprise, episode, reason.get(), release.number(), provisional));
    }

    /** The rule by which failures first ask for an interview. */
    private static Optional<AlertRule> reason(List<Failure> ordered, ReferenceRelease release) {
        for (int last = 0; last < ordered.size(); last++) {
            Optional<AlertRule> rule = rule(ordered.get(last), release);
            if (rule.isPresent()) {
                int first = last - (rule.get().intParameter("count") - 1);
                if (first >= 0 && isWithin(ordered.get(first), ordered.get(last), rule.get())) {
                    return rule;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Failure earlier, Failure later, AlertRule rule) {
        LocalDate end = earlier.day().plusMonths(rule.intParameter("months"));
        return !later.day().isAfter(end);
    }

    private static Optional<AlertRule> rule(Failure failure, ReferenceRelease release) {
        return release.rule(AlertRule.Kind.INTERVIEW, failure.day());
    }
}
