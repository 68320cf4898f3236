package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.AlertRule.Trigger;
import org.assay.domain.reference.ReferenceRelease;

/**
 * The interviews (约谈, 食品安全法 114) that the failures of one enterprise ask for.
 *
 * <p>The failures are put in order of day and sample. An <em>episode</em> is a longest run of them in which each follows
 * the one before within {@code months}; it is named by its first failure. It asks for one interview, however many of its
 * failures do and by whichever trigger: so one cause has one interview. The alert names the rule by which the episode first
 * asks, in the order of its failures; where two rules ask at the same failure, the one of repetition. Another rule is
 * therefore an update and no other alert, and the identity holds no rule.
 *
 * <p>Repetition asks when {@code count} failures lie within {@code months}: the first and the last of them, not the whole
 * episode. So an enterprise that goes on failing keeps one interview, and one that fails every eleven months is not called
 * in for three failures within twelve. A serious failure asks at once, but not before its verdict is final.
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
     * @param failures its failing samples, each once, in any order
     * @param releases releases by number
     */
    public static List<Alert> of(
            AlertSubject subject, Collection<Failure> failures, IntFunction<ReferenceRelease> releases) {
        if (failures.isEmpty()) {
            return List.of();
        }
        int number = failures.stream().mapToInt(Failure::release).max().orElseThrow();
        ReferenceRelease release = releases.apply(number);
        return episodes(failures.stream().sorted(Failure.ORDER).toList(), release).stream()
                .flatMap(episode -> interview(subject, episode, release).stream())
                .toList();
    }

    private static List<List<Failure>> episodes(List<Failure> ordered, ReferenceRelease release) {
        var episodes = new ArrayList<List<Failure>>();
        Failure previous = null;
        for (Failure failure : ordered) {
            Failure earlier = previous;
            boolean follows = earlier != null
                    && release.rule(Trigger.REPEAT, failure.day())
                            .filter(rule -> isWithin(earlier, failure, rule))
                            .isPresent();
            if (!follows) {
                episodes.add(new ArrayList<>());
            }
            episodes.get(episodes.size() - 1).add(failure);
            previous = failure;
        }
        return episodes;
    }

    private static Optional<Alert> interview(AlertSubject subject, List<Failure> episode, ReferenceRelease release) {
        Optional<AlertRule> reason = reason(episode, release);
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        // It is certain once the final verdicts alone ask for it.
        List<Failure> certain =
                episode.stream().filter(failure -> !failure.provisional()).toList();
        boolean provisional = reason(certain, release).isEmpty();
        String name = episode.get(0).sampleKey();
        String id = AlertId.of(AlertRule.Kind.INTERVIEW + " " + subject.scope(), subject.key(), name);
        return Optional.of(GatheredAlert.of(
                id,
                subject,
                episode,
                name,
                reason.get(),
                release.number(),
                provisional,
                Role.PRODUCER,
                Role.PRODUCER_REGION));
    }

    /** The rule by which failures first ask for an interview. */
    private static Optional<AlertRule> reason(List<Failure> ordered, ReferenceRelease release) {
        for (int last = 0; last < ordered.size(); last++) {
            List<Failure> known = ordered.subList(0, last + 1);
            for (Trigger trigger : List.of(Trigger.REPEAT, Trigger.SERIOUS)) {
                Optional<AlertRule> rule = release.rule(trigger, known.get(last).day())
                        .filter(candidate -> asks(trigger, candidate, known));
                if (rule.isPresent()) {
                    return rule;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the last of some failures makes a rule ask. */
    private static boolean asks(Trigger trigger, AlertRule rule, List<Failure> ordered) {
        Failure last = ordered.get(ordered.size() - 1);
        return trigger == Trigger.REPEAT
                ? within(ordered, last, rule).size() >= rule.intParameter("count")
                : !last.provisional()
                        && last.severity() != null
                        && rule.listParameter("severities")
                                .contains(last.severity().name());
    }

    /** The last of some failures and those before it that lie within the months of the rule. */
    private static List<Failure> within(List<Failure> ordered, Failure last, AlertRule rule) {
        int first = ordered.size() - 1;
        while (first > 0 && isWithin(ordered.get(first - 1), last, rule)) {
            first--;
        }
        return ordered.subList(first, ordered.size());
    }

    private static boolean isWithin(Failure earlier, Failure later, AlertRule rule) {
        LocalDate end = earlier.day().plusMonths(rule.intParameter("months"));
        return !later.day().isAfter(end);
    }
}
