package org.assay.noticefiles;

import static org.assay.noticefiles.Fixtures.METAL_COLUMNS;
import static org.assay.noticefiles.Fixtures.csv;
import static org.assay.noticefiles.Fixtures.mapping;
import static org.assay.noticefiles.Fixtures.metal;
import static org.assay.noticefiles.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetalTestsTest {
    private static final String DAY = "03/14/2022 12:00:00 AM";

    @TempDir
    Path folder;

    private NoticeBatch read(List<List<String>> rows) {
        Path file = write(folder, "metals.csv", csv(METAL_COLUMNS, rows));
        return NoticeReader.read(List.of(file), mapping("metals"), ReadOptions.defaults());
    }

    private static List<TestItem> items(NoticeBatch batch) {
        return batch.submissions().get(0).notice().getReport().getItems();
    }

    @Test
    void shouldMakeOneSampleOfItsTests() {
        NoticeBatch batch =
                read(List.of(metal("10", "Doll", "Mercury", "-1", DAY), metal("9", "Doll", "Lead", "12.5", DAY)));

        assertThat(batch.totals()).isEqualTo(new Totals(2, 2, 0, 0, 1));
        assertThat(batch.submissions().get(0).notice().getReport().getGiven()).isEqualTo(Verdict.NONE);
        assertThat(batch.submissions().get(0).notice().getSample().getPurpose()).isEqualTo(Purpose.RISK_MONITORING);
        assertThat(batch.submissions().get(0).notice().getSample().getRegionCode())
                .isEqualTo("US");
        assertThat(batch.submissions().get(0).notice().getSample().getProducer().getName())
                .isEqualTo("/");
        assertThat(items(batch)).extracting(TestItem::getId).containsExactly("9", "10");
        assertThat(items(batch)).extracting(TestItem::getUnit).containsOnly("ppm");
        assertThat(items(batch))
                .extracting(item -> item.getValue().getKind())
                .containsExactly(MeasurementKind.QUANTITY, MeasurementKind.BELOW_DETECTION);
        assertThat(items(batch).get(1).getValue().getQuantity()).isNull();
    }

    @Test
    void shouldMarkATestThatRepeatsAnotherInAllButItsId() {
        List<List<String>> rows = new ArrayList<>(List.of(
                metal("101", "Doll", "Lead", "12.5", DAY),
                metal("99", "Doll", "Lead", "12.5", DAY),
                metal("100", "Doll", "Lead", "12.6", DAY)));
        NoticeBatch one = read(rows);
        Collections.reverse(rows);
        NoticeBatch other = read(rows);

        assertThat(items(one))
                .extracting(TestItem::getId, TestItem::getRepeat)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("99", false),
                        org.assertj.core.groups.Tuple.tuple("100", false),
                        org.assertj.core.groups.Tuple.tuple("101", true));
        assertThat(Fixtures.bytes(other)).isEqualTo(Fixtures.bytes(one));
    }

    @Test
    void shouldTakeARowThatComesTwiceForADuplicate() {
        List<String> row = metal("7", "Doll", "Lead", "12.5", DAY);

        assertThat(read(List.of(row, row)).totals()).isEqualTo(new Totals(2, 1, 1, 0, 1));
    }

    @Test
    void shouldReadBothFormatsOfTheDayMonthFirst() {
        NoticeBatch batch = read(List.of(
                metal("1", "A", "Lead", "1", "03/04/2022 00:00"),
                metal("2", "B", "Lead", "1", "12/31/2021 12:00:00 AM")));

        assertThat(batch.submissions())
                .extracting(submission -> submission.notice().getSample().getSampledOn())
                .containsExactlyInAnyOrder(LocalDate.of(2022, 3, 4), LocalDate.of(2021, 12, 31));
    }

    @Test
    void shouldRefuseATestWithoutId() {
        NoticeBatch batch = read(List.of(metal("", "Doll", "Lead", "12.5", DAY)));

        assertThat(batch.others())
                .singleElement()
                .isInstanceOfSatisfying(
                        RowOutcome.Malformed.class,
                        malformed -> assertThat(malformed.problem().column()).isEqualTo("ROW_ID"));
    }
}
