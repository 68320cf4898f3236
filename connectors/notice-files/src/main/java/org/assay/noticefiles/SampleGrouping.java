package org.assay.noticefiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.Target;

/** Brings the rows of one sample together and sets aside the rows that repeat another. */
final class SampleGrouping {
    private final NoticeAssembler assembler;
    private final Map<RowDigest, MappedRow> distinct = new HashMap<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private final List<RowOutcome> malformed = new ArrayList<>();

    /** A row and the digest it shares with another. */
    private record Repeat(RowRef row, RowDigest content) {}

    private record Key(String organiser, String number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::organiser).thenComparing(Key::number);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    SampleGrouping(Mapping mapping) {
        this.assembler = new NoticeAssembler(mapping);
    }

    void add(FileRows rows) {
        rows.read().forEach(this::add);
        malformed.addAll(rows.malformed());
    }

    /** Of equal rows the one that lies first, by file name and row, stands for all: the order of reading is no matter. */
    private void add(MappedRow row) {
        MappedRow other = distinct.get(row.content());
        if (other == null || row.ref().compareTo(other.ref()) < 0) {
            distinct.put(row.content(), row);
        }
        if (other != null) {
            MappedRow later = row.ref().compareTo(other.ref()) < 0 ? other : row;
            repeats.add(new Repeat(later.ref(), later.content()));
        }
    }

    NoticeBatch batch(List<BadFile> badFiles) {
        Map<Key, List<MappedRow>> samples = new TreeMap<>();
        for (MappedRow row : distinct.values()) {
            Key key = new Key(row.required(Target.ORGANISER), row.required(Target.SAMPLE_NUMBER));
            samples.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        List<Submission> submissions = new ArrayList<>(samples.size());
        for (List<MappedRow> rows : samples.values()) {
            rows.sort(RowOrder.BY_CONTENT);
            submissions.add(assembler.assemble(rows));
        }
        List<RowOutcome> others = new ArrayList<>(malformed);
        for (Repeat repeat : repeats) {
            others.add(new RowOutcome.Duplicate(
                    repeat.row(), distinct.get(repeat.content()).ref()));
        }
        others.sort(Comparator.comparing(RowOutcome::row));
        return new NoticeBatch(submissions, others, badFiles, totals(submissions.size()));
    }

    private Totals totals(int samples) {
        long rows = (long) distinct.size() + repeats.size() + malformed.size();
        return new Totals(rows, distinct.size(), repeats.size(), malformed.size(), samples);
    }
}
