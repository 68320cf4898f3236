package org.assay.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.domain.model.AdminLevel;

/**
 * When to remind of a deadline, and to whom an overdue one climbs (提醒与督办).
 *
 * @param remindDaysBefore days before the last day, such as 7, 3 and 1
 * @param ladder who is told of an overdue deadline, lowest level first, such as county, city, province
 * @param daysBetween days from one rung to the next
 */
public record NoticePlan(List<Integer> remindDaysBefore, List<AdminLevel> ladder, int daysBetween) {

    public NoticePlan {
        remindDaysBefore = List.copyOf(remindDaysBefore);
        ladder = List.copyOf(ladder);
        if (ladder.isEmpty() || daysBetween < 1 || remindDaysBefore.stream().anyMatch(days -> days < 0)) {
            throw new IllegalArgumentException("no plan: " + remindDaysBefore + " " + ladder + " " + daysBetween);
        }
    }

    /** The notices of a deadline that stays unmet, by day. Reminders that would come before its first day are left out. */
    public List<Notice> notices(Due due) {
        return notices(due.firstDay(), due.lastDay());
    }

    /** The same by the first and the last day. */
    public List<Notice> notices(LocalDate first, LocalDate last) {
        List<Notice> notices = new ArrayList<>();
        for (int days : remindDaysBefore.stream().distinct().toList()) {
            LocalDate day = last.minusDays(days);
            if (!day.isBefore(first)) {
                notices.add(new Notice(day, Notice.Kind.REMINDER, ladder.get(0), days));
            }
        }
        LocalDate overdue = last.plusDays(1);
        IntStream.range(0, ladder.size())
                .forEach(rung -> notices.add(new Notice(
                        overdue.plusDays((long) rung * daysBetween),
                        Notice.Kind.ESCALATION,
                        ladder.get(rung),
                        rung + 1)));
        notices.sort(Comparator.comparing(Notice::day));
        return List.copyOf(notices);
    }

    /**
     * The notices to send on the tick of a day: of those that came due since the last tick, each once. A tick that was
     * missed sends nothing twice and loses nothing.
     *
     * @param lastTick the tick handled before, null when the deadline is new
     */
    public List<Notice> onTick(Due due, LocalDate lastTick, LocalDate tick) {
        return notices(due).stream()
                .filter(notice -> !notice.day().isAfter(tick))
                .filter(notice -> lastTick == null || notice.day().isAfter(lastTick))
                .toList();
    }
}
