package org.assay.domain.passrate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.domain.ledger.Cause;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.passrate.EnterpriseProfile.Crossing;

/**
 * Sums by day and cell of what changes add, until they are taken away. The same as adding up {@link Contribution} and
 * crossings, and several times faster, because a cell is looked up by small numbers instead of its texts: a change touches some
 * thirty cells, which is most of the work of counting. For one thread.
 */
public final class PartialSums {
    // Texts seldom change from one flush to the next, so they keep their numbers; this bounds what odd ones may take.
    private static final int MOST_TEXTS = 200_000;
    private static final int MONTHS = 12;
    private static final List<Cause.Kind> KINDS = List.of(Cause.Kind.values());

    /** Takes a sum. */
    public interface Taker {
        void take(int day, Cell cell, Counts counts, Reasons reasons);
    }

    private record Table(View view, PeriodKind kind) {}

    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, Map<Key, Sum>> byDay = new TreeMap<>();
    private final Closing closing;
    private final int[] firstOpen;
    private int firstOpenOn = Control.NO_DAY;
    private final List<Sum> ofClosed = new ArrayList<>();

    /** @param closing of closed periods the reasons are kept, too */
    public PartialSums(Views views, Closing closing) {
        this.closing = closing;
        for (View view : views.all()) {
            view.periods().forEach(kind -> tables.add(new Table(view, kind)));
        }
        firstOpen = new int[tables.size()];
        Arrays.fill(firstOpen, Integer.MIN_VALUE);
    }

    /**
     * Adds a change.
     *
     * @param day the day it belongs to
     * @param cause why the verdict changed
     * @param crossings what it does to distinct enterprises
     */
    public void add(int day, Cause.Kind cause, SampleChange change, List<Crossing> crossings) {
        Map<Key, Sum> sums = byDay.computeIfAbsent(day, none -> new HashMap<>());
        if (day != firstOpenOn) {
            lookAt(day);
        }
        if (change.before() != null) {
            add(sums, change.before(), -1);
        }
        if (change.after() != null) {
            add(sums, change.after(), 1);
        }
        // An enterprise comes or goes only where its batch does, so crossings are no reasons of their own.
        int kind = KINDS.indexOf(cause);
        for (int i = 0; i < ofClosed.size(); i++) {
            ofClosed.get(i).heed(kind);
        }
        for (Crossing crossing : crossings) {
            int table = tables.indexOf(new Table(crossing.view(), crossing.kind()));
            Sum sum = sum(
                    byDay.computeIfAbsent(crossing.day(), none -> new HashMap<>()), table, crossing.at(change), null);
            sum.enterprises += crossing.enterprises();
            sum.failingEnterprises += crossing.failingEnterprises();
        }
        for (int i = 0; i < ofClosed.size(); i++) {
            ofClosed.get(i).isWatched = false;
        }
        ofClosed.clear();
    }

    private void lookAt(int day) {
        for (int table = 0; table < firstOpen.length; table++) {
            firstOpen[table] = closing.firstOpen(tables.get(table).kind(), day);
        }
        firstOpenOn = day;
    }

    /** Gives the sums away, the earlier days first; what came to zero without a reason is not given. */
    public void drain(Taker taker) {
        byDay.forEach((day, sums) -> sums.forEach((key, sum) -> {
            Counts counts = sum.counts();
            Reasons reasons = sum.reasons();
            if (!counts.isZero() || !reasons.isEmpty()) {
                taker.take(day, cell(key), counts, reasons);
            }
        }));
        byDay.clear();
        if (texts.size() > MOST_TEXTS) {
            texts.clear();
            numbers.clear();
        }
    }

    private void add(Map<Key, Sum> sums, CountedSample sample, int sign) {
        for (int table = 0; table < tables.size(); table++) {
            if (tables.get(table).view().counts() == View.Counted.BATCHES) {
                if (sample.batch()) {
                    sum(sums, table, sample.at(), null).addBatch(sign, sample.failing(), sample.provisional());
                }
            } else {
                addTests(sums, table, sample, sign);
            }
        }
    }

    /** A batch counts once in a cell, with its first test there, and fails once, with its first failing test there. */
    private void addTests(Map<Key, Sum> sums, int table, CountedSample sample, int sign) {
        List<TestCount> tests = sample.tests();
        List<Sum> touched = new ArrayList<>(tests.size());
        for (int i = 0; i < tests.size(); i++) {
            TestCount test = tests.get(i);
            Sum sum = sum(sums, table, sample.at(), test);
            boolean isFirst = true;
            boolean isFirstFailing = test.failing();
            for (int j = 0; j < i; j++) {
                if (touched.get(j) == sum) {
                    isFirst = false;
                    isFirstFailing &= !tests.get(j).failing();
                }
            }
            touched.add(sum);
            sum.batches += isFirst ? sign : 0;
            sum.failingBatches += isFirstFailing ? sign : 0;
            sum.provisionalFailures += isFirstFailing && sample.provisional() ? sign : 0;
            sum.addTest(sign, test);
        }
    }

