package org.assay.passrate.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.domain.ledger.Cause;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.passrate.CellState;
import org.assay.domain.passrate.Control;
import org.assay.domain.passrate.ControlState;
import org.assay.domain.passrate.Coordinates;
import org.assay.domain.passrate.CountedSample;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Dimension;
import org.assay.domain.passrate.EnterpriseProfile;
import org.assay.domain.passrate.EnterpriseProfile.Crossing;
import org.assay.domain.passrate.PeriodKind;
import org.assay.domain.passrate.Reasons;
import org.assay.domain.passrate.Restating;
import org.assay.domain.passrate.SampleChange;
import org.assay.domain.passrate.TestCount;
import org.assay.domain.passrate.View;
import org.assay.domain.passrate.Views;

/** Everything that is written is read back, and what is damaged is an error and not another value. */
class CodecProperties {
    private static final View VIEW =
            new View("one", List.of(Dimension.CATALOGUE), List.of(PeriodKind.YEAR), View.Counted.BATCHES);
    private static final Codec<Pending> PENDING = Pending.codec(new Views(List.of(VIEW)));

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldReadBackMessagesToACounter(
            @ForAll("changes") SampleChange change, @ForAll Cause.Kind cause, @ForAll int day) {
        assertReadBack(MessageCodecs.TO_COUNTER, new ToCounter.Change(day, cause, change));
    }

    @Property(tries = 200)
    void shouldReadBackMessagesToAnOwner(
            @ForAll("counts") Counts counts, @ForAll("reasons") Reasons reasons, @ForAll int day) {
        assertReadBack(MessageCodecs.TO_OWNER, new ToOwner.Delta(day, counts, reasons));
    }

    @Property(tries = 50)
    void shouldSayInNoMoreBytesThatAChangeIsOfAnOpenPeriod(@ForAll("counts") Counts counts, @ForAll int day) {
        Reasons one = Reasons.of(Cause.Kind.CORRECTION, 1);
        int open = MessageCodecs.TO_OWNER.toBytes(new ToOwner.Delta(day, counts, Reasons.NONE)).length;
        int closed = MessageCodecs.TO_OWNER.toBytes(new ToOwner.Delta(day, counts, one)).length;

        assertThat(closed - open).isEqualTo(3);
    }

    @Property(tries = 200)
    void shouldReadBackMarks(@ForAll("controls") Control control, @ForAll int input) {
        assertReadBack(MessageCodecs.TO_COUNTER, new Mark(control, input, 6));
        assertReadBack(MessageCodecs.TO_OWNER, new Mark(control, input, 6));
    }

