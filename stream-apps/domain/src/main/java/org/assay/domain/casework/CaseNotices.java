package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.deadline.Notice;
import org.assay.domain.model.AdminLevel;

/**
 * Whom to tell of a time that runs or has passed. Catching up after days that nobody began tells the newest reminder, or the
 * highest rung, and not all that were missed.
 */
final class CaseNotices {
    private final CaseLaw law;
    private final String region;

    CaseNotices(CaseLaw law, String region) {
        this.law = law;
        this.region = region;
    }

    /** The notice to send when a day begins, if there is one that was not sent. */
    Optional<Notice> due(OpenDuty duty, LocalDate day) {
        boolean over = duty.lastDay() != null && day.isAfter(duty.lastDay());
        return planned(duty)
                .filter(notice -> !notice.day().isAfter(day))
                .filter(notice -> over == (notice.kind() == Notice.Kind.ESCALATION))
                .max(Comparator.comparing(Notice::day).thenComparing(Notice::step, Comparator.reverseOrder()))
                .filter(notice -> !duty.notices().contains(step(notice)));
    }

    /** Sends what is due, and keeps what was sent. */
    List<CaseNotice> send(CaseFile file, LocalDate day) {
        List<CaseNotice> sent = new ArrayList<>();
        for (OpenDuty duty : List.copyOf(file.clocks().running())) {
            due(duty, day).ifPresent(notice -> {
                file.clocks().replace(duty, same -> same.notified(step(notice)));
                EntryKind kind = notice.kind() == Notice.Kind.REMINDER ? EntryKind.REMINDED : EntryKind.ESCALATED;
                file.note(Entry.time(day, kind, duty, null, step(notice) + " " + notice.level()));
                sent.add(notice(duty, notice, day));
            });
        }
        return sent;
    }

    /** The day whose beginning finds something to do for a time, when it has found nothing up to a day; empty when none does. */
    Optional<LocalDate> wakes(OpenDuty duty, LocalDate day) {
        Stream<LocalDate> passes = duty.lapsed() || duty.lastDay() == null
                ? Stream.empty()
                : Stream.of(duty.lastDay().plusDays(1));
        Stream<LocalDate> missed = due(duty, day).map(notice -> day.plusDays(1)).stream();
        Stream<LocalDate> later = planned(duty)
                .filter(notice -> notice.day().isAfter(day) && !duty.notices().contains(step(notice)))
                .map(Notice::day);
        return Stream.of(passes, missed, later).flatMap(days -> days).min(Comparator.naturalOrder());
    }

    /** Nobody is told of a right, or of an effect that nobody owes. */
    private Stream<Notice> planned(OpenDuty duty) {
        if (duty.lastDay() == null || duty.duty().isRight() || duty.owedBy().isEmpty()) {
            return Stream.empty();
        }
        LocalDate first = duty.firstDay() == null ? duty.start().day() : duty.firstDay();
        return law.notices(duty.start().day(), region).stream()
                .flatMap(plan -> plan.notices(first, duty.lastDay()).stream());
    }

    private CaseNotice notice(OpenDuty duty, Notice notice, LocalDate day) {
        return new CaseNotice(
                notice.kind(),
                duty.rule(),
                duty.party(),
                duty.duty(),
                notice.step(),
                notice.level(),
                office(notice.level()),
                day,
                duty.lastDay(),
                duty.unconfirmed());
    }

    private static String step(Notice notice) {
        return (notice.kind() == Notice.Kind.REMINDER ? "R" : "E") + notice.step();
    }

    private String office(AdminLevel level) {
        if (region == null || region.length() != 6) {
            return region;
        }
        return switch (level) {
            case COUNTY -> region;
            case CITY -> region.endsWith("0000") ? region : region.substring(0, 4) + "00";
            case PROVINCE -> region.substring(0, 2) + "0000";
            case NATIONAL -> "100000";
        };
    }
}
