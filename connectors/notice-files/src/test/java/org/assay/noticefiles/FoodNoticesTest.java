package org.assay.noticefiles;

import static org.assay.noticefiles.Fixtures.FOOD_COLUMNS;
import static org.assay.noticefiles.Fixtures.csv;
import static org.assay.noticefiles.Fixtures.foodFail;
import static org.assay.noticefiles.Fixtures.foodPass;
import static org.assay.noticefiles.Fixtures.mapping;
import static org.assay.noticefiles.Fixtures.write;
import static org.assay.noticefiles.Fixtures.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.LimitKind;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.SubSampleMark;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoodNoticesTest {
    @TempDir
    Path folder;

    private NoticeBatch read(List<List<String>> rows) {
        return read(write(folder, "food.csv", csv(FOOD_COLUMNS, rows)));
    }

    private static NoticeBatch read(Path... files) {
        return NoticeReader.read(List.of(files), mapping("food-notices"), ReadOptions.defaults());
    }

    @Test
    void shouldReadASampleThatPassed() {
        NoticeBatch batch = read(List.of(foodPass("示例豆干", "示例食品厂 ", "国家市场监管总局", "2023-05-04")));

        assertThat(batch.totals()).isEqualTo(new Totals(1, 1, 0, 0, 1));
        Submission submission = batch.submissions().get(0);
        Sample sample = submission.notice().getSample();
        assertThat(sample.getOrganiser()).isEqualTo("samr");
        assertThat(sample.getLevel()).isEqualTo(Level.NATIONAL);
        assertThat(sample.getRegionCode()).isEqualTo("100000");
        assertThat(sample.getPurpose()).isEqualTo(Purpose.SUPERVISION);
        assertThat(sample.getSampleNumber()).matches("[0-9a-f]{16}");
        assertThat(sample.getCatalogue()).isEqualTo("豆制品示例-->豆干");
        assertThat(sample.getCampaign()).isEqualTo("豆制品示例");
        assertThat(sample.getProducer().getName()).isEqualTo("示例食品厂");
        assertThat(sample.getSeller().getName()).isEqualTo("示例商店");
        assertThat(sample.getProductionDate()).isNull();
        assertThat(submission.notice().getReport().getGiven()).isEqualTo(Verdict.CONFORMING);
        assertThat(submission.notice().getReport().getPublishedOn()).isEqualTo(LocalDate.of(2023, 5, 4));
        assertThat(submission.notice().getReport().getItems()).isEmpty();
        assertThat(submission.rows()).extracting(RowRef::row).containsExactly(2L);
    }

    @Test
    void shouldReadValueAndLimitOfAFail() {
        NoticeBatch batch = read(List.of(foodFail("示例豆干", "铅(以Pb\n计)", "0.61mg/kg", "≤0.5mg/kg")));

        TestItem item =
                batch.submissions().get(0).notice().getReport().getItems().get(0);
        assertThat(item.getName()).isEqualTo("铅(以Pb计)");
        assertThat(item.getGiven()).isEqualTo(Verdict.NONCONFORMING);
        assertThat(item.getValue().getKind()).isEqualTo(MeasurementKind.QUANTITY);
        assertThat(item.getValue().getQuantity()).isEqualTo(new BigDecimal("0.61000000"));
        assertThat(item.getUnit()).isEqualTo("mg/kg");
        assertThat(item.getLimit().getKind()).isEqualTo(LimitKind.AT_MOST);
        assertThat(item.getLimit().getUpper()).isEqualTo(new BigDecimal("0.50000000"));
        assertThat(item.getLimit().getText()).isEqualTo("≤0.5mg/kg");
    }

    @Test
    void shouldReadSubSamplesOverSeveralLines() {
        NoticeBatch batch = read(List.of(foodFail(
                "示例豆干",
                "大肠菌群",
                "1.5×10³CFU/g；\n＜10CFU/g；\n220CFU/g；\n130CFU/g；\n90CFU/g",
                "n=5,c=2,m=10²CFU/g,\nM=10³CFU/g")));

        TestItem item =
                batch.submissions().get(0).notice().getReport().getItems().get(0);
        assertThat(item.getValue().getKind()).isEqualTo(MeasurementKind.SUB_SAMPLES);
        assertThat(item.getValue().getSubSamples())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("1500"), number("0"), number("220"), number("130"), number("90"));
        assertThat(item.getLimit().getKind()).isEqualTo(LimitKind.MICROBIOLOGICAL_PLAN);
        assertThat(item.getLimit().getN()).isEqualTo(5);
        assertThat(item.getLimit().getMaximum()).isEqualByComparingTo("1000");
    }

    @Test
    void shouldReadSubSamplesThatWereDetectedOrNot() {
        NoticeBatch batch = read(List.of(foodFail("示例熟肉", "沙门氏菌", "未检出；检出；未检出；未检出；未检出", "n=5,c=0,m=不得检出/25g")));

        TestItem item =
                batch.submissions().get(0).notice().getReport().getItems().get(0);
        assertThat(item.getValue().getKind()).isEqualTo(MeasurementKind.SUB_SAMPLES);
        assertThat(item.getValue().getSubSampleMarks())
                .containsExactly(
                        SubSampleMark.NOT_DETECTED,
                        SubSampleMark.DETECTED,
                        SubSampleMark.NOT_DETECTED,
                        SubSampleMark.NOT_DETECTED,
                        SubSampleMark.NOT_DETECTED);
        assertThat(item.getLimit().getKind()).isEqualTo(LimitKind.MICROBIOLOGICAL_PLAN);
        assertThat(item.getLimit().getM()).isEqualByComparingTo("0");
    }

    @Test
    void shouldKeepTheTextOfWhatCannotBeRead() {
        NoticeBatch batch = read(List.of(foodFail("示例豆干", "菌落总数", "①1.4×10", "n=5,c=2,m=10")));

        TestItem item =
                batch.submissions().get(0).notice().getReport().getItems().get(0);
        assertThat(item.getValue().getKind()).isEqualTo(MeasurementKind.MISSING);
        assertThat(item.getValue().getText()).isEqualTo("①1.4×10");
        assertThat(item.getLimit().getKind()).isEqualTo(LimitKind.UNREADABLE);
        assertThat(item.getLimit().getText()).isEqualTo("n=5,c=2,m=10");
    }

    @Test
    void shouldTakeAMissingValueAndLimitAsNotStated() {
        NoticeBatch batch = read(List.of(foodFail("示例炸锅", "接地措施", "", "")));

        TestItem item =
                batch.submissions().get(0).notice().getReport().getItems().get(0);
        assertThat(item.getValue().getKind()).isEqualTo(MeasurementKind.MISSING);
        assertThat(item.getValue().getText()).isNull();
        assertThat(item.getLimit()).isNull();
    }

    @Test
    void shouldNotLoseAValueThatTheContractCannotHold() {
        NoticeBatch batch = read(List.of(foodFail("示例豆干", "某项", "0.0000000001mg/kg", "≤0.123456789mg/kg")));

        TestItem item =
                batch.submissions().get(0).notice().getReport().getItems().get(0);
        assertThat(item.getValue().getKind()).isEqualTo(MeasurementKind.MISSING);
        assertThat(item.getValue().getText()).isEqualTo("0.0000000001mg/kg");
        assertThat(item.getLimit().getKind()).isEqualTo(LimitKind.UNREADABLE);
        assertThat(item.getLimit().getText()).isEqualTo("≤0.123456789mg/kg");
    }

    @Test
    void shouldJoinTheRowsOfASample() {
        NoticeBatch batch = read(List.of(
                foodFail("示例豆干", "菌落总数", "90000CFU/g", "≤10000CFU/g"),
                foodFail("示例豆干", "大肠菌群", "200CFU/g", "≤100CFU/g")));

        assertThat(batch.totals()).isEqualTo(new Totals(2, 2, 0, 0, 1));
        assertThat(batch.submissions().get(0).notice().getReport().getItems())
                .extracting(TestItem::getName)
                .containsExactly("大肠菌群", "菌落总数");
    }

    @Test
    void shouldSetARepeatedRowAside() {
        List<String> row = foodPass("示例豆干", "示例食品厂 ", "江苏市场监管局", "2023-05-04");
        NoticeBatch batch = read(List.of(row, foodPass("别的豆干", "/ ", "江苏市场监管局", "2023-05-04"), row));

        assertThat(batch.totals()).isEqualTo(new Totals(3, 2, 1, 0, 2));
        String file = folder.resolve("food.csv").toString();
        assertThat(batch.others()).containsExactly(new RowOutcome.Duplicate(new RowRef(file, 4), new RowRef(file, 2)));
        assertThat(batch.others().get(0).message(Locale.ENGLISH))
                .isEqualTo(file + ", row 4: equals " + file + ", row 2 in every column");
    }

    @Test
    void shouldTreatTheStrokeAsAnUnknownProducer() {
        NoticeBatch batch = read(List.of(foodPass("示例豆干", "/ ", "江苏市场监管局", "2023-05-04")));

        assertThat(batch.submissions().get(0).notice().getSample().getProducer().getName())
                .isEqualTo("/");
    }

    @Test
    void shouldNotNameTheProducerTwice() {
        NoticeBatch batch = read(List.of(foodPass("示例豆干", "示例商店", "江苏市场监管局", "2023-05-04")));

        assertThat(batch.submissions().get(0).notice().getSample().getSeller()).isNull();
    }

    @Test
    void shouldGoOnAfterAMalformedRow() {
        NoticeBatch batch = read(List.of(
                foodPass("示例豆干", "/ ", "江苏市场监管局", "2023年13月1日"),
                foodPass("", "/ ", "江苏市场监管局", "2023-05-04"),
                foodPass("示例豆干", "/ ", "某地市场监管局", "2023-05-04"),
                foodPass("示例豆干", "/ ", "江苏市场监管局", "2023-05-04")));

        String file = folder.resolve("food.csv").toString();
        assertThat(batch.totals()).isEqualTo(new Totals(4, 1, 0, 3, 1));
        assertThat(batch.others())
                .extracting(outcome -> outcome.message(Locale.ENGLISH))
                .containsExactly(
                        file + ", row 2, column 发布日期: 2023年13月1日 is no day for publishedOn;"
                                + " write it as yyyy-MM-dd, yyyy/M/d, yyyy.M.d, yyyy年M月d日",
                        file + ", row 3, column 物料名称: nothing here, but a notice needs productName; fill it in",
                        file + ", row 4, column 发布单位: the mapping does not know 某地 for organiser;"
                                + " correct the cell or add the word to the mapping");
        assertThat(batch.others().get(1).message(Locale.CHINESE))
                .isEqualTo(file + "，第 3 行，列 物料名称：此处为空，但通告必须有 productName；请补填");
    }

    @Test
    void shouldRefuseAValueWithoutItem() {
        NoticeBatch batch = read(List.of(foodFail("示例豆干", "", "0.61mg/kg", "≤0.5mg/kg")));

        assertThat(batch.others()).singleElement().isInstanceOfSatisfying(RowOutcome.Malformed.class, malformed -> {
            assertThat(malformed.problem().code()).isEqualTo(RowProblem.Code.MISSING_VALUE);
            assertThat(malformed.problem().column()).isEqualTo("检测项目");
        });
    }

    @Test
    void shouldRefuseARowWithAStrayCell() {
        String text = csv(FOOD_COLUMNS, List.of(foodPass("示例豆干", "/ ", "江苏市场监管局", "2023-05-04")));
        Path file = write(folder, "stray.csv", text + "只有一个单元格\r\n" + "x,".repeat(20) + "\r\n\r\n");

        NoticeBatch batch = read(file);

        assertThat(batch.totals()).isEqualTo(new Totals(3, 1, 0, 2, 1));
        assertThat(batch.others())
                .extracting(outcome -> ((RowOutcome.Malformed) outcome).problem())
                .containsExactly(
                        new RowProblem(RowProblem.Code.WRONG_CELL_COUNT, "搜索条件", List.of("1", "17")),
                        new RowProblem(RowProblem.Code.WRONG_CELL_COUNT, "#18", List.of("21", "17")));
    }

    @Test
    void shouldReadTheSameFromEveryFormatAndEncoding() {
        List<List<String>> rows = List.of(
                foodPass("示例豆干", "示例食品厂 ", "江苏市场监管局", "2023-05-04"),
                foodFail("示例豆腐皮", "铅(以Pb\n计)", "0.61mg/kg", "≤0.5mg/kg"));
        String text = csv(FOOD_COLUMNS, rows);
        Charset gb18030 = Charset.forName("GB18030");
        NoticeBatch plain = read(write(folder, "utf-8.csv", text));

        NoticeBatch marked = read(write(folder, "bom.csv", "\uFEFF" + text));
        NoticeBatch workbook = read(write(folder, "food.xlsx", xlsx(FOOD_COLUMNS, rows)));
        NoticeBatch chinese = NoticeReader.read(
                List.of(write(folder, "gb.csv", text.getBytes(gb18030))),
                mapping("food-notices"),
                ReadOptions.defaults().withEncoding(gb18030));

        assertThat(plain.totals().samples()).isEqualTo(2);
        assertThat(Fixtures.bytes(marked)).isEqualTo(Fixtures.bytes(plain));
        assertThat(Fixtures.bytes(workbook)).isEqualTo(Fixtures.bytes(plain));
        assertThat(Fixtures.bytes(chinese)).isEqualTo(Fixtures.bytes(plain));
    }

    @Test
    void shouldCountARowOfAnotherFormatAsADuplicate() {
        List<List<String>> rows = List.of(foodPass("示例豆干", "示例食品厂 ", "江苏市场监管局", "2023-05-04"));

        NoticeBatch batch = read(
                write(folder, "a.csv", csv(FOOD_COLUMNS, rows)), write(folder, "b.xlsx", xlsx(FOOD_COLUMNS, rows)));

        assertThat(batch.totals()).isEqualTo(new Totals(2, 1, 1, 0, 1));
    }

    @Test
    void shouldTellOnWhichFieldsTheRowsOfASampleDisagree() {
        List<String> one = new ArrayList<>(foodFail("示例豆干", "菌落总数", "90000CFU/g", "≤10000CFU/g"));
        List<String> other = new ArrayList<>(foodFail("示例豆干", "大肠菌群", "200CFU/g", "≤100CFU/g"));
        one.set(7, "LOT-1");
        other.set(7, "LOT-2");

        NoticeBatch batch = read(List.of(one, other));

        assertThat(batch.submissions().get(0).disagreements()).containsExactly("lot");
        assertThat(batch.submissions().get(0).notice().getSample().getLot()).isEqualTo("LOT-2");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
