package org.assay.domain.passrate;

import static org.assay.domain.passrate.Samples.VIEWS;
import static org.assay.domain.passrate.Samples.cell;
import static org.assay.domain.passrate.Samples.kettle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.domain.passrate.EnterpriseProfile.Step;
import org.junit.jupiter.api.Test;

class ContributionTest {
    private static final int DAY = 20_000;
    private static final Counts FAILING_BATCH = new Counts(1, 1, 0, 0, 1, 0, 0, 0, 0);

    @Test
    void shouldCountABatchInEveryViewAndPeriod() {
        Map<Cell, Counts> cells = Contribution.of(kettle("2024-03", "A", true), VIEWS);

        assertThat(cells)
                .containsOnly(
                        Map.entry(cell("domain", "2024", "CONSUMER"), FAILING_BATCH),
                        Map.entry(cell("catalogue", "2024-03", "kettle"), FAILING_BATCH),
                        Map.entry(cell("catalogue", "2024-Q1", "kettle"), FAILING_BATCH),
                        Map.entry(cell("catalogue", "2024", "kettle"), FAILING_BATCH),
                        Map.entry(cell("catalogue-region", "2024", "kettle", "331100"), FAILING_BATCH));
    }

    @Test
    void shouldCountTestsAndOnceTheBatchOfAnItemAndLimit() {
        CountedSample sample = kettle(
                "2024-03",
                "A",
                true,
                new TestCount("lead", "L1", false, false),
                new TestCount("lead", "L1", true, true),
                new TestCount("lead", "L1", true, false),
                new TestCount("lead", "L2", false, false));

        Map<Cell, Counts> cells = Contribution.of(sample, VIEWS);

        assertThat(cells)
                .containsEntry(cell("item", "2024", "kettle", "lead", "L1"), new Counts(1, 1, 0, 0, 1, 3, 2, 2, 1))
                .containsEntry(cell("item", "2024", "kettle", "lead", "L2"), new Counts(1, 0, 0, 0, 0, 1, 0, 1, 0));
    }

    @Test
    void shouldCountOnlyTheTestsOfASampleWithoutAVerdict() {
        CountedSample kettle = kettle("2024-03", "A", false);
        CountedSample sample = CountedSample.testsOnly(kettle.at(), List.of(new TestCount("lead", "L1", false, false)));

        Map<Cell, Counts> cells = Contribution.of(sample, VIEWS);

        assertThat(cells)
                .containsOnly(
                        Map.entry(cell("item", "2024", "kettle", "lead", "L1"), new Counts(1, 0, 0, 0, 0, 1, 0, 1, 0)));
    }

    @Test
    void shouldMoveOnlyWhatAChangeMoves() {
        SampleChange change = new SampleChange(kettle("2024-03", "A", false), kettle("2024-05", "A", false));

        Map<Cell, Counts> cells = Contribution.of(change, VIEWS);

        Counts batch = new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(cells)
                .containsOnly(
                        Map.entry(cell("catalogue", "2024-03", "kettle"), batch.negated()),
                        Map.entry(cell("catalogue", "2024-Q1", "kettle"), batch.negated()),
                        Map.entry(cell("catalogue", "2024-05", "kettle"), batch),
                        Map.entry(cell("catalogue", "2024-Q2", "kettle"), batch));
    }

    @Test
    void shouldCountAnEnterpriseOnceAndLetItGoWithItsLastBatch() {
        SampleChange first = new SampleChange(null, kettle("2024-03", "A", true));
        SampleChange second = new SampleChange(null, kettle("2024-04", "A", false));
        Cell year = cell("catalogue", "2024", "kettle");
        Cell march = cell("catalogue", "2024-03", "kettle");

        Step one = EnterpriseProfile.EMPTY.apply(first, DAY, DAY, VIEWS);
        Step two = one.profile().apply(second, DAY, DAY, VIEWS);
        SampleChange gone = new SampleChange(first.after(), null);
        Step three = two.profile().apply(gone, DAY, DAY, VIEWS);

        assertThat(crossings(one, first)).containsEntry(year, Counts.ofEnterprises(1, 1));
        assertThat(crossings(two, second)).doesNotContainKey(year);
        assertThat(crossings(three, gone))
                .containsEntry(year, Counts.ofEnterprises(0, -1))
                .containsEntry(march, Counts.ofEnterprises(-1, -1));
        assertThat(three.profile()
                        .apply(new SampleChange(second.after(), null), DAY, DAY, VIEWS)
                        .profile())
                .isEqualTo(EnterpriseProfile.EMPTY);
    }

    @Test
    void shouldGiveAnEnterpriseToTheEarlierDayThoughItArrivesSecond() {
        SampleChange ofToday = new SampleChange(null, kettle("2024-03", "A", false));
        SampleChange ofYesterday = new SampleChange(null, kettle("2024-03", "A", false));
        Cell year = cell("catalogue", "2024", "kettle");

        Step one = EnterpriseProfile.EMPTY.apply(ofToday, DAY, DAY - 1, VIEWS);
        Step two = one.profile().apply(ofYesterday, DAY - 1, DAY - 1, VIEWS);

        assertThat(enterprises(one, ofToday, year)).containsExactly(Map.entry(DAY, 1));
        assertThat(enterprises(two, ofYesterday, year)).containsOnly(Map.entry(DAY - 1, 1), Map.entry(DAY, -1));
    }

    @Test
    void shouldSplitAChangeOfTheEnterprise() {
        CountedSample before = kettle("2024-03", "A", true);
        CountedSample after = kettle("2024-03", "B", true);

        assertThat(SampleChange.between(before, after))
                .isEqualTo(List.of(new SampleChange(before, null), new SampleChange(null, after)));
        assertThat(SampleChange.between(before, before)).isEmpty();
        assertThat(SampleChange.between(null, null)).isEmpty();
    }

    private static Map<Cell, Counts> crossings(Step step, SampleChange change) {
        return step.crossings().stream()
                .collect(Collectors.toMap(crossing -> crossing.cell(change), EnterpriseProfile.Crossing::counts));
    }

    private static Map<Integer, Integer> enterprises(Step step, SampleChange change, Cell cell) {
        return step.crossings().stream()
                .filter(crossing -> crossing.cell(change).equals(cell))
                .collect(Collectors.toMap(EnterpriseProfile.Crossing::day, EnterpriseProfile.Crossing::enterprises));
    }
}
