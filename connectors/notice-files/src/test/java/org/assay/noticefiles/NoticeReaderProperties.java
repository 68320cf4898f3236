package org.assay.noticefiles;

import static org.assay.noticefiles.Fixtures.FOOD_COLUMNS;
import static org.assay.noticefiles.Fixtures.METAL_COLUMNS;
import static org.assay.noticefiles.Fixtures.csv;
import static org.assay.noticefiles.Fixtures.foodFail;
import static org.assay.noticefiles.Fixtures.foodPass;
import static org.assay.noticefiles.Fixtures.mapping;
import static org.assay.noticefiles.Fixtures.metal;
import static org.assay.noticefiles.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.assay.contract.sample.Verdict;

class NoticeReaderProperties {
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("notices");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<List<String>>> foodRows() {
        Arbitrary<String> products = Arbitraries.of("甲", "乙", "丙\n丁", "");
        Arbitrary<String> days = Arbitraries.of("2023-01-02", "2023/1/3", "no day");
        Arbitrary<String> authorities = Arbitraries.of("江苏市场监管局", "国家市场监管总局", "某地市场监管局");
        Arbitrary<List<String>> passes = Combinators.combine(products, days, authorities)
                .as((product, day, authority) -> foodPass(product, "示例食品厂 ", authority, day));
        Arbitrary<List<String>> fails = Combinators.combine(
                        products, Arbitraries.of("铅", "镉", ""), Arbitraries.of("1mg/kg", "2.5×10³", "坏"))
                .as((product, item, value) -> foodFail(product, item, value, "≤0.5mg/kg"));
        return Arbitraries.oneOf(passes, fails).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<List<String>>> metalRows() {
        Arbitrary<String> ids = Arbitraries.of("1", "2", "10", "011", "x7");
        return Combinators.combine(
                        ids,
                        Arbitraries.of("Doll", "Car"),
                        Arbitraries.of("Lead", "Mercury"),
                        Arbitraries.of("-1", "3", "4.0"))
                .as((id, product, metal, value) -> metal(id, product, metal, value, "01/02/2020 00:00"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 200)
    void shouldNotDependOnTheOrderOfRowsAndFiles(@ForAll("foodRows") List<List<String>> rows, @ForAll Random random) {
        orderDoesNotMatter(rows, random, FOOD_COLUMNS, "food-notices");
    }

    @Property(tries = 200)
    void shouldNotDependOnTheOrderOfTests(@ForAll("metalRows") List<List<String>> rows, @ForAll Random random) {
        orderDoesNotMatter(rows, random, METAL_COLUMNS, "metals");
    }

    private static void orderDoesNotMatter(
            List<List<String>> rows, Random random, List<String> columns, String mapping) {
        NoticeBatch straight = read(List.of(write(folder, "all.csv", csv(columns, rows))), mapping);
        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size());
        List<Path> files = new ArrayList<>();
        if (cut > 0) {
            files.add(write(folder, "first.csv", csv(columns, shuffled.subList(0, cut))));
        }
        files.add(write(folder, "second.csv", csv(columns, shuffled.subList(cut, shuffled.size()))));
        Collections.shuffle(files, random);

        NoticeBatch mixed = read(files, mapping);

        assertThat(Fixtures.bytes(mixed)).isEqualTo(Fixtures.bytes(straight));
        assertThat(mixed.totals()).isEqualTo(straight.totals());
    }

    @Property(tries = 200)
    void shouldAccountForEveryRow(@ForAll("foodRows") List<List<String>> rows) {
        NoticeBatch batch = read(List.of(write(folder, "account.csv", csv(FOOD_COLUMNS, rows))), "food-notices");

        List<RowRef> seen = new ArrayList<>();
        batch.submissions().forEach(submission -> seen.addAll(submission.rows()));
        batch.others().forEach(outcome -> seen.add(outcome.row()));
        assertThat(seen).doesNotHaveDuplicates().hasSize(rows.size());
        assertThat(batch.totals().rows()).isEqualTo(rows.size());
        assertThat(batch.submissions())
                .allSatisfy(submission -> assertThat(submission.rows()).isNotEmpty());
    }

    @Property(tries = 100)
    void shouldChangeNothingWhenAFileComesTwice(@ForAll("foodRows") List<List<String>> rows) {
        Path one = write(folder, "one.csv", csv(FOOD_COLUMNS, rows));
        Path copy = write(folder, "two.csv", csv(FOOD_COLUMNS, rows));

        NoticeBatch once = read(List.of(one), "food-notices");
        NoticeBatch twice = read(List.of(copy, one), "food-notices");

        assertThat(Fixtures.bytes(twice)).isEqualTo(Fixtures.bytes(once));
        assertThat(twice.totals().submitted()).isEqualTo(once.totals().submitted());
        assertThat(twice.totals().rows()).isEqualTo(2 * once.totals().rows());
    }

    @Property(tries = 200)
    void shouldFailASampleOfWhichOneRowFails(@ForAll("foodRows") List<List<String>> rows) {
        NoticeBatch batch = read(List.of(write(folder, "verdict.csv", csv(FOOD_COLUMNS, rows))), "food-notices");

        for (Submission submission : batch.submissions()) {
            boolean anyFail = submission.rows().stream()
                    .anyMatch(ref -> rows.get((int) ref.row() - 2).get(13).equals("不合格"));
            assertThat(submission.notice().getReport().getGiven())
                    .isEqualTo(anyFail ? Verdict.NONCONFORMING : Verdict.CONFORMING);
        }
    }

    @Property(tries = 300)
    void shouldSurviveAnyBytes(
            @ForAll @Size(max = 400) byte[] bytes,
            @ForAll("endings") String ending,
            @ForAll("starts") byte[] start,
            @ForAll("mappings") String mapping) {
        byte[] all = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);

        NoticeBatch batch = read(List.of(write(folder, "any" + ending, all)), mapping);

        assertThat(batch.badFiles().size() + batch.totals().rows()).isPositive();
    }

    @Property(tries = 300)
    void shouldSurviveDamageToAWorkbook(@ForAll Random random) {
        byte[] bytes = Fixtures.xlsx(FOOD_COLUMNS, List.of(foodPass("甲", "乙", "江苏市场监管局", "2023-01-02")));
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }

        NoticeBatch batch = read(List.of(write(folder, "hurt.xlsx", bytes)), "food-notices");

        assertThat(batch.badFiles().size() + batch.totals().rows()).isPositive();
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of(".csv", ".xlsx", ".jsonl", "");
    }

    @Provide
    Arbitrary<String> mappings() {
        return Arbitraries.of("food-notices", "product-notices", "metals");
    }

    @Provide
    Arbitrary<byte[]> starts() {
        byte[] header = csv(FOOD_COLUMNS, List.of()).getBytes(StandardCharsets.UTF_8);
        byte[] zip = {'P', 'K', 3, 4};
        byte[] object = "{\"a\": ".getBytes(StandardCharsets.UTF_8);
        return Arbitraries.of(header, zip, object, new byte[0]);
    }

    private static NoticeBatch read(List<Path> files, String mapping) {
        return NoticeReader.read(files, mapping(mapping), ReadOptions.defaults());
    }
}
