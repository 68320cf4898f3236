package org.assay.reference;

import static org.assay.reference.ShippedCases.D;
import static org.assay.reference.ShippedCases.RELEASE;
import static org.assay.reference.ShippedCases.food;
import static org.assay.reference.ShippedCases.toy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.EntryKind;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.ledger.PartyRole;
import org.junit.jupiter.api.Test;

/** Reminders, escalations and new plans by the packs that Assay ships. */
class ShippedNoticesOfCasesTest {
    @Test
    void shouldRemindAndEscalateEachOnceToTheRightOffice() {
        CaseStory story = toy().duty(D, ActionKind.ORDERED_TO_CORRECT).daysTo(LocalDate.of(2025, 5, 20));

        // P12 ends on 6 May after a rest day; 宣城 reminds 10, 5 and 1 days before and climbs every 3 days.
        assertThat(story.notices().stream()
                        .filter(notice -> notice.rule().equals("P12"))
                        .map(ShippedNoticesOfCasesTest::words))
                .containsExactly(
                        "2025-04-26 REMINDER 10 COUNTY 341822",
                        "2025-05-01 REMINDER 5 COUNTY 341822",
                        "2025-05-05 REMINDER 1 COUNTY 341822",
                        "2025-05-07 ESCALATION 1 COUNTY 341822",
                        "2025-05-10 ESCALATION 2 CITY 341800",
                        "2025-05-13 ESCALATION 3 PROVINCE 340000");
    }

    @Test
    void shouldCatchUpWithTheNewestReminderAndTheHighestRungOnly() {
        CaseStory story = toy().duty(D, ActionKind.ORDERED_TO_CORRECT)
                .day(LocalDate.of(2025, 5, 3))
                .day(LocalDate.of(2025, 5, 30));

        assertThat(story.notices().stream()
                        .filter(notice -> notice.rule().equals("P12"))
                        .map(ShippedNoticesOfCasesTest::words))
                .containsExactly("2025-05-03 REMINDER 5 COUNTY 341822", "2025-05-30 ESCALATION 3 PROVINCE 340000");
    }

    private static String words(CaseNotice notice) {
        return notice.day() + " " + notice.kind() + " " + notice.step() + " " + notice.level() + " "
                + notice.regionCode();
    }

    @Test
    void shouldRemindNobodyOfARight() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER).daysTo(D.plusDays(30));

        assertThat(story.fate("P4")).containsExactly("OPENED", "LAPSED");
        assertThat(story.notices()).noneMatch(notice -> List.of("P4", "P19").contains(notice.rule()));
    }

    @Test
    void shouldPlanAnewOnlyTheTimesThatAReleaseTouches() {
        CaseStory story = toy().serve(D, PartyRole.PRODUCER).duty(D, ActionKind.ORDERED_TO_CORRECT);
        List<String> before = story.runs();

        story.activate(OtherReleases.withTerm(RELEASE, 2, "P12", 45));

        assertThat(story.fate("P12")).containsExactly("OPENED", "REPLANNED");
        assertThat(story.fate("P13")).containsExactly("OPENED");
        assertThat(story.runs()).contains("P12 2025-04-17");
        assertThat(story.runs().stream().filter(run -> !run.startsWith("P12")).toList())
                .isEqualTo(before.stream().filter(run -> !run.startsWith("P12")).toList());
        assertThat(story.known().timeline())
                .anyMatch(entry -> entry.kind() == EntryKind.REPLANNED
                        && entry.from().equals(LocalDate.of(2025, 5, 6))
                        && entry.to().equals(LocalDate.of(2025, 4, 17))
                        && entry.note().equals("TERM"));
    }

    @Test
    void shouldSendNoStepTwiceWhenATimeIsMoved() {
        CaseStory story = food("PB")
                .serve(D, PartyRole.SELLER)
                .act(D, new Action.ReinspectionApplied(PartyRole.SELLER))
                .daysTo(LocalDate.of(2025, 3, 9))
                .activate(OtherReleases.withRestDay(RELEASE, 2, LocalDate.of(2025, 3, 10)))
                .daysTo(LocalDate.of(2025, 3, 30));

        assertThat(story.fate("F16")).contains("REPLANNED");
        assertThat(story.notices().stream()
                        .filter(notice -> notice.rule().equals("F16"))
                        .map(notice -> notice.kind() + " " + notice.step()))
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void shouldRunNoTimeFromAPublishedNotice() {
        CaseStory story = new CaseStory(RELEASE).notice(CaseStory.TOY, "PB", D);

        assertThat(story.state("PRODUCT-CONCLUSION")).isEqualTo("FINAL");
        assertThat(story.runs()).isEmpty();
        story.duty(D.plusDays(1), ActionKind.ORDERED_TO_CORRECT);
        assertThat(story.runs()).containsExactly("P12 2025-05-06", "P13 2025-05-19");
    }
}
