package org.assay.domain.deadline;

import java.util.Objects;

/**
 * A deadline that is not yet met. It keeps facts, not its due moment: that follows from the rules and the calendar.
 *
 * @param key names it among all open ones, such as case and rule
 * @param ruleId the rule it follows
 * @param region six digits of the place whose rules hold, empty for those of the nation only
 * @param clock what happened to it
 */
public record OpenDeadline(String key, String ruleId, String region, Clock clock) {

    public OpenDeadline {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(clock, "clock");
    }
}
