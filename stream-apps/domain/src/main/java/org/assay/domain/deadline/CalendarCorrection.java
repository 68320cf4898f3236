package org.assay.domain.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What another calendar does to open deadlines. */
public final class CalendarCorrection {

    /**
     * A deadline that another calendar moves.
     *
     * @param deadline the deadline
     * @param before by the old calendar
     * @param after by the new one
     */
    public record Moved(OpenDeadline deadline, Due before, Due after) {

        public Moved {
            Objects.requireNonNull(deadline, "deadline");
        }
    }

    private CalendarCorrection() {}

    /** The deadlines whose moments differ, in the order given. One that is only better confirmed does not move. */
    public static List<Moved> moved(
            Collection<OpenDeadline> open,
            Function<OpenDeadline, DeadlineRule> rules,
            WorkingCalendar before,
            WorkingCalendar after) {
        return open.stream()
                .map(deadline -> {
                    DeadlineRule rule = rules.apply(deadline);
                    return new Moved(deadline, rule.due(deadline.clock(), before), rule.due(deadline.clock(), after));
                })
                .filter(moved -> !moved.before().sameTimes(moved.after()))
                .toList();
    }
}
