package org.assay.passrate.codec;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.domain.ledger.Cause;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.passrate.CellState;
import org.assay.domain.passrate.Coordinates;
import org.assay.domain.passrate.CountedSample;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.EnterpriseProfile;
import org.assay.domain.passrate.Reasons;
import org.assay.domain.passrate.Restating;
import org.assay.domain.passrate.SampleChange;
import org.assay.domain.passrate.TestCount;

/** The domain's values as bytes. */
public final class ValueCodecs {
    /** What one enterprise has. */
    public static final Codec<EnterpriseProfile> PROFILE = new Codec<>(ValueCodecs::write, ValueCodecs::profile);

    /** A cell as its owner keeps it. */
    public static final Codec<OwnedCell> CELL = new Codec<>(ValueCodecs::write, ValueCodecs::ownedCell);

    private static final int MONTHS = 12;
    private static final List<Cause.Kind> CAUSES = List.of(Cause.Kind.values());
    private static final int OPEN = 0;
    private static final int CLOSED = 1;

    private ValueCodecs() {}

    static void write(Writer out, SampleChange change) {
        out.flag(change.before() != null).flag(change.after() != null);
        if (change.before() != null) {
            write(out, change.before());
        }
        if (change.after() != null) {
            write(out, change.after());
        }
    }

    static SampleChange change(Reader in) {
        boolean hasBefore = in.flag();
        boolean hasAfter = in.flag();
        return new SampleChange(hasBefore ? sample(in) : null, hasAfter ? sample(in) : null);
    }

    private static void write(Writer out, CountedSample sample) {
        write(out, sample.at());
        out.text(sample.enterprise())
                .flag(sample.batch())
                .flag(sample.failing())
                .flag(sample.provisional());
        out.number(sample.tests().size());
        for (TestCount test : sample.tests()) {
            out.text(test.item()).text(test.limit()).flag(test.failing()).flag(test.repeat());
        }
    }

    private static CountedSample sample(Reader in) {
        Coordinates at = coordinates(in);
        String enterprise = in.text();
        boolean batch = in.flag();
        boolean failing = in.flag();
        boolean provisional = in.flag();
        int size = in.size();
        List<TestCount> tests = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            tests.add(new TestCount(in.text(), in.text(), in.flag(), in.flag()));
        }
        return new CountedSample(at, enterprise, batch, failing, provisional, tests);
    }

    private static void write(Writer out, Coordinates at) {
        out.text(at.purpose().name());
        out.number(at.month().getYear() * (long) MONTHS + at.month().getMonthValue() - 1);
        out.number(at.values().size());
        at.values().forEach(out::text);
    }

    private static Coordinates coordinates(Reader in) {
        SamplingPurpose purpose = SamplingPurpose.valueOf(in.text());
        int month = in.small();
        int size = in.size();
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(in.text());
        }
        return new Coordinates(
                purpose, YearMonth.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1), values);
    }

    private static void write(Writer out, EnterpriseProfile profile) {
        write(out, profile.lines());
        out.number(profile.later().size());
        profile.later().forEach((day, lines) -> {
            out.number(day);
            write(out, lines);
        });
    }

    private static EnterpriseProfile profile(Reader in) {
        List<EnterpriseProfile.Line> lines = lines(in);
        SortedMap<Integer, List<EnterpriseProfile.Line>> later = new TreeMap<>();
        for (int left = in.size(); left > 0; left--) {
            later.put(in.small(), lines(in));
        }
        return new EnterpriseProfile(lines, later);
    }

    private static void write(Writer out, List<EnterpriseProfile.Line> lines) {
        out.number(lines.size());
        for (EnterpriseProfile.Line line : lines) {
            write(out, line.at());
            out.number(line.batches()).number(line.failing());
        }
    }

    private static List<EnterpriseProfile.Line> lines(Reader in) {
        int size = in.size();
        List<EnterpriseProfile.Line> lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lines.add(new EnterpriseProfile.Line(coordinates(in), in.number(), in.number()));
        }
        return lines;
    }

    private static void write(Writer out, OwnedCell cell) {
        out.octet(cell.restating().isEmpty() ? OPEN : CLOSED)
                .number(cell.changedIn())
                .number(cell.unseenFrom());
        write(out, cell.state());
        if (!cell.restating().isEmpty()) {
            write(out, cell.restating());
        }
    }

    private static OwnedCell ownedCell(Reader in) {
        boolean isOpen = in.octet() == OPEN;
        int changedIn = in.small();
        int unseenFrom = in.small();
        return new OwnedCell(cell(in), isOpen ? Restating.NEVER : restating(in), changedIn, unseenFrom);
    }

    private static void write(Writer out, Restating restating) {
        out.number(restating.version());
        write(out, restating.published());
        out.number(restating.since().size());
        for (Restating.OfDay ofDay : restating.since()) {
            out.number(ofDay.day());
            write(out, ofDay.reasons());
        }
    }

    private static Restating restating(Reader in) {
        int version = in.small();
        Counts published = counts(in);
        int size = in.size();
        List<Restating.OfDay> since = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            since.add(new Restating.OfDay(in.small(), reasons(in)));
        }
        return new Restating(version, published, since);
    }

    static void write(Writer out, Reasons reasons) {
        out.number(reasons.changes().size());
        reasons.changes().forEach((cause, changes) -> {
            write(out, cause);
            out.number(changes);
        });
    }

    static Reasons reasons(Reader in) {
        Map<Cause.Kind, Long> changes = new EnumMap<>(Cause.Kind.class);
        for (int left = in.size(); left > 0; left--) {
            changes.put(cause(in), in.number());
        }
        return new Reasons(changes);
    }

    static void write(Writer out, Cause.Kind cause) {
        out.octet(CAUSES.indexOf(cause));
    }

    static Cause.Kind cause(Reader in) {
        int place = in.octet();
        if (place >= CAUSES.size()) {
            throw new SerializationException("no cause: " + place);
        }
        return CAUSES.get(place);
    }

    private static void write(Writer out, CellState cell) {
        write(out, cell.counts());
        out.number(cell.unsettled().size());
        for (CellState.OfDay later : cell.unsettled()) {
            out.number(later.day());
            write(out, later.counts());
        }
    }

    private static CellState cell(Reader in) {
        Counts counts = counts(in);
        int size = in.size();
        List<CellState.OfDay> unsettled = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            unsettled.add(new CellState.OfDay(in.small(), counts(in)));
        }
        return new CellState(counts, unsettled);
    }

    static void write(Writer out, Counts counts) {
        out.number(counts.batches())
                .number(counts.failingBatches())
                .number(counts.enterprises())
                .number(counts.failingEnterprises())
                .number(counts.provisionalFailures())
                .number(counts.tests())
                .number(counts.failingTests())
                .number(counts.distinctTests())
                .number(counts.failingDistinctTests());
    }

    static Counts counts(Reader in) {
        return new Counts(
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number());
    }
}
