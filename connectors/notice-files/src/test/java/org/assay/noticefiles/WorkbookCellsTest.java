package org.assay.noticefiles;

import static org.assay.noticefiles.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.assay.contract.sample.Sample;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.Mappings;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typed cells of a workbook become the texts that were typed. */
class WorkbookCellsTest {
    private static final String MAPPING = """
            name: cells
            principal: cells
            format: xlsx
            sheet: 结果
            header-row: 2
            row-is: sample
            columns:
              sampleNumber: 编号
              organiser: {constant: office-a}
              purpose: {constant: SUPERVISION}
              level: {constant: CITY}
              channel: {constant: SHOP}
              catalogue: {constant: kind}
              productName: 名称
              regionCode: {constant: 341800}
              verdict: {constant: CONFORMING}
              lot: {column: 批号, optional: true}
              specification: {column: 规格, optional: true}
              productionDate: {column: 日期, optional: true}
            """;

    @TempDir
    Path folder;

    private Mapping mapping;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void loadMapping() throws Exception {
        mapping = Mappings.load(write(folder, "cells.yaml", MAPPING));
    }

    private interface Filler {
        void fill(Worksheet sheet);
    }

    private NoticeBatch read(Filler filler) throws IOException {
        try (Workbook workbook = new Workbook(out, "fixture", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "not this sheet");
            Worksheet sheet = workbook.newWorksheet("结果");
            sheet.value(0, 0, "监督抽查结果");
            List<String> names = List.of("编号", "名称", "批号", "规格", "日期");
            for (int i = 0; i < names.size(); i++) {
                sheet.value(1, i, names.get(i));
            }
            filler.fill(sheet);
        }
        Path file = write(folder, "cells.xlsx", out.toByteArray());
        return NoticeReader.read(List.of(file), mapping, ReadOptions.defaults());
    }

    @Test
    void shouldKeepNumbersAsTheyWereTyped() throws Exception {
        NoticeBatch batch = read(sheet -> {
            sheet.value(2, 0, 202300150);
            sheet.value(2, 1, 1.1);
            sheet.value(2, 2, 123456789012L);
            sheet.value(2, 3, 0.1 + 0.2);
        });

        Sample sample = batch.submissions().get(0).notice().getSample();
        assertThat(sample.getSampleNumber()).isEqualTo("202300150");
        assertThat(sample.getProductName()).isEqualTo("1.1");
        assertThat(sample.getLot()).isEqualTo("123456789012");
        assertThat(sample.getSpecification()).isEqualTo("0.30000000000000004");
    }

    @Test
    void shouldReadDaysInEveryFormatOfDays() throws Exception {
        NoticeBatch batch = read(sheet -> {
            List<String> formats = List.of("yyyy-MM-dd", "yyyy\\年m\\月d\\日", "[$-804]d/m/yy");
            for (int i = 0; i < formats.size(); i++) {
                sheet.value(2 + i, 0, "A" + i);
                sheet.value(2 + i, 1, "x");
                sheet.value(2 + i, 4, LocalDate.of(2024, 2, 29));
                sheet.style(2 + i, 4).format(formats.get(i)).set();
            }
        });

        assertThat(batch.submissions())
                .extracting(submission -> submission.notice().getSample().getProductionDate())
                .containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29));
    }

    @Test
    void shouldNotTakeANumberForADay() throws Exception {
        NoticeBatch batch = read(sheet -> {
            sheet.value(2, 0, "A");
            sheet.value(2, 1, "x");
            sheet.value(2, 2, 45000);
            sheet.value(2, 3, 45000.5);
            sheet.style(2, 3).format("0.00\\d").set();
        });

        Sample sample = batch.submissions().get(0).notice().getSample();
        assertThat(sample.getLot()).isEqualTo("45000");
        assertThat(sample.getSpecification()).isEqualTo("45000.5");
    }

    @Test
    void shouldShowTheTimeOfDay() throws Exception {
        NoticeBatch batch = read(sheet -> {
            sheet.value(2, 0, "A");
            sheet.value(2, 1, "x");
            sheet.value(2, 2, LocalDateTime.of(2024, 2, 29, 13, 5, 0));
            sheet.style(2, 2).format("yyyy-MM-dd HH:mm").set();
        });

        assertThat(batch.submissions().get(0).notice().getSample().getLot()).isEqualTo("2024-02-29 13:05:00");
    }

    @Test
    void shouldCountRowsAsTheSpreadsheetDoes() throws Exception {
        NoticeBatch batch = read(sheet -> {
            sheet.value(5, 0, "A");
            sheet.value(5, 1, "x");
            sheet.value(7, 0, "B");
        });

        assertThat(batch.submissions().get(0).rows()).extracting(RowRef::row).containsExactly(6L);
        assertThat(batch.others()).extracting(outcome -> outcome.row().row()).containsExactly(8L);
    }

    @Test
    void shouldNameTheSheetThatIsMissing() throws Exception {
        mapping = Mappings.load(write(folder, "other.yaml", MAPPING.replace("sheet: 结果", "sheet: 汇总")));

        NoticeBatch batch = read(sheet -> sheet.value(2, 0, "A"));

        assertThat(batch.badFiles().get(0).message(Locale.ENGLISH))
                .endsWith("there is no sheet 汇总, only 说明, 结果; rename the sheet or change \"sheet\" in the mapping");
    }
}
