package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.contract.reference.CalendarDayKind;
import org.assay.contract.reference.CalendarRow;
import org.assay.contract.reference.LimitRow;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.LimitText;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.ReferenceTable;
import org.assay.domain.reference.ReleaseRows;
import org.assay.serdes.ConfiguredSerdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRecordsTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    private final ReferenceCodec codec =
            new ReferenceCodec(ConfiguredSerdes.of(Map.of("schema.registry.url", "mock://reference-records-test")));

    @Test
    void shouldReadBackEveryShippedRow() throws Exception {
        List<ReleaseRows> releases = ReferenceFiles.releases(Path.of("../../ops/definitions/reference"), 2);

        List<ReferenceRow> rows =
                releases.stream().flatMap(release -> release.rows().stream()).toList();

        assertThat(rows.stream().map(ReferenceRow::table)).contains(ReferenceTable.values());
        assertThat(rows).allSatisfy(row -> assertThat(roundTrip(row)).isEqualTo(row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<= 100",
                "< 0.00000001",
                ">= -5.5",
                "(1, 2]",
                "10 +0.5 -0.2",
                "ND",
                "ND 0.01",
                "n=5 c=0 m=0",
                "n=5 c=2 m=100 M=1000",
                "in 优等品|合格品",
                "<= 999999999999999999.99999999"
            })
    void shouldReadBackEveryKindOfLimit(String text) {
        LimitRule rule = new LimitRule(
                "L",
                "T",
                "PB",
                LimitText.parse(text).orElseThrow(),
                "mg/kg",
                Comparison.ROUNDED,
                2,
                "GB 0000",
                START,
                START.plusYears(1),
                "K");

        assertThat(roundTrip(rule)).isEqualTo(rule);
        LimitRow row = (LimitRow) ReferenceRecords.toRecord(3, rule).value();
        assertThat(row.getLimit().getText()).isEqualTo(text);
        assertThat(row.getRelease()).isEqualTo(3);
    }

    @Test
    void shouldWriteDecimalsWithTheScaleOfTheContract() {
        LimitRule rule = new LimitRule(
                "L",
                "T",
                "PB",
                LimitText.parse("<= 0.5").orElseThrow(),
                "",
                Comparison.FULL_VALUE,
                null,
                "GB 0000",
                START,
                null,
                "K");

        LimitRow row = (LimitRow) ReferenceRecords.toRecord(1, rule).value();

        assertThat(row.getLimit().getUpper()).isEqualTo(new BigDecimal("0.50000000"));
        assertThat(row.getLimit().getUnit()).isNull();
    }

    @Test
    void shouldSayThatAWordIsOfALaterVersion() {
        CalendarRow row = new CalendarRow(START, CalendarDayKind.UNKNOWN, "日", "day", "K", 1);

        assertThatThrownBy(() -> RecordRows.toRow(row)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldReadTheReleaseOfAKey() {
        assertThat(Stream.of("T|2020-01-01|12", "a|b|-|3", "T|2020-01-01|x", "", "T|2020-01-01|")
                        .map(ReferenceKey::release))
                .containsExactly(12, 3, 0, 0, 0);
    }

    private ReferenceRow roundTrip(ReferenceRow row) {
        ReferenceRecord written = ReferenceRecords.toRecord(1, row);
        return codec.decode(written.topic().name(), codec.encode(written));
    }
}