    @Property(tries = 200)
    void shouldReadBackWhatIsKnownOfControlEvents(
            @ForAll("controls") Control first, @ForAll("controls") Control second, @ForAll int day) {
        Control.Activation active = first instanceof Control.Activation activation ? activation : null;
        List<ControlState.Waiting> waiting = List.of(new ControlState.Waiting(second, new TreeSet<>(List.of(0, 5))));

        assertReadBack(MessageCodecs.CONTROL, new ControlState(day, active, waiting));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldReadBackWhatIsPending(
            @ForAll("changes") SampleChange change,
            @ForAll Cause.Kind cause,
            @ForAll int day,
            @ForAll int enterprises,
            @ForAll boolean left) {
        List<Crossing> crossings = List.of(new Crossing(day, VIEW, PeriodKind.YEAR, left, enterprises, -1));

        assertReadBack(PENDING, new Pending(day, cause, change, crossings));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldReadBackProfiles(@ForAll("places") List<Coordinates> places, @ForAll long batches) {
        List<EnterpriseProfile.Line> lines = places.stream()
                .map(place -> new EnterpriseProfile.Line(place, batches, -1))
                .toList();

        assertReadBack(
                ValueCodecs.PROFILE, new EnterpriseProfile(lines, new TreeMap<>(Map.of(20_000, lines, 20_001, lines))));
    }

    @Property(tries = 200)
    void shouldReadBackCells(
            @ForAll("counts") Counts counts,
            @ForAll("counts") Counts later,
            @ForAll("reasons") Reasons reasons,
            @ForAll int day,
            @ForAll int publication) {
        CellState state = new CellState(counts, List.of(new CellState.OfDay(day, later)));
        assertReadBack(ValueCodecs.CELL, new OwnedCell(state, Restating.NEVER, publication, day));
        Restating restating = new Restating(3, later, List.of()).plus(day, reasons);
        assertReadBack(ValueCodecs.CELL, new OwnedCell(state, restating, publication, day));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldRefuseWhatIsCutShort(@ForAll("changes") SampleChange change, @ForAll int cut) {
        byte[] whole = MessageCodecs.TO_COUNTER.toBytes(new ToCounter.Change(1, Cause.Kind.REPORT, change));
        byte[] part = Arrays.copyOf(whole, Math.floorMod(cut, whole.length));

        assertThatThrownBy(() -> MessageCodecs.TO_COUNTER.fromBytes(part)).isInstanceOf(SerializationException.class);
    }

    @Property(tries = 5)
    void shouldRefuseAnotherVersion(@ForAll("counts") Counts counts) {
        byte[] bytes = ValueCodecs.CELL.toBytes(OwnedCell.EMPTY.plus(0, counts, Reasons.NONE, 0, 1, false));
        bytes[0]++;

        assertThatThrownBy(() -> ValueCodecs.CELL.fromBytes(bytes)).hasMessageContaining("version 3");
    }

    private static <T> void assertReadBack(Codec<T> codec, T value) {
        assertThat(codec.fromBytes(codec.toBytes(value))).isEqualTo(value);
    }

    @Provide
    Arbitrary<SampleChange> changes() {
        return Combinators.combine(samples().injectNull(0.3), samples(), Arbitraries.of(true, false))
                .as((one, other, swap) -> swap
                        ? new SampleChange(other, one == null ? null : of(one, other))
                        : new SampleChange(one == null ? null : of(one, other), other));
    }

    private static CountedSample of(CountedSample sample, CountedSample enterprise) {
        return new CountedSample(
                sample.at(),
                enterprise.enterprise(),
                sample.batch(),
                sample.failing(),
                sample.provisional(),
                sample.tests());
    }

    static Arbitrary<CountedSample> samples() {
        return Combinators.combine(
                        place(),
                        Arbitraries.strings().ofMaxLength(20).injectNull(0.2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        tests().list().ofMaxSize(4))
                .as(CountedSample::new);
    }

    static Arbitrary<TestCount> tests() {
        return Combinators.combine(
                        Arbitraries.strings().ofMaxLength(3),
                        Arbitraries.of("reported", "none"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(TestCount::new);
    }

    static Arbitrary<Coordinates> place() {
        return Combinators.combine(
                        Arbitraries.of(SamplingPurpose.class),
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.strings()
                                .withChars('a', '铅', '|')
                                .ofMaxLength(3)
                                .list()
                                .ofSize(12))
                .as((purpose, year, month, values) -> new Coordinates(purpose, YearMonth.of(year, month), values));
    }

    @Provide
    Arbitrary<List<Coordinates>> places() {
        return place().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Counts> counts() {
        return Arbitraries.longs()
                .list()
                .ofSize(9)
                .map(n -> new Counts(
                        n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7), n.get(8)));
    }

    @Provide
    Arbitrary<Reasons> reasons() {
        return Arbitraries.maps(Arbitraries.of(Cause.Kind.class), Arbitraries.longs())
                .map(Reasons::new);
    }

    @Provide
    Arbitrary<Control> controls() {
        Arbitrary<Control.Loaded> loaded = Combinators.combine(
                        Arbitraries.strings().ofMaxLength(5),
                        Arbitraries.longs(),
                        Arbitraries.strings().ofMaxLength(5))
                .as(Control.Loaded::new);
        return Arbitraries.oneOf(
                Arbitraries.integers().map(Control.Tick::new),
                Combinators.combine(Arbitraries.integers(), loaded.list().ofMaxSize(3))
                        .as(Control.Activation::new));
    }
}
