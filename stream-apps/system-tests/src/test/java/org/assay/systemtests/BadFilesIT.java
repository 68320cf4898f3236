package org.assay.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be read gives one line with file, row and column, and the exit code of a mistake. No stack needs to run. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BadFilesIT {
    private static final int CELL = 1_000_000;
    private static final String ROW = Notices.foodPass("示例豆干", "豆制品", "示例食品厂", "2023-05-04");
    private static final String TEXT = Notices.FOOD_HEADER + "\r\n" + ROW + "\r\n" + ROW.replace("豆干", "豆腐") + "\r\n";

    @TempDir
    private Path folder;

    private String refused(String name, byte[] content) {
        return refused(Notices.write(folder.resolve(name), content), "food-notices");
    }

    private String refused(Path file, String mapping) {
        CommandLine.Result result =
                CommandLine.in(folder).run("import", file.toString(), "--mapping", mapping, "--json");

        assertThat(result.exit()).as("%s", result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasSize(1);
        assertThat(result.err().get(0)).doesNotContain("Exception", "\tat ");
        return result.err().get(0);
    }

    @Test
    void shouldNameTheCellOfTheWrongEncoding() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        int place = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String("豆腐".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        bytes[place + 1] = (byte) 0xFF;

        assertThat(refused("byte.csv", bytes)).contains("byte.csv, row 3, column 物料名称", "UTF-8");
        assertThat(refused("gb.csv", TEXT.getBytes(Charset.forName("GB18030"))))
                .contains("gb.csv, row 1", "--encoding GB18030");
    }

    @Test
    void shouldNameTheMissingColumn() {
        assertThat(refused("column.csv", TEXT.replace("判定", "结论").getBytes(StandardCharsets.UTF_8)))
                .contains("column.csv, row 1, column 判定", "missing");
    }

    @Test
    void shouldNameABrokenWorkbookAnEmptyFileAndABinaryFile() {
        byte[] archive = Arrays.copyOf(new byte[] {'P', 'K', 3, 4, 20}, 600);

        assertThat(refused("broken.xlsx", archive)).contains("broken.xlsx", "workbook");
        assertThat(refused("empty.csv", new byte[0])).contains("empty.csv", "empty");
        assertThat(refused("binary.csv", new byte[] {1, 2, 0, 3})).contains("binary.csv", "binary");
    }

    @Test
    void shouldNameTheCellOfAMillionCharacters() {
        String text = TEXT + ROW.replaceFirst("示例网", "长".repeat(CELL)) + "\r\n";

        assertThat(refused("long.csv", text.getBytes(StandardCharsets.UTF_8)))
                .contains("long.csv, row 4, column 信息来源")
                .hasSizeLessThan(500);
    }

    @Test
    void shouldNameAnUnknownMappingAndAnAbsentFile() {
        Path good = Notices.write(folder.resolve("good.csv"), TEXT);

        assertThat(refused(good, "no-such-mapping")).contains("no-such-mapping", "food-notices");
        assertThat(refused(folder.resolve("absent.csv"), "food-notices")).contains("absent.csv");
    }

    @Test
    void shouldGiveEachBadFileItsOwnLine() {
        Path empty = Notices.write(folder.resolve("empty.csv"), "");
        Path good = Notices.write(folder.resolve("good.csv"), TEXT);
        Path binary = Notices.write(folder.resolve("binary.csv"), new byte[] {1, 2, 0, 3});

        CommandLine.Result result = CommandLine.in(folder)
                .run("import", empty.toString(), good.toString(), binary.toString(), "--mapping", "food-notices");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasSize(2);
        assertThat(List.of(empty, binary))
                .allSatisfy(file -> assertThat(result.err()).anyMatch(line -> line.contains(file.toString())));
    }
}
