package org.assay.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseKind;
import org.assay.contract.casework.CaseStatus;
import org.assay.contract.casework.Entry;
import org.assay.contract.casework.EntryKind;
import org.junit.jupiter.api.Test;

class ReplannedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void shouldTellOnlyWhatWasMovedSince() {
        CaseChanged moved = known(
                "SAMPLE|A|1",
                entry(EntryKind.OPENED, "P12"),
                entry(EntryKind.REPLANNED, "P12"),
                entry(EntryKind.REPLANNED, "P13"),
                entry(EntryKind.STEP, null));
        CaseChanged opened = known("SAMPLE|A|2", entry(EntryKind.OPENED, "P12"), entry(EntryKind.REPLANNED, "P4"));

        List<Replanned.Moved> since =
                Replanned.since(Map.of("SAMPLE|A|1", 2), Map.of("SAMPLE|A|1", moved, "SAMPLE|A|2", opened));

        assertThat(since)
                .extracting(each -> each.of().getCaseId() + " " + each.entry().getRule())
                .containsExactlyInAnyOrder("SAMPLE|A|1 P13", "SAMPLE|A|2 P4");
    }

    private static Entry entry(EntryKind kind, String rule) {
        return Entry.newBuilder()
                .setOn(DAY)
                .setKind(kind)
                .setWord("CORRECT")
                .setRule(rule)
                .build();
    }

    private static CaseChanged known(String id, Entry... timeline) {
        return CaseChanged.newBuilder()
                .setCaseId(id)
                .setVersion(1)
                .setKind(CaseKind.SAMPLE)
                .setSubject(id)
                .setStatus(CaseStatus.OPEN)
                .setRelease(1)
                .setTimeline(List.of(timeline))
                .build();
    }
}
