package org.assay.noticefiles.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assay.contract.sample.MeasurementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTest {
    private static final String GOOD = """
            name: sample
            principal: office-a
            format: [csv, xlsx]
            encoding: GB18030
            delimiter: ";"
            row-is: sample
            not-stated: ["/"]
            tables:
              offices:
                甲: {organiser: office-a, level: CITY}
            columns:
              sampleNumber: {hash-of: [a, b]}
              organiser: {column: c, table: offices.organiser}
              level: {column: c, table: offices.level}
              purpose: {constant: JOINT}
              channel: {first: [d, e], otherwise: UNKNOWN}
              catalogue: f
              productName: f
              regionCode: {constant: 341800}
              verdict: {column: g, words: {合格: CONFORMING}}
              publishedOn: {column: h, dates: [yyyy-M-d], unreadable: not-stated}
              trademark: {column: i, optional: true}
              item: {name: j, value: k, sentinels: {"-1": BELOW_DETECTION}}
            """;

    private static Mapping read(String text) throws MappingException {
        return MappingReader.read("m.yaml", new StringReader(text));
    }

    private static MappingException fault(String text) {
        return catchThrowableOfType(MappingException.class, () -> read(text));
    }

    @Test
    void shouldReadEveryKey() throws Exception {
        Mapping mapping = read(GOOD);

        assertThat(mapping.principal()).isEqualTo("office-a");
        assertThat(mapping.formats()).containsExactlyInAnyOrder(FileFormat.CSV, FileFormat.XLSX);
        assertThat(mapping.encoding().name()).isEqualTo("GB18030");
        assertThat(mapping.delimiter()).isEqualTo(';');
        assertThat(mapping.rule(Target.LEVEL).orElseThrow().words()).containsEntry("甲", "CITY");
        assertThat(mapping.rule(Target.REGION_CODE).orElseThrow().source()).isEqualTo(new Rule.Constant("341800"));
        assertThat(mapping.sentinels()).containsEntry("-1", MeasurementKind.BELOW_DETECTION);
        assertThat(mapping.needs())
                .contains(List.of("a"), List.of("b"), List.of("d", "e"))
                .doesNotContain(List.of("i"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"food-notices", "product-notices", "metals"})
    void shouldShip(String name) throws Exception {
        Mapping mapping = Mappings.find(name);

        assertThat(mapping.name()).isEqualTo(name);
        assertThat(mapping.columns()).isNotEmpty();
    }

    @Test
    void shouldNameThePlaceOfAnUnknownKey() {
        MappingException top = fault(GOOD.replace("delimiter", "delimeter"));
        MappingException field = fault(GOOD.replace("trademark", "tradmark"));
        MappingException inner = fault(GOOD.replace("{name: j, value: k", "{name: j, valu: k"));
        MappingException rule = fault(GOOD.replace("optional", "optinal"));

        assertThat(top.message(Locale.ENGLISH))
                .isEqualTo("m.yaml, line 5, column 1: the key delimeter is not known here; use one of name, principal,"
                        + " format, encoding, delimiter, header-row, sheet, row-is, not-stated, tables, columns");
        assertThat(List.of(field.line(), field.column())).containsExactly(22, 3);
        assertThat(List.of(inner.line(), inner.column())).containsExactly(23, 19);
        assertThat(List.of(rule.line(), rule.column())).containsExactly(22, 26);
        assertThat(rule.message(Locale.CHINESE)).startsWith("m.yaml，第 22 行第 26 列：此处不认识键 optinal；可用：column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "row-is: sample | row-is: line | BAD_VALUE | 6",
                "principal: office-a | principal: Office A | BAD_VALUE | 2",
                "encoding: GB18030 | encoding: GB99 | BAD_VALUE | 4",
                "[csv, xlsx] | [csv, pdf] | BAD_VALUE | 3",
                "purpose: {constant: JOINT} | purpose: {constant: UNKNOWN} | BAD_VALUE | 15",
                "{合格: CONFORMING} | {合格: PASS} | BAD_VALUE | 20",
                "dates: [yyyy-M-d] | dates: [yyyy-M] | BAD_VALUE | 21",
                "dates: [yyyy-M-d] | dates: [bbbb] | BAD_VALUE | 21",
                "column: i, optional | column: i, extract: '(', optional | BAD_VALUE | 22",
                "column: i, optional | column: i, extract: 'x', optional | BAD_VALUE | 22",
                "table: offices.level | table: offices.region | MISSING_KEY | 14",
                "table: offices.level | table: places.level | BAD_VALUE | 14",
                "{column: i, | {column: i, dates: [yyyy-M-d], | MISPLACED_KEY | 22",
                "{column: i, | {column: i, constant: x, | ONE_OF | 22",
                "{column: i, | {words: {}, | ONE_OF | 22",
                "catalogue: f | catalogue: [f] | WRONG_SHAPE | 17",
                "catalogue: f | productName: f | DUPLICATE_KEY | 18",
                "catalogue: f | lot: f | MISSING_KEY | 11",
                "name: j, value | value | MISSING_KEY | 11",
                "row-is: sample | row-is: test | MISSING_KEY | 11",
                "BELOW_DETECTION | ABSENT | BAD_VALUE | 23",
                "{column: i, | {column: [i, | NOT_YAML | 22",
            })
    void shouldNameThePlaceOfEveryMistake(String from, String to, MappingException.Code code, int line) {
        MappingException fault = fault(GOOD.replace(from, to));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isPositive();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(fault.message(locale)).startsWith("m.yaml").doesNotContain("\n", "Exception");
        }
    }

    @Test
    void shouldSayWhichMappingsThereAre() {
        assertThatThrownBy(() -> Mappings.find("foods"))
                .isInstanceOf(MappingException.class)
                .hasMessage("foods: there is no such file, and no mapping of this name ships with Assay;"
                        + " give a path or one of food-notices, product-notices, metals");
    }

    @Test
    void shouldRefuseAFolder() {
        MappingException fault = catchThrowableOfType(
                MappingException.class, () -> Mappings.load(Path.of("").toAbsolutePath()));

        assertThat(fault.code()).isEqualTo(MappingException.Code.NOT_READABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "just text", "a: b: c", "name: x", "\t", "a: &x [*x]"})
    void shouldRefuseWhatIsNoMapping(String text) {
        assertThat(fault(text)).isNotNull();
    }
}
