package org.assay.domain.passrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.domain.ledger.Cause;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.passrate.EnterpriseProfile.Crossing;

/** Counting by change, against a plain count of what is true at the end. */
class RecountProperties {
    private static final int DAYS = 4;

    record Event(int sample, CountedSample after) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldCountWhatIsTrueAtTheEnd(@ForAll("histories") List<Event> history) {
        Map<Integer, CountedSample> truth = new HashMap<>();
        Map<String, EnterpriseProfile> profiles = new HashMap<>();
        Map<Cell, Counts> cells = new HashMap<>();
        PartialSums sums = new PartialSums(Samples.VIEWS, new Closing(10));

        for (Event event : history) {
            CountedSample before =
                    event.after() == null ? truth.remove(event.sample()) : truth.put(event.sample(), event.after());
            for (SampleChange change : SampleChange.between(before, event.after())) {
                Contribution.of(change, Samples.VIEWS).forEach((cell, more) -> Contribution.add(cells, cell, more));
                List<Crossing> crossings = List.of();
                if (change.enterprise() != null) {
                    var step = profiles.getOrDefault(change.enterprise(), EnterpriseProfile.EMPTY)
                            .apply(change, 0, 0, Samples.VIEWS);
                    profiles.put(change.enterprise(), step.profile());
                    crossings = step.crossings();
                    crossings.forEach(crossing -> Contribution.add(cells, crossing.cell(change), crossing.counts()));
                }
                sums.add(0, Cause.Kind.REPORT, change, crossings);
            }
            assertThat(cells.values()).noneMatch(Counts::hasNegative);
        }

        assertThat(cells).isEqualTo(recount(truth.values()));
        Map<Cell, Counts> drained = new HashMap<>();
        sums.drain((day, cell, counts, reasons) -> drained.put(cell, counts));
        assertThat(drained).isEqualTo(cells);
        assertThat(profiles.values().stream()
                        .filter(profile -> !profile.isEmpty())
                        .count())
                .isEqualTo(truth.values().stream()
                        .map(CountedSample::enterprise)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count());
    }

    /** Also where counts cancel out: sums may be sent on at any time. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldTellWhatMovedACellOfAClosedPeriod(@ForAll("histories") List<Event> history) {
        Closing closing = new Closing(10);
        int day = Math.toIntExact(LocalDate.of(2024, 4, 20).toEpochDay());
        Map<Integer, CountedSample> truth = new HashMap<>();
        Map<Cell, Reasons> moved = new HashMap<>();
        PartialSums sums = new PartialSums(Samples.VIEWS, closing);

        for (Event event : history) {
            Cause.Kind cause = event.sample() % 2 == 0 ? Cause.Kind.CORRECTION : Cause.Kind.REJUDGED;
            CountedSample before =
                    event.after() == null ? truth.remove(event.sample()) : truth.put(event.sample(), event.after());
            for (SampleChange change : SampleChange.between(before, event.after())) {
                sums.add(day, cause, change, List.of());
                Contribution.of(change, Samples.VIEWS).keySet().stream()
                        .filter(cell -> closing.isClosed(cell.period(), day))
                        .forEach(cell -> moved.merge(cell, Reasons.of(cause, 1), Reasons::plus));
            }
        }

        Map<Cell, Reasons> drained = new HashMap<>();
        sums.drain((of, cell, counts, reasons) -> drained.put(cell, reasons));
        drained.values().removeIf(Reasons::isEmpty);
        assertThat(drained).isEqualTo(moved);
    }

    /** Each sample belongs to one input; an input that is ahead must not show in the counts of an earlier day. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldCountWhatWasTrueWhenADayBegan(
            @ForAll("histories") List<Event> one, @ForAll("histories") List<Event> other, @ForAll long seed) {
        Random random = new Random(seed);
        List<List<Event>> inputs = List.of(one, other);
        int[] next = new int[2];
        int[] day = new int[2];
        Map<String, CountedSample> truth = new HashMap<>();
        Map<Integer, Map<String, CountedSample>> atBegin = new HashMap<>();
        Map<String, EnterpriseProfile> profiles = new HashMap<>();
        Map<Integer, Map<Cell, Counts>> sums = new HashMap<>();

        while (next[0] < one.size() || next[1] < other.size()) {
            int input = next[0] == one.size() || (next[1] < other.size() && random.nextBoolean()) ? 1 : 0;
            if (random.nextInt(5) == 0 && day[input] < DAYS) {
                day[input]++;
                for (String key : List.copyOf(truth.keySet())) {
                    if (key.startsWith(input + "-")) {
                        atBegin.computeIfAbsent(day[input], begun -> new HashMap<>())
                                .put(key, truth.get(key));
                    }
                }
                continue;
            }
            Event event = inputs.get(input).get(next[input]++);
            String key = input + "-" + event.sample();
            CountedSample before = event.after() == null ? truth.remove(key) : truth.put(key, event.after());
            int today = day[input];
            Map<Cell, Counts> ofDay = sums.computeIfAbsent(today, begun -> new HashMap<>());
            for (SampleChange change : SampleChange.between(before, event.after())) {
                Contribution.of(change, Samples.VIEWS).forEach((cell, more) -> Contribution.add(ofDay, cell, more));
                if (change.enterprise() != null) {
                    var step = profiles.getOrDefault(change.enterprise(), EnterpriseProfile.EMPTY)
                            .apply(change, today, Math.min(day[0], day[1]), Samples.VIEWS);
                    profiles.put(change.enterprise(), step.profile());
                    step.crossings()
                            .forEach(crossing -> Contribution.add(
                                    sums.computeIfAbsent(crossing.day(), begun -> new HashMap<>()),
                                    crossing.cell(change),
                                    crossing.counts()));
                }
            }
        }

        for (int begun = 1; begun <= Math.min(day[0], day[1]); begun++) {
            assertThat(sumBefore(sums, begun))
                    .isEqualTo(recount(atBegin.getOrDefault(begun, Map.of()).values()));
        }
        assertThat(sumBefore(sums, DAYS + 1)).isEqualTo(recount(truth.values()));
    }

    private static Map<Cell, Counts> sumBefore(Map<Integer, Map<Cell, Counts>> sums, int day) {
        Map<Cell, Counts> before = new HashMap<>();
        sums.forEach((of, cells) -> {
            if (of < day) {
                cells.forEach((cell, counts) -> Contribution.add(before, cell, counts));
            }
        });
        return before;
    }

    /** Counts by going over all samples, cell by cell, and shares nothing with what is tested but the cell's name. */
    private static Map<Cell, Counts> recount(Iterable<CountedSample> samples) {
        Map<Cell, List<CountedSample>> batches = new HashMap<>();
        Map<Cell, List<TestCount>> tests = new HashMap<>();
        Map<Cell, long[]> provisional = new HashMap<>();
        for (CountedSample sample : samples) {
            for (View view : Samples.VIEWS.all()) {
                for (PeriodKind kind : view.periods()) {
                    if (view.counts() == View.Counted.BATCHES) {
                        batches.computeIfAbsent(view.cell(kind, sample.at()), cell -> new ArrayList<>())
                                .add(sample);
                    } else {
                        Map<Cell, Boolean> fails = new HashMap<>();
                        for (TestCount test : sample.tests()) {
                            Cell cell = view.cell(kind, sample.at(), test);
                            tests.computeIfAbsent(cell, key -> new ArrayList<>())
                                    .add(test);
                            fails.merge(cell, test.failing(), Boolean::logicalOr);
                        }
                        fails.forEach((cell, fail) -> {
                            long[] n = provisional.computeIfAbsent(cell, key -> new long[3]);
                            n[0]++;
                            n[1] += fail ? 1 : 0;
                            n[2] += fail && sample.provisional() ? 1 : 0;
                        });
                    }
                }
            }
        }
        Map<Cell, Counts> cells = new HashMap<>();
        batches.forEach((cell, all) -> cells.put(
                cell,
                new Counts(
                        all.size(),
                        all.stream().filter(CountedSample::failing).count(),
                        enterprises(all, false),
                        enterprises(all, true),
                        all.stream()
                                .filter(sample -> sample.failing() && sample.provisional())
                                .count(),
                        0,
                        0,
                        0,
                        0)));
        tests.forEach((cell, all) -> cells.put(
                cell,
                new Counts(
                        provisional.get(cell)[0],
                        provisional.get(cell)[1],
                        0,
                        0,
                        provisional.get(cell)[2],
                        all.size(),
                        all.stream().filter(TestCount::failing).count(),
                        all.stream().filter(test -> !test.repeat()).count(),
                        all.stream()
                                .filter(test -> test.failing() && !test.repeat())
                                .count())));
        return cells;
    }

