package org.assay.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseHead;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.CaseStatus;
import org.assay.domain.casework.Entry;
import org.assay.domain.casework.EntryKind;
import org.assay.domain.casework.OpenDuty;
import org.assay.domain.casework.Track;
import org.assay.domain.deadline.Notice;
import org.assay.domain.deadline.Start;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.CaseKind;
import org.assay.domain.model.Origin;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.DutyHolder;
import org.assay.domain.reference.Promptness;
import org.junit.jupiter.api.Test;

class CaseMappingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant MOMENT = Instant.parse("2026-03-02T01:00:00Z");
    private static final CaseHead NOTHING_KNOWN =
            new CaseHead(null, null, null, null, null, null, null, null, null, null, false);

    @Test
    void shouldKeepEverythingOfACase() {
        Case known = new Case(
                CaseKind.RECALL,
                "subject",
                7,
                CaseStatus.OVERTURNED,
                new CaseHead(
                        ProductDomain.FOOD,
                        "title",
                        "enterprise",
                        "organiser",
                        "341822",
                        "FD1",
                        2,
                        100L,
                        40L,
                        VerdictStatus.REVISED,
                        true),
                3,
                List.of(new Track("LADDER", "STATE", DAY)),
                List.of(
                        new OpenDuty(
                                "F17",
                                "SELLER",
                                Duty.NAME_REINSPECTION_LAB,
                                List.of(DutyHolder.ORGANISER),
                                Start.at(MOMENT),
                                1,
                                DAY,
                                DAY.plusDays(5),
                                MOMENT,
                                null,
                                true,
                                true,
                                List.of("R3", "E1")),
                        new OpenDuty(
                                "P11",
                                null,
                                Duty.STOP_SALE,
                                List.of(),
                                Start.on(DAY),
                                0,
                                null,
                                null,
                                null,
                                Promptness.AT_ONCE,
                                false,
                                false,
                                List.of())),
                List.of("alert"),
                List.of(
                        new Entry(
                                DAY,
                                EntryKind.EXTENDED,
                                "word",
                                "F17",
                                "LADDER",
                                "SELLER",
                                "office-a",
                                "note",
                                DAY,
                                DAY.plusDays(5),
                                new Origin("topic", 1, 2, MOMENT)),
                        new Entry(DAY, EntryKind.STEP, "STATE", null, null, null, null, null, null, null, null)));

        assertThat(CaseMapping.toDomain(CaseMapping.toContract(known))).isEqualTo(known);
    }

    @Test
    void shouldKeepWhatIsNotKnown() {
        Case known = new Case(
                CaseKind.SAMPLE,
                "subject",
                1,
                CaseStatus.OPEN,
                NOTHING_KNOWN,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(CaseMapping.toDomain(CaseMapping.toContract(known))).isEqualTo(known);
    }

    @Test
    void shouldKeepEverythingOfANotice() {
        Case from = new Case(
                CaseKind.SAMPLE,
                "subject",
                4,
                CaseStatus.OPEN,
                NOTHING_KNOWN,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        CaseNotice notice = new CaseNotice(
                Notice.Kind.ESCALATION,
                "P12",
                null,
                Duty.CORRECT,
                2,
                AdminLevel.CITY,
                "341800",
                DAY,
                DAY.minusDays(4),
                true);

        var sent = CaseMapping.toContract(notice, from);

        assertThat(sent.getCaseId()).isEqualTo("SAMPLE|subject");
        assertThat(sent.getCaseVersion()).isEqualTo(4);
        assertThat(CaseMapping.toDomain(sent)).isEqualTo(notice);
    }
}
