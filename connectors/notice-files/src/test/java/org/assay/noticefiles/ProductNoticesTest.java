package org.assay.noticefiles;

import static org.assay.noticefiles.Fixtures.mapping;
import static org.assay.noticefiles.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductNoticesTest {
    @TempDir
    Path folder;

    private NoticeBatch read(String... lines) {
        Path file = write(folder, "product.jsonl", String.join("\n", lines));
        return NoticeReader.read(List.of(file), mapping("product-notices"), ReadOptions.defaults());
    }

    private static String line(String id, String market, String outcome, String items, String date, String more) {
        return """
                {"source_record_id": "%s", "market": "%s", "inspection_outcome": "%s", "source_id": "CAMPAIGN_A", \
                "nonconforming_items_source_reported": "%s", "production_date_or_batch_source_reported": "%s", \
                "product_kind_source_reported": "示例制动液", "product_name": "示例全合成制动液", "manufacturer": "示例油品公司", \
                "model_specification_source_reported": "500ml", "report_date": "2024-02-03", "source_note": "", \
                "source_url": "https://example.org/n/1"%s}""".formatted(id, market, outcome, items, date, more);
    }

    @Test
    void shouldReadASample() {
        NoticeBatch batch = read(
                line(
                        "X-1",
                        "China / Qingdao",
                        "conforming",
                        "",
                        "2023.7.9/A12",
                        ", \"brand_source_reported\": \"示例牌\", \"inspection_standards_scope_source_reported\": [\"GB 1\", \"GB 2\"]"));

        assertThat(batch.totals()).isEqualTo(new Totals(1, 1, 0, 0, 1));
        Sample sample = batch.submissions().get(0).notice().getSample();
        assertThat(sample.getSampleNumber()).isEqualTo("X-1");
        assertThat(sample.getOrganiser()).isEqualTo("amr-370200");
        assertThat(sample.getLevel()).isEqualTo(Level.CITY);
        assertThat(sample.getRegionCode()).isEqualTo("370200");
        assertThat(sample.getCampaign()).isEqualTo("CAMPAIGN_A");
        assertThat(sample.getTrademark()).isEqualTo("示例牌");
        assertThat(sample.getStandard()).isEqualTo("GB 1; GB 2");
        assertThat(sample.getLot()).isEqualTo("2023.7.9/A12");
        assertThat(sample.getProductionDate()).isEqualTo(LocalDate.of(2023, 7, 9));
    }

    @Test
    void shouldSplitTheFailingItemsOutsideBrackets() {
        NoticeBatch batch =
                read(line("X-1", "China", "nonconforming", "运动黏度（-40℃）*,杂质含量(钙,镁)、pH值*", "2023/07/09//", ""));

        List<TestItem> items = batch.submissions().get(0).notice().getReport().getItems();
        assertThat(items).extracting(TestItem::getName).containsExactly("运动黏度（-40℃）", "杂质含量(钙,镁)", "pH值");
        assertThat(items).extracting(TestItem::getGiven).containsOnly(Verdict.NONCONFORMING);
        assertThat(items).extracting(item -> item.getValue().getKind()).containsOnly(MeasurementKind.MISSING);
    }

    @Test
    void shouldTellADayOfProductionFromOtherDigits() {
        NoticeBatch batch = read(
                line("X-1", "China", "conforming", "", "—/20230113948520230114", ""),
                line("X-2", "China", "conforming", "", "20230230//", ""),
                line("X-3", "China", "conforming", "", "2026-04-15（限用日期）/7", ""),
                line("X-4", "China", "conforming", "", "2023年5月6日", ""),
                line("X-5", "China", "conforming", "", "-/20211009", ""));

        assertThat(batch.submissions())
                .extracting(submission -> submission.notice().getSample().getProductionDate())
                .containsExactly(null, null, null, LocalDate.of(2023, 5, 6), LocalDate.of(2021, 10, 9));
    }

    @Test
    void shouldPassOverBlankLinesAndSetABrokenLineAside() {
        NoticeBatch batch = read(
                line("X-1", "China", "conforming", "", "", ""),
                "",
                "{\"source_record_id\": ",
                "[1, 2]",
                line("X-2", "China", "conforming", "", "", "") + " {}",
                line("X-3", "China", "conforming", "", "", ", \"market\": \"China\""));

        assertThat(batch.totals()).isEqualTo(new Totals(5, 1, 0, 4, 1));
        assertThat(batch.others())
                .extracting(outcome -> outcome.row().row(), outcome -> outcome.message(Locale.ENGLISH))
                .allSatisfy(outcome -> assertThat(outcome.toList().get(1).toString())
                        .endsWith("the line is no JSON object; correct or remove it"));
        assertThat(batch.others()).extracting(outcome -> outcome.row().row()).containsExactly(3L, 4L, 5L, 6L);
    }

    @Test
    void shouldTakeALineThatLacksAMandatoryFieldForMalformed() {
        NoticeBatch batch = read(
                line("X-1", "China", "conforming", "", "", ""),
                "{\"source_record_id\": \"X-2\", \"market\": \"China\"}");

        assertThat(batch.totals()).isEqualTo(new Totals(2, 1, 0, 1, 1));
    }

    @Test
    void shouldReadInnerFieldsByTheirPath() throws Exception {
        String text = """
                name: inner
                principal: inner
                format: jsonl
                row-is: sample
                columns:
                  sampleNumber: id.number
                  organiser: {constant: someone}
                  purpose: {constant: JOINT}
                  level: {constant: CITY}
                  channel: {constant: SHOP}
                  regionCode: {constant: 340000}
                  catalogue: {first: [kinds.1.name, kind]}
                  productName: names
                  verdict: {column: ok, words: {'true': CONFORMING, 'false': NONCONFORMING}}
                  item: {name: {constant: 铅}, value: result}
                """;
        Path file = write(folder, "inner.jsonl", """
                {"id": {"number": 7.10}, "kinds": [{"name": "a kind"}], "names": ["x", "y"], "ok": true, "result": 1e2}
                """);

        NoticeBatch batch = NoticeReader.read(
                List.of(file),
                org.assay.noticefiles.mapping.Mappings.load(write(folder, "inner.yaml", text)),
                ReadOptions.defaults());

        assertThat(batch.badFiles()).isEmpty();
        Sample sample = batch.submissions().get(0).notice().getSample();
        assertThat(sample.getSampleNumber()).isEqualTo("7.10");
        assertThat(sample.getCatalogue()).isEqualTo("a kind");
        assertThat(sample.getProductName()).isEqualTo("x; y");
    }
}