    private static long enterprises(List<CountedSample> samples, boolean failingOnly) {
        Set<String> names = new HashSet<>();
        for (CountedSample sample : samples) {
            if (sample.enterprise() != null && (sample.failing() || !failingOnly)) {
                names.add(sample.enterprise());
            }
        }
        return names.size();
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.integers().between(0, 7), samples().injectNull(0.2))
                .as(Event::new);
        return event.list().ofMaxSize(60);
    }

    static Arbitrary<CountedSample> samples() {
        return Combinators.combine(
                        Arbitraries.of(SamplingPurpose.SUPERVISION, SamplingPurpose.EVALUATIVE),
                        Arbitraries.of("2023-12", "2024-01", "2024-03", "2024-04"),
                        Arbitraries.of("kettle", "cup"),
                        Arbitraries.of("331100", "310115"),
                        Arbitraries.of("A", "B").injectNull(0.2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        tests().list().ofMaxSize(4))
                .as((purpose, month, kind, region, enterprise, failing, provisional, tests) -> CountedSample.batch(
                        new Coordinates(
                                purpose,
                                YearMonth.parse(month),
                                Samples.at(
                                                month,
                                                Map.of(
                                                        Dimension.DOMAIN,
                                                        "CONSUMER",
                                                        Dimension.CATALOGUE,
                                                        kind,
                                                        Dimension.REGION,
                                                        region))
                                        .values()),
                        enterprise,
                        failing,
                        provisional,
                        tests));
    }

    static Arbitrary<TestCount> tests() {
        return Combinators.combine(
                        Arbitraries.of("lead", "cadmium"),
                        Arbitraries.of("L1", "L2"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(TestCount::new);
    }

    @Property
    void shouldReadBackTheKeyOfACell(
            @ForAll("texts") List<String> values, @ForAll SamplingPurpose purpose, @ForAll PeriodKind kind) {
        Cell cell = new Cell("view-1", purpose, values, Period.of(kind, YearMonth.of(2024, 5)));

        assertThat(Cell.parse(cell.text())).contains(cell);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars('|', '\\', 'a', '铅', ' ')
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
