package org.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.LimitText;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String LIMIT_ROW = "L-T-PB,T,PB,<= 90,mg/kg,FULL_VALUE,,GB 0000,2020-01-01,,K\n";

    @TempDir
    private Path root;

    @BeforeEach
    void writeRelease() throws IOException {
        ReleaseFixture.write(root);
    }

    @Test
    void shouldReadARelease() throws Exception {
        ReferenceRelease release = ReferenceFiles.read(root, 1);

        assertThat(release.number()).isEqualTo(1);
        assertThat(release.catalogue("玩具-->拼装积木", DAY).orElseThrow().code()).isEqualTo("T-1");
        assertThat(release.item("总铅").orElseThrow().code()).isEqualTo("PB");
        assertThat(release.limit("T-1", "PB", DAY).orElseThrow().limit())
                .isEqualTo(LimitText.parse("<= 90").orElseThrow());
        assertThat(release.submitter("lab-a").orElseThrow().regionCode()).isEqualTo("340000");
        assertThat(release.isWorkingDay(DAY)).isFalse();
        assertThat(release.targets()).hasSize(1);
        assertThat(release.rule(AlertRule.Kind.INTERVIEW, DAY).orElseThrow().intParameter("months"))
                .isEqualTo(12);
    }

    @Test
    void shouldReadAFileWithByteOrderMarkWindowsLinesAndQuotes() throws Exception {
        ReleaseFixture.put(
                root,
                "1/catalogue.csv",
                "\uFEFFcode,nameZh,nameEn,class,domain,effectiveFrom,effectiveTo\r\n"
                        + "T,\"玩具,\n含童车\",\"Toys, \"\"all\"\"\",,CONSUMER,2020-01-01,\r\n\r\n"
                        + "T-1,积木,Blocks,T,CONSUMER,2020-01-01,\r\n");

        ReferenceRelease release = ReferenceFiles.read(root, 1);

        assertThat(release.catalogue("T", DAY).orElseThrow().nameEn()).isEqualTo("Toys, \"all\"");
    }

    @Test
    void shouldFoldALaterReleaseOnTop() throws Exception {
        ReleaseFixture.second(root);
        ReleaseFixture.put(root, "2/limits.csv", """
                id,catalogue,item,limit,unit,comparison,decimals,standard,effectiveFrom,effectiveTo,mark
                L-T-PB,T,PB,<= 90,mg/kg,FULL_VALUE,,GB 0000,2020-01-01,2025-12-31,K
                L-T-PB-2,T,PB,<= 60,mg/kg,FULL_VALUE,,GB 0000,2026-01-01,,K
                """);
        ReleaseFixture.put(root, "2/synonyms.csv", "code,synonym\nT-1,塑料积木\n");

        ReferenceRelease first = ReferenceFiles.read(root, 1);
        ReferenceRelease second = ReferenceFiles.read(root, 2);

        assertThat(ReferenceFiles.latest(root)).isEqualTo(2);
        assertThat(first.limit("T-1", "PB", DAY).orElseThrow().id()).isEqualTo("L-T-PB");
        assertThat(second.limit("T-1", "PB", DAY).orElseThrow().id()).isEqualTo("L-T-PB-2");
        assertThat(second.limit("T-1", "PB", DAY.minusDays(1)).orElseThrow().id())
                .isEqualTo("L-T-PB");
        assertThat(first.catalogue("塑料积木", DAY)).isEmpty();
        assertThat(second.catalogue("塑料积木", DAY)).isEqualTo(second.catalogue("拼装积木", DAY));
        assertThat(ReferenceFiles.releases(root, 2).get(1).rows()).hasSize(3);
    }

    @Test
    void shouldReportAllMistakesAtOnce() throws Exception {
        ReleaseFixture.replace(root, "1/catalogue.csv", "T-1,积木,Building blocks,T,CONSUMER", "T-1,,,T,TOYS");
        ReleaseFixture.replace(root, "1/limits.csv", "<= 90", "90");

        assertThat(mistakes(1))
                .containsExactly(
                        "1/catalogue.csv, line 3, nameZh: is empty; give a value",
                        "1/catalogue.csv, line 3, nameEn: is empty; give a value",
                        "1/catalogue.csv, line 3, domain: is TOYS; write one of FOOD, FARM, MANUFACTURING, CONSUMER,"
                                + " ROADS, WATERWAYS",
                        "1/limits.csv, line 2, limit: is no limit: 90; write for example \"<= 0.5\", \"[1, 2]\","
                                + " \"10 +0.5 -0.2\", \"ND 0.01\", \"n=5 c=2 m=100 M=1000\" or \"in A|B\"");
    }

    @Test
    void shouldSayItInChinese() throws Exception {
        ReleaseFixture.replace(root, "1/synonyms.csv", "T-1,拼装积木", "T-1,拼装积木\nT-2,拼装 积木");

        InvalidReferenceFiles invalid =
                catchThrowableOfType(InvalidReferenceFiles.class, () -> ReferenceFiles.read(root, 1));

        assertThat(invalid.text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("1/synonyms.csv 第 3 行 name：名称 拼装积木 既指 T-2 又指 T-1，见 1/catalogue.csv:3；请只归其一");
    }

    @ParameterizedTest
    @MethodSource
    void shouldReport(String file, String text, String by, String message) throws Exception {
        ReleaseFixture.replace(root, file, text, by);

        assertThat(String.join("\n", mistakes(1))).isEqualTo(message);
    }

    static Stream<Arguments> shouldReport() {
        return Stream.of(
                Arguments.of(
                        "1/release.yaml",
                        "number: 1",
                        "number: 7",
                        "1/release.yaml, line 1, column 9, number: is 7 in the folder of release 1; make both the same"),
                Arguments.of(
                        "1/release.yaml",
                        "madeOn: 2026-01-05",
                        "madeOn: 5 January",
                        "1/release.yaml, line 4, column 9, madeOn: is no date: 5 January; write year-month-day, for example"
                                + " 2026-07-01"),
                Arguments.of(
                        "1/release.yaml",
                        "titleEn:",
                        "title:",
                        "1/release.yaml, line 3, column 1, title: is no key here; the keys are madeOn, number, sources, titleEn,"
                                + " titleZh\n1/release.yaml, line 1, column 1, titleEn: is empty; give a value"),
                Arguments.of(
                        "1/catalogue.csv",
                        "2020-01-01,\nT-2",
                        "2020-01-01\nT-2",
                        "1/catalogue.csv, line 3: has 6 fields where the header has 7; look for a comma too many or too"
                                + " few"),
                Arguments.of(
                        "1/catalogue.csv",
                        "nameEn,class",
                        "nameEn,klass",
                        "1/catalogue.csv, line 1, class: is missing in the header; the columns are"
                                + " code,nameZh,nameEn,class,domain,effectiveFrom,effectiveTo\n"
                                + "1/catalogue.csv, line 1, klass: is no column of this file; the columns are"
                                + " code,nameZh,nameEn,class,domain,effectiveFrom,effectiveTo"),
                Arguments.of(
                        "1/catalogue.csv",
                        "T-2,陀螺",
                        "T-2,\"陀螺",
                        "1/catalogue.csv, line 4: cannot be read as CSV from here on; look for a quote that is not"
                                + " closed"),
                Arguments.of(
                        "1/catalogue.csv",
                        "T-2,陀螺,Spinning tops",
                        "T-1,陀螺,Spinning tops",
                        "1/catalogue.csv, line 4: repeats T-1 of 1/catalogue.csv:3; keep one of the two"),
                Arguments.of(
                        "1/catalogue.csv",
                        "Spinning tops,T,",
                        "Spinning tops,X,",
                        "1/catalogue.csv, line 4, class: X is no entry of the catalogue; add it or name another class"),
                Arguments.of(
                        "1/catalogue.csv",
                        "Spinning tops,T,",
                        "Spinning tops,T-2,",
                        "1/catalogue.csv, line 4, class: T-2 lies in a circle of classes, or more than 8 levels deep"),
                Arguments.of(
                        "1/catalogue.csv",
                        "T-2,陀螺,Spinning tops,T,CONSUMER,2020-01-01,",
                        "T-1,积木,Building blocks,T,CONSUMER,2026-01-01,",
                        "1/catalogue.csv, line 4, effectiveFrom: T-1 already holds on that day, see 1/catalogue.csv:3"
                                + " (last day -); end that row the day before"),
                Arguments.of(
                        "1/catalogue.csv",
                        "CONSUMER,2020-01-01,\nT-2",
                        "CONSUMER,2020-01-01,2019-06-30\nT-2",
                        "1/catalogue.csv, line 3, effectiveTo: the last day 2019-06-30 is before the first day"
                                + " 2020-01-01"),
                Arguments.of(
                        "1/synonyms.csv",
                        "T-1,",
                        "T-9,",
                        "1/synonyms.csv, line 2, code: T-9 is no entry of the catalogue; add it or name another"),
                Arguments.of(
                        "1/synonyms.csv",
                        "T-1,拼装积木",
                        "T-1,陀螺",
                        "1/synonyms.csv, line 2, name: the name 陀螺 means T-1 and also T-2, see 1/catalogue.csv:4; leave"
                                + " it to one of them"),
                Arguments.of(
                        "1/items.csv",
                        "heavy-metal",
                        "metal",
                        "1/items.csv, line 2, itemClass: is metal; write one of additive, biotoxin, chemical,"
                                + " electrical, fire, heavy-metal, label, mechanical, microbe, organic-pollutant,"
                                + " pesticide, quality, veterinary-drug"),
                Arguments.of(
                        "1/items.csv",
                        "SAFETY",
                        "safety",
                        "1/items.csv, line 2, severity: is safety; write one of SAFETY, IMPORTANT, LABEL"),
                Arguments.of(
                        "1/limits.csv",
                        "T,PB,",
                        "X,PB,",
                        "1/limits.csv, line 2, catalogue: X is no entry of the catalogue; add it or name another"),
                Arguments.of(
                        "1/limits.csv",
                        "T,PB,",
                        "T,CD,",
                        "1/limits.csv, line 2, item: CD is no test item; add it to items.csv or name another"),
                Arguments.of(
                        "1/limits.csv",
                        "FULL_VALUE,,",
                        "ROUNDED,,",
                        "1/limits.csv, line 2, decimals: is empty; a rounded comparison needs the number of decimals"),
                Arguments.of(
                        "1/limits.csv",
                        "FULL_VALUE,,",
                        "ROUNDED,two,",
                        "1/limits.csv, line 2, decimals: is no whole number: two"),
                Arguments.of(
                        "1/limits.csv",
                        LIMIT_ROW,
                        LIMIT_ROW + LIMIT_ROW.replace("L-T-PB,T,", "L-T-PB,T-1,"),
                        "1/limits.csv, line 3, id: L-T-PB is taken, see 1/limits.csv:2; give this row another id"),
                Arguments.of(
                        "1/labs.csv",
                        "340000",
                        "350000",
                        "1/labs.csv, line 2, region: 350000 is not among the regions; add it to regions.csv"),
                Arguments.of(
                        "1/labs.csv",
                        "2025-12-31",
                        "2019-12-31",
                        "1/labs.csv, line 2, validity: is no validity of a certificate: 2020-01-01..2019-12-31; write first"
                                + " day..last day, for example 2024-01-01..2029-12-31, with the number of the certificate"
                                + " before it where it is not that of the row"),
                Arguments.of(
                        "1/labs.csv",
                        "lab-a",
                        "Lab_A",
                        "1/labs.csv, line 2, principal: Lab_A cannot be a word of a topic name; write lower-case"
                                + " letters, digits and single hyphens"),
                Arguments.of(
                        "1/offices.csv",
                        "PROVINCE,OFFICE",
                        "PROVINCE,LAB",
                        "1/offices.csv, line 2, role: is LAB; list laboratories in labs.csv"),
                Arguments.of(
                        "1/regions.csv",
                        "340000,安徽省,Anhui",
                        "340000,安徽省,Anhui\n3401,合肥市,Hefei",
                        "1/regions.csv, line 3, code: 3401 is no code of GB/T 2260; write six digits"),
                Arguments.of(
                        "1/calendar.csv",
                        "New Year,K",
                        "New Year,sure",
                        "1/calendar.csv, line 2, mark: is sure; write one of C, C2, K"),
                Arguments.of(
                        "1/rules.yaml",
                        "target: 92",
                        "target: 920",
                        "1/rules.yaml, line 5, column 13, target: 920 is out of range; a target lies between 0 and 100 percent, a"
                                + " confidence between 0 and 1"),
                Arguments.of(
                        "1/rules.yaml",
                        "target: 92",
                        "target: most",
                        "1/rules.yaml, line 5, column 13, target: is no number: most; write digits with a point, at most 8"
                                + " decimals"),
                Arguments.of(
                        "1/rules.yaml",
                        "      months: 12\n",
                        "",
                        "1/rules.yaml, line 16, column 7, parameters: there is no months; a rule of kind INTERVIEW needs it"),
                Arguments.of(
                        "1/rules.yaml",
                        "months: 12",
                        "months: a year",
                        "1/rules.yaml, line 16, column 7, parameters: months is a year; it must be of type COUNT"),
                Arguments.of(
                        "1/rules.yaml",
                        "rules:",
                        "rule:",
                        "1/rules.yaml, line 12, column 1, rule: is no key here; the keys are rules, targets"),
                Arguments.of(
                        "1/rules.yaml",
                        "    article: article\n",
                        "    article: article\n    article: again\n",
                        "1/rules.yaml, line 19, column 5, article: is given twice; keep one"),
                Arguments.of(
                        "1/rules.yaml",
                        "rules:\n",
                        "rules: [\n",
                        "1/rules.yaml, line 13, column 3: cannot be read as YAML from here on; look at indentation, colons and"
                                + " quotes"));
    }

    @Test
    void shouldReportWhatIsWrongWithWholeFiles() throws Exception {
        ReleaseFixture.put(root, "1/limit.csv", "");
        ReleaseFixture.put(root, "1/calendar.csv", "");
        ReleaseFixture.put(root, "1/rules.yaml", "");
        Files.delete(root.resolve("1/release.yaml"));
        Files.write(root.resolve("1/regions.csv"), "code,nameZh,nameEn\n340000,安徽省,Anhui\n".getBytes(gb18030()));

        assertThat(mistakes(1))
                .containsExactly(
                        "1/limit.csv: is no file of a release; rename it to one of calendar.csv, catalogue.csv,"
                                + " industries.csv, items.csv, labs.csv, limits.csv, offices.csv, packs,"
                                + " regions.csv, release.yaml, rules.yaml, synonyms.csv, or remove it",
                        "1/release.yaml: is missing; add it with number: 1",
                        "1/regions.csv: is no UTF-8 text; save it as UTF-8",
                        "1/calendar.csv: is empty; begin with the header date,kind,nameZh,nameEn,mark",
                        "1/rules.yaml: holds no keys and values");
    }

    @Test
    void shouldReportRowsOfAListThatAreNone() throws Exception {
        ReleaseFixture.put(root, "1/rules.yaml", "targets: 98\nrules:\n  - interview\n");

        assertThat(mistakes(1))
                .containsExactly(
                        "1/rules.yaml, line 1, column 1, targets: must be a list",
                        "1/rules.yaml, line 3, column 5, rules: must be a list of keys and values");
    }

    @Test
    void shouldReportAGapBetweenReleases() throws Exception {
        assertThat(mistakes(2))
                .containsExactly("2: there is no folder of release 2; releases are numbered without gaps");
    }

    @Test
    void shouldRefuseToChangeARowOfAnEarlierRelease() throws Exception {
        ReleaseFixture.second(root);
        ReleaseFixture.put(root, "2/limits.csv", """
                id,catalogue,item,limit,unit,comparison,decimals,standard,effectiveFrom,effectiveTo,mark
                L-T-PB,T,PB,<= 60,mg/kg,FULL_VALUE,,GB 0000,2020-01-01,,K
                """);

        assertThat(mistakes(2))
                .containsExactly(
                        "2/limits.csv, line 2: T/PB differs from 1/limits.csv:2; a row is never changed, end it"
                                + " and add a new one");
    }

    private List<String> mistakes(int upTo) {
        InvalidReferenceFiles invalid =
                catchThrowableOfType(InvalidReferenceFiles.class, () -> ReferenceFiles.read(root, upTo));
        assertThat(invalid).isNotNull();
        List<String> lines = invalid.mistakes().stream().map(Mistake::toString).toList();
        assertThat(invalid).hasMessage(String.join("\n", lines));
        return lines;
    }

    private static Charset gb18030() {
        return Charset.forName("GB18030");
    }
}