    private Sum sum(Map<Key, Sum> sums, int table, Coordinates at, TestCount test) {
        List<Dimension> dimensions = tables.get(table).view().dimensions();
        int[] values = new int[dimensions.size() + 3];
        for (int i = 0; i < dimensions.size(); i++) {
            values[i] = number(
                    switch (dimensions.get(i)) {
                        case ITEM -> test.item();
                        case LIMIT -> test.limit();
                        default -> at.value(dimensions.get(i));
                    });
        }
        PeriodKind kind = tables.get(table).kind();
        values[values.length - 3] = table;
        values[values.length - 2] = number(at.purpose().name());
        int month = at.month().getYear() * MONTHS + kind.firstMonthOf(at.month().getMonthValue());
        values[values.length - 1] = month;
        Sum sum = sums.computeIfAbsent(new Key(values, Arrays.hashCode(values)), none -> new Sum());
        if (month < firstOpen[table] && !sum.isWatched) {
            sum.watch();
            ofClosed.add(sum);
        }
        return sum;
    }

    private int number(String text) {
        Integer known = numbers.get(text);
        if (known == null) {
            known = texts.size();
            numbers.put(text, known);
            texts.add(text);
        }
        return known;
    }

    private Cell cell(Key key) {
        int[] values = key.values;
        Table table = tables.get(values[values.length - 3]);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < values.length - 3; i++) {
            words.add(texts.get(values[i]));
        }
        int month = values[values.length - 1];
        return new Cell(
                table.view().id(),
                SamplingPurpose.valueOf(texts.get(values[values.length - 2])),
                words,
                Period.of(
                        table.kind(),
                        YearMonth.of(Math.floorDiv(month - 1, MONTHS), Math.floorMod(month - 1, MONTHS) + 1)));
    }

    /** Numbers of the values, then of table, purpose and first month. */
    private static final class Key {
        private final int[] values;
        private final int hash;

        Key(int[] values, int hash) {
            this.values = values;
            this.hash = hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && hash == key.hash && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private static final class Sum {
        private long batches;
        private long failingBatches;
        private long enterprises;
        private long failingEnterprises;
        private long provisionalFailures;
        private long tests;
        private long failingTests;
        private long distinctTests;
        private long failingDistinctTests;
        private boolean isWatched;
        private long before;
        private long[] reasons;

        void watch() {
            isWatched = true;
            before = all();
        }

        /**
         * Every count that a sample adds to, in one number, without making an object. Two of them differ by the counts that one change
         * moves, and each of these has room enough: eight batches, 4,096 tests.
         */
        private long all() {
            return batches
                    + (failingBatches << 4)
                    + (provisionalFailures << 8)
                    + (tests << 12)
                    + (failingTests << 25)
                    + (distinctTests << 38)
                    + (failingDistinctTests << 51);
        }

        /** A change is a reason where it moves the counts. */
        void heed(int kind) {
            if (all() != before) {
                if (reasons == null) {
                    reasons = new long[KINDS.size()];
                }
                reasons[kind]++;
            }
        }

        Reasons reasons() {
            if (reasons == null) {
                return Reasons.NONE;
            }
            Map<Cause.Kind, Long> changes = new EnumMap<>(Cause.Kind.class);
            for (int kind = 0; kind < reasons.length; kind++) {
                if (reasons[kind] > 0) {
                    changes.put(KINDS.get(kind), reasons[kind]);
                }
            }
            return new Reasons(changes);
        }

        void addBatch(int sign, boolean failing, boolean provisional) {
            batches += sign;
            failingBatches += failing ? sign : 0;
            provisionalFailures += failing && provisional ? sign : 0;
        }

        void addTest(int sign, TestCount test) {
            tests += sign;
            failingTests += test.failing() ? sign : 0;
            distinctTests += test.repeat() ? 0 : sign;
            failingDistinctTests += test.failing() && !test.repeat() ? sign : 0;
        }

        Counts counts() {
            return new Counts(
                    batches,
                    failingBatches,
                    enterprises,
                    failingEnterprises,
                    provisionalFailures,
                    tests,
                    failingTests,
                    distinctTests,
                    failingDistinctTests);
        }
    }
}
