package org.assay.noticefiles;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.assay.noticefiles.mapping.Mappings;
import org.junit.jupiter.api.Test;

/** The shipped mappings on the real notices, where they lie beside the project; the figures were counted independently. */
class PublishedDataTest {

    @Test
    void shouldReadEveryFoodNotice() throws Exception {
        NoticeBatch batch = read("food-notices");

        assertThat(batch.totals()).isEqualTo(new Totals(7241, 7044, 197, 0, 7043));
        assertThat(nonconforming(batch)).hasSize(210);
        assertThat(figures(batch, notice -> notice.getSample().getCampaign()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "冷冻饮品", "38/35",
                        "水产及其制品", "1165/45",
                        "淀粉及淀粉制品", "1084/45",
                        "蛋及蛋制品", "1147/9",
                        "豆及豆制品", "1162/10",
                        "食品添加剂", "2360/7",
                        "食品相关产品", "87/59"));
        assertThat(nonconforming(batch))
                .filteredOn(s -> s.notice().getSample().getProducer().getName().equals("/"))
                .hasSize(72);
        assertThat(batch.submissions())
                .allSatisfy(s -> assertThat(s.notice().getReport().getItems())
                        .hasSize(
                                s.notice().getReport().getGiven() == Verdict.NONCONFORMING
                                        ? s.rows().size()
                                        : 0));
        assertThat(batch.submissions())
                .filteredOn(s -> s.notice().getSample().getOrganiser().equals("samr"))
                .flatExtracting(Submission::rows)
                .hasSizeBetween(50, 62);
    }

    @Test
    void shouldReadEveryProductNotice() throws Exception {
        NoticeBatch batch = read("product-notices");

        assertThat(batch.totals()).isEqualTo(new Totals(1255, 1255, 0, 0, 1255));
        assertThat(figures(batch, notice -> notice.getSample().getRegionCode()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "100000", "174/174",
                        "220000", "404/25",
                        "370200", "262/1",
                        "310000", "390/14",
                        "320200", "10/0",
                        "370600", "15/0"));
        assertThat(nonconforming(batch))
                .allSatisfy(s -> assertThat(s.notice().getReport().getItems()).isNotEmpty());
    }

    @Test
    void shouldReadEveryMetalTest() throws Exception {
        NoticeBatch batch = read("metals");

        assertThat(batch.totals()).isEqualTo(new Totals(7528, 7528, 0, 0, 6073));
        assertThat(over(batch, "Toys/Children's Products", "Lead", 100)).containsExactly("25/473", "25/468", "25/440");
        assertThat(over(batch, "Cosmetics", "Lead", 10)).containsExactly("120/319", "120/315", "118/310");
        assertThat(over(batch, "Cosmetics", "Mercury", 1)).containsExactly("31/200", "30/197", "28/192");
        assertThat(batch.submissions())
                .allSatisfy(s -> assertThat(s.notice().getReport().getGiven()).isEqualTo(Verdict.NONE));
    }

    @Test
    void shouldReadFoodNoticesWithinSeconds() throws Exception {
        List<Path> files = files("food-notices");
        long start = System.nanoTime();

        NoticeReader.read(files, Mappings.shipped("food-notices"), ReadOptions.defaults());

        // Without the compiler of the JIT's second tier, as the tests run; a stall of the machine is allowed for.
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
    }

    private static List<Submission> nonconforming(NoticeBatch batch) {
        return batch.submissions().stream()
                .filter(s -> s.notice().getReport().getGiven() == Verdict.NONCONFORMING)
                .toList();
    }

    private static Map<String, String> figures(
            NoticeBatch batch, Function<org.assay.contract.ingress.NoticePublished, String> group) {
        Map<String, Long> all = batch.submissions().stream()
                .collect(groupingBy(s -> group.apply(s.notice()), TreeMap::new, counting()));
        Map<String, Long> failing =
                nonconforming(batch).stream().collect(groupingBy(s -> group.apply(s.notice()), counting()));
        Map<String, String> figures = new TreeMap<>();
        all.forEach((key, count) -> figures.put(key, count + "/" + failing.getOrDefault(key, 0L)));
        return figures;
    }

    /** Over the limit and all: of the tests, of the tests that repeat no other, of the samples. */
    private static List<String> over(NoticeBatch batch, String type, String metal, int limit) {
        List<Boolean> tests = new ArrayList<>();
        List<Boolean> distinct = new ArrayList<>();
        List<Boolean> samples = new ArrayList<>();
        for (Submission submission : batch.submissions()) {
            if (!submission.notice().getSample().getCatalogue().equals(type)) {
                continue;
            }
            Optional<Boolean> sample = Optional.empty();
            for (TestItem item : submission.notice().getReport().getItems()) {
                if (item.getName().equals(metal) && item.getUnit().equals("ppm")) {
                    boolean over = item.getValue().getKind() == MeasurementKind.QUANTITY
                            && item.getValue().getQuantity().compareTo(BigDecimal.valueOf(limit)) > 0;
                    tests.add(over);
                    if (!item.getRepeat()) {
                        distinct.add(over);
                    }
                    sample = Optional.of(sample.orElse(false) || over);
                }
            }
            sample.ifPresent(samples::add);
        }
        return Stream.of(tests, distinct, samples)
                .map(list -> Collections.frequency(list, true) + "/" + list.size())
                .toList();
    }

    private static NoticeBatch read(String name) throws Exception {
        NoticeBatch batch = NoticeReader.read(files(name), Mappings.shipped(name), ReadOptions.defaults());
        assertThat(batch.badFiles()).isEmpty();
        return batch;
    }

    private static List<Path> files(String folder) throws IOException {
        Optional<Path> data = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/data").resolve(folder))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(data.isPresent(), "the real notices do not lie beside the project");
        try (Stream<Path> files = Files.list(data.get())) {
            return files.sorted().toList();
        }
    }
}
