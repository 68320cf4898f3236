package org.assay.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;
import org.junit.jupiter.api.Test;

class NoticePlanTest {

    private static final NoticePlan PLAN =
            new NoticePlan(List.of(7, 3, 1), List.of(AdminLevel.COUNTY, AdminLevel.CITY, AdminLevel.PROVINCE), 5);

    @Test
    void shouldRemindBeforeAndClimbAfter() {
        assertThat(PLAN.notices(due(15)))
                .extracting(notice -> notice.day() + " " + notice.kind() + " " + notice.level())
                .containsExactly(
                        "2025-03-11 REMINDER COUNTY",
                        "2025-03-15 REMINDER COUNTY",
                        "2025-03-17 REMINDER COUNTY",
                        "2025-03-19 ESCALATION COUNTY",
                        "2025-03-24 ESCALATION CITY",
                        "2025-03-29 ESCALATION PROVINCE");
    }

    @Test
    void shouldLeaveOutRemindersThatWouldComeBeforeTheStart() {
        assertThat(PLAN.notices(due(2)))
                .filteredOn(notice -> notice.kind() == Notice.Kind.REMINDER)
                .extracting(Notice::step)
                .containsExactly(1);
    }

    @Test
    void shouldSendEachNoticeOnceWhateverTicksAreMissed() {
        Due due = due(15);

        List<Notice> first = PLAN.onTick(due, null, LocalDate.of(2025, 3, 12));
        List<Notice> second = PLAN.onTick(due, LocalDate.of(2025, 3, 12), LocalDate.of(2025, 3, 19));
        List<Notice> third = PLAN.onTick(due, LocalDate.of(2025, 3, 19), LocalDate.of(2025, 4, 30));

        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(1, 3, 2);
    }

    private static Due due(int days) {
        return DeadlineRule.of("P4", days, TermUnit.NATURAL_DAYS, RollOver.NONE)
                .due(Clock.from(Start.on(LocalDate.of(2025, 3, 3))), Calendars.ANNOUNCED);
    }
}
