package org.assay.noticefiles;

import static org.assay.noticefiles.Fixtures.FOOD_COLUMNS;
import static org.assay.noticefiles.Fixtures.csv;
import static org.assay.noticefiles.Fixtures.foodPass;
import static org.assay.noticefiles.Fixtures.mapping;
import static org.assay.noticefiles.Fixtures.write;
import static org.assay.noticefiles.Fixtures.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way a file can be bad gives one line that names the place and says what to change. */
class BadFilesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<List<String>> ROWS = List.of(
            foodPass("示例豆干", "示例食品厂", "江苏市场监管局", "2023-05-04"), foodPass("示例豆腐", "示例食品厂", "江苏市场监管局", "2023-05-04"));
    private static final String TEXT = csv(FOOD_COLUMNS, ROWS);

    @TempDir
    Path folder;

    private BadFile food(Path file) {
        return badFile(file, "food-notices", ReadOptions.defaults());
    }

    private static BadFile badFile(Path file, String mapping, ReadOptions options) {
        NoticeBatch batch = NoticeReader.read(List.of(file), mapping(mapping), options);
        assertThat(batch.totals()).isEqualTo(new Totals(0, 0, 0, 0, 0));
        assertThat(batch.badFiles()).hasSize(1);
        BadFile bad = batch.badFiles().get(0);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(bad.message(locale)).startsWith(file.toString()).doesNotContain("\n", "Exception", "{");
        }
        return bad;
    }

    @Test
    void shouldNameTheCellOfTheWrongEncoding() {
        Path file = write(folder, "gb.csv", TEXT.getBytes(GB18030));

        assertThat(food(file).message(Locale.ENGLISH))
                .isEqualTo(file + ", row 1, column #1: here are bytes that are not UTF-8;"
                        + " save the file as UTF-8 or give --encoding GB18030");
        assertThat(food(file).message(Locale.CHINESE))
                .isEqualTo(file + "，第 1 行，列 #1：此处的字节不是 UTF-8 编码；请将文件另存为 UTF-8，或加上 --encoding GB18030");
    }

    @Test
    void shouldNameTheCellOfASingleBadByte() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        int place = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String("示例豆腐".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        bytes[place + 1] = (byte) 0xFF;

        BadFile bad = food(write(folder, "byte.csv", bytes));

        assertThat(bad.code()).isEqualTo(BadFile.Code.WRONG_ENCODING);
        assertThat(bad.row()).isEqualTo(3);
        assertThat(bad.column()).isEqualTo("物料名称");
    }

    @Test
    void shouldSeeThatTheFileIsUtf8AfterAll() {
        BadFile bad = badFile(
                write(folder, "utf8.csv", TEXT),
                "food-notices",
                ReadOptions.defaults().withEncoding(GB18030));

        assertThat(bad.code()).isEqualTo(BadFile.Code.WRONG_ENCODING);
        assertThat(bad.args()).containsExactly("GB18030", "UTF-8");
    }

    @Test
    void shouldSeeUtf16() {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        assertThat(food(write(folder, "utf16.csv", bytes)).args()).containsExactly("UTF-8", "UTF-16");
    }

    @Test
    void shouldNameTheMissingColumn() {
        Path file = write(folder, "column.csv", TEXT.replace("判定", "结论"));

        BadFile bad = food(file);

        assertThat(bad.code()).isEqualTo(BadFile.Code.MISSING_COLUMN);
        assertThat(bad.message(Locale.ENGLISH))
                .startsWith(file + ", row 1, column 判定: the column 判定 is missing, which the mapping food-notices needs;"
                        + " there are: 信息来源, 搜索条件")
                .contains("结论");
    }

    @Test
    void shouldNameTheMissingFieldOfJsonLines() {
        BadFile bad = badFile(
                write(folder, "x.jsonl", "\n{\"source_record_id\": 1}\n"), "product-notices", ReadOptions.defaults());

        assertThat(bad.code()).isEqualTo(BadFile.Code.MISSING_COLUMN);
        assertThat(bad.row()).isEqualTo(2);
        assertThat(bad.column()).isEqualTo("market");
    }

    @Test
    void shouldNameAColumnThatStandsTwice() {
        BadFile bad = food(write(folder, "twice.csv", TEXT.replace("搜索条件", "判定")));

        assertThat(bad.code()).isEqualTo(BadFile.Code.AMBIGUOUS_COLUMN);
        assertThat(bad.column()).isEqualTo("判定");
    }

    @Test
    void shouldRefuseABrokenWorkbook() {
        byte[] whole = xlsx(FOOD_COLUMNS, ROWS);
        byte[] hurt = whole.clone();
        Arrays.fill(hurt, whole.length / 3, whole.length / 2, (byte) 7);

        assertThat(food(write(folder, "half.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                        .code())
                .isEqualTo(BadFile.Code.BROKEN_WORKBOOK);
        assertThat(food(write(folder, "hurt.xlsx", hurt)).code()).isEqualTo(BadFile.Code.BROKEN_WORKBOOK);
        assertThat(food(write(folder, "text.xlsx", TEXT)).code()).isEqualTo(BadFile.Code.BROKEN_WORKBOOK);
    }

    @Test
    void shouldRefuseAnOldWorkbook() {
        byte[] bytes = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};

        assertThat(food(write(folder, "old.xls", bytes)).code()).isEqualTo(BadFile.Code.OLD_WORKBOOK);
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        for (String text : List.of("", "\uFEFF", " \r\n\r\n", ",,,\r\n")) {
            assertThat(food(write(folder, "empty.csv", text)).code()).as(text).isEqualTo(BadFile.Code.EMPTY);
        }
        assertThat(food(write(folder, "header.csv", csv(FOOD_COLUMNS, List.of())))
                        .code())
                .isEqualTo(BadFile.Code.NO_ROWS);
        assertThat(food(write(folder, "header.xlsx", xlsx(FOOD_COLUMNS, List.of())))
                        .code())
                .isEqualTo(BadFile.Code.NO_ROWS);
        assertThat(badFile(write(folder, "blank.jsonl", "\n \n"), "product-notices", ReadOptions.defaults())
                        .code())
                .isEqualTo(BadFile.Code.EMPTY);
    }

    @Test
    void shouldRefuseABinaryFile() {
        assertThat(food(write(folder, "binary.csv", new byte[] {1, 2, 0, 3})).code())
                .isEqualTo(BadFile.Code.BINARY);
        assertThat(food(write(folder, "notice.pdf", "%PDF-1.7 ...")).code()).isEqualTo(BadFile.Code.BINARY);
    }

    @Test
    void shouldNameTheCellThatIsTooLong() {
        List<String> row = new ArrayList<>(ROWS.get(1));
        row.set(16, "长".repeat(1_000_000));
        Path file = write(folder, "long.csv", csv(FOOD_COLUMNS, List.of(ROWS.get(0), row)));

        assertThat(food(file).message(Locale.ENGLISH))
                .isEqualTo(file + ", row 3, column 备注: the cell has more than 32767 characters;"
                        + " look for a quotation mark that is not closed, or shorten the cell");
    }

    @Test
    void shouldNameTheFieldThatIsTooLong() {
        String line = "{\"source_record_id\": \"" + "x".repeat(1_000_000) + "\"}";

        BadFile bad = badFile(write(folder, "long.jsonl", line), "product-notices", ReadOptions.defaults());

        assertThat(bad.code()).isEqualTo(BadFile.Code.CELL_TOO_LONG);
        assertThat(bad.column()).isEqualTo("source_record_id");
    }

    @Test
    void shouldNotHoldAHugeRowInMemory() {
        ReadOptions small = new ReadOptions(java.util.Optional.empty(), 100);

        BadFile open = badFile(write(folder, "open.csv", TEXT + "\"" + "x,y\n".repeat(30_000)), "food-notices", small);
        BadFile line =
                badFile(write(folder, "line.jsonl", "{\"a\": \"" + "x".repeat(120_000)), "product-notices", small);

        assertThat(open.code()).isEqualTo(BadFile.Code.CELL_TOO_LONG);
        assertThat(open.row()).isEqualTo(4);
        assertThat(line.code()).isEqualTo(BadFile.Code.CELL_TOO_LONG);
        assertThat(line.row()).isEqualTo(1);
    }

    @Test
    void shouldNameTheRowOfABrokenQuotationMark() {
        BadFile open = food(write(folder, "open.csv", TEXT + "a,\"b,c\r\n"));
        BadFile middle = food(write(folder, "middle.csv", TEXT + "a,\"b\"c,d\r\n"));

        assertThat(open.code()).isEqualTo(BadFile.Code.BROKEN_QUOTES);
        assertThat(open.row()).isEqualTo(4);
        assertThat(middle.code()).isEqualTo(BadFile.Code.BROKEN_QUOTES);
        assertThat(middle.row()).isEqualTo(4);
    }

    @Test
    void shouldRefuseAFormatTheMappingDoesNotRead() {
        Path workbook = write(folder, "a.xlsx", xlsx(FOOD_COLUMNS, ROWS));

        BadFile bad = badFile(workbook, "product-notices", ReadOptions.defaults());
        BadFile text = badFile(write(folder, "food.csv", TEXT), "product-notices", ReadOptions.defaults());

        assertThat(bad.message(Locale.ENGLISH))
                .isEqualTo(workbook + ": the file is XLSX, and the mapping product-notices reads JSONL;"
                        + " choose another mapping or save the file as JSONL");
        assertThat(text.code()).isEqualTo(BadFile.Code.NOT_JSON_LINES);
    }

    @Test
    void shouldNameAFileThatIsNotThere() throws IOException {
        assertThat(food(folder.resolve("nowhere.csv")).code()).isEqualTo(BadFile.Code.NOT_FOUND);
        assertThat(food(Files.createDirectory(folder.resolve("sub"))).code()).isEqualTo(BadFile.Code.NOT_A_FILE);
    }

    @Test
    void shouldLeaveTheGoodFilesOfTheCallAlone() {
        List<Path> files = List.of(
                write(folder, "good.csv", TEXT),
                write(folder, "late.csv", TEXT + "a,\"b,c\r\n"),
                folder.resolve("nowhere.csv"));

        NoticeBatch batch = NoticeReader.read(files, mapping("food-notices"), ReadOptions.defaults());

        assertThat(batch.totals()).isEqualTo(new Totals(2, 2, 0, 0, 2));
        assertThat(batch.badFiles())
                .extracting(BadFile::code)
                .containsExactly(BadFile.Code.BROKEN_QUOTES, BadFile.Code.NOT_FOUND);
    }
}
