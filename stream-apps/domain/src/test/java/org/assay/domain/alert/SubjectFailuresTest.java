package org.assay.domain.alert;

import static org.assay.domain.alert.AlertChange.Kind.RAISED;
import static org.assay.domain.alert.AlertChange.Kind.SUPERSEDED;
import static org.assay.domain.alert.AlertChange.Kind.UPDATED;
import static org.assay.domain.alert.AlertChange.Kind.WITHDRAWN;
import static org.assay.domain.alert.InterviewsTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.domain.alert.SubjectFailures.Standing;
import org.junit.jupiter.api.Test;

class SubjectFailuresTest {
    private SubjectFailures row = SubjectFailures.EMPTY;
    private final List<AlertChange> all = new ArrayList<>();
    private LocalDate known;

    @Test
    void shouldRaiseAtTheSecondFailureAndUpdateAtTheThird() {
        assertThat(fails("S-1", "2026-01-01", 1)).isEmpty();
        assertThat(fails("S-2", "2026-02-01", 1)).extracting(AlertChange::kind).containsExactly(RAISED);
        assertThat(fails("S-3", "2026-03-01", 1)).extracting(AlertChange::kind).containsExactly(UPDATED);
        assertThat(all).extracting(AlertChange::version).containsExactly(1L, 2L);
    }

    @Test
    void shouldWithdrawWhenOneFailureIsLeft() {
        fails("S-1", "2026-01-01", 1);
        fails("S-2", "2026-02-01", 1);

        assertThat(passes("S-1", 2)).extracting(AlertChange::kind).containsExactly(WITHDRAWN);
    }

    @Test
    void shouldSupersedeWhenTheFirstFailureIsOverturned() {
        fails("S-1", "2026-01-01", 1);
        fails("S-2", "2026-02-01", 1);
        fails("S-3", "2026-03-01", 1);

        List<AlertChange> changes = passes("S-1", 2);

        AlertChange old = changes.get(0);
        AlertChange next = changes.get(1);
        assertThat(changes).extracting(AlertChange::kind).containsExactly(SUPERSEDED, RAISED);
        assertThat(old.supersededBy()).isEqualTo(next.alert().id());
        assertThat(next.supersedes()).isEqualTo(old.alert().id());
        assertThat(next.alert().episode()).isEqualTo("office-a|S-2");
    }

    @Test
    void shouldSupersedeWhenAnEarlierFailureBecomesKnown() {
        fails("S-2", "2026-02-01", 1);
        fails("S-3", "2026-03-01", 1);

        List<AlertChange> changes = fails("S-1", "2026-01-01", 1);

        assertThat(changes).extracting(AlertChange::kind).containsExactly(SUPERSEDED, RAISED);
        assertThat(changes.get(1).alert().evidence()).hasSize(3);
    }

    @Test
    void shouldMergeTwoEpisodesIntoTheFirst() {
        fails("S-1", "2023-01-01", 1);
        fails("S-2", "2023-02-01", 1);
        fails("S-3", "2024-06-01", 1);
        fails("S-4", "2024-07-01", 1);

        List<AlertChange> changes = fails("S-5", "2023-12-01", 1);

        assertThat(changes).extracting(AlertChange::kind).containsExactly(SUPERSEDED, UPDATED);
        assertThat(changes.get(0).supersededBy())
                .isEqualTo(changes.get(1).alert().id());
    }

    @Test
    void shouldSplitAnEpisodeInTwo() {
        fails("S-1", "2023-01-01", 1);
        fails("S-2", "2023-02-01", 1);
        fails("S-3", "2023-12-01", 1);
        fails("S-4", "2024-06-01", 1);
        fails("S-5", "2024-07-01", 1);

        List<AlertChange> changes = passes("S-3", 2);

        assertThat(changes).extracting(AlertChange::kind).containsExactly(UPDATED, RAISED);
        assertThat(changes.get(1).supersedes()).isNull();
    }

    @Test
    void shouldGoOnSayingWhatItSupersedes() {
        fails("S-2", "2026-02-01", 1);
        fails("S-3", "2026-03-01", 1);
        String first = fails("S-1", "2026-01-01", 1).get(0).alert().id();

        assertThat(fails("S-4", "2026-04-01", 1))
                .extracting(AlertChange::supersedes)
                .containsExactly(first);
    }

    @Test
    void shouldBeSilentWhenEverythingIsSaidAgain() {
        fails("S-1", "2026-01-01", 1);
        fails("S-2", "2026-02-01", 1);
        passes("S-1", 2);
        fails("S-3", "2026-03-01", 1);
        int sent = all.size();

        fails("S-1", "2026-01-01", 1);
        fails("S-2", "2026-02-01", 1);
        passes("S-1", 2);
        fails("S-3", "2026-03-01", 1);

        assertThat(sent).isEqualTo(3);
        assertThat(all).hasSize(sent);
    }

    @Test
    void shouldRaiseTheVersionOfAnAlertThatComesBack() {
        fails("S-1", "2026-01-01", 1);
        fails("S-2", "2026-02-01", 1);
        passes("S-2", 2);
        fails("S-2", "2026-02-01", 3);

        assertThat(all).extracting(AlertChange::kind).containsExactly(RAISED, WITHDRAWN, RAISED);
        assertThat(all).extracting(AlertChange::version).containsExactly(1L, 2L, 3L);
        assertThat(all.get(2).alert().id()).isEqualTo(all.get(0).alert().id());
    }

    @Test
    void shouldKeepTheDayOnWhichItWasRaised() {
        known = LocalDate.of(2026, 1, 5);
        fails("S-1", "2026-01-01", 1);
        known = LocalDate.of(2026, 2, 5);
        assertThat(fails("S-2", "2026-02-01", 1).get(0).raisedOn()).isEqualTo(known);
        known = LocalDate.of(2026, 3, 5);
        assertThat(fails("S-3", "2026-03-01", 1).get(0).raisedOn()).isEqualTo(LocalDate.of(2026, 2, 5));
    }

    @Test
    void shouldBeginANewDayWhenItIsRaisedAgain() {
        known = LocalDate.of(2026, 1, 5);
        fails("S-1", "2026-01-01", 1);
        fails("S-2", "2026-01-02", 1);
        known = LocalDate.of(2026, 2, 5);
        assertThat(passes("S-2", 2).get(0).raisedOn()).isEqualTo(LocalDate.of(2026, 1, 5));

        assertThat(fails("S-2", "2026-01-02", 3).get(0).raisedOn()).isEqualTo(known);
    }

    @Test
    void shouldBeRaisedOnTheLaterDayWhicheverNewsComesFirst() {
        known = LocalDate.of(2026, 2, 5);
        fails("S-2", "2026-02-01", 1);
        known = LocalDate.of(2026, 1, 5);

        assertThat(fails("S-1", "2026-01-01", 1).get(0).raisedOn()).isEqualTo(LocalDate.of(2026, 2, 5));
    }

    private List<AlertChange> fails(String number, String day, long version) {
        return apply(number, new Standing(version, failure(number, day), known));
    }

    private List<AlertChange> passes(String number, long version) {
        return apply(number, new Standing(version, null, known));
    }

    private List<AlertChange> apply(String number, Standing standing) {
        var step = row.apply(
                "office-a|" + number,
                standing,
                failures -> Interviews.of(
                        InterviewsTest.ENTERPRISE, failures, RuleFixture.releases(RuleFixture.INTERVIEW)));
        step.ifPresent(done -> row = done.row());
        List<AlertChange> changes = step.map(SubjectFailures.Step::changes).orElse(List.of());
        all.addAll(changes);
        return changes;
    }
}
