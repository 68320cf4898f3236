package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.deadline.Notice;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.reference.Duty;

/**
 * A notice about a time that runs or has passed (提醒、督办). Each step of a time is sent once.
 *
 * @param kind reminder or escalation
 * @param rule the rule of the time
 * @param party the party whose time it is, or null
 * @param duty what is owed
 * @param step days before the last day, or rung
 * @param level the level that is told
 * @param regionCode the office that is told, or null when the place of the case is not known
 * @param day the day whose tick sends it
 * @param lastDay last day of the time
 * @param unconfirmed whether a number or a day that it rests on is not confirmed
 */
public record CaseNotice(
        Notice.Kind kind,
        String rule,
        String party,
        Duty duty,
        int step,
        AdminLevel level,
        String regionCode,
        LocalDate day,
        LocalDate lastDay,
        boolean unconfirmed) {

    public CaseNotice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(lastDay, "lastDay");
    }
}
