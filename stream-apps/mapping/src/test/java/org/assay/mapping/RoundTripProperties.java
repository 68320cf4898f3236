package org.assay.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.journal.Origin;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.Submitter;
import org.assay.contract.journal.SubmitterKind;
import org.assay.contract.sample.Limit;
import org.assay.contract.sample.LimitKind;
import org.assay.contract.sample.Measurement;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.ledger.Standing;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.serdes.StateSerde;
import org.assay.testkit.data.Submissions;

class RoundTripProperties {
    private static final ReferenceRelease NO_REFERENCE = ReferenceRelease.of(1, List.of());

    @Provide
    Arbitrary<List<SpecificRecord>> histories() {
        Arbitrary<SpecificRecord> submissions = Arbitraries.of(
                Submissions.registered("S-1"),
                Submissions.registered(Submissions.sample("S-1"), 2),
                Submissions.pass("S-1"),
                Submissions.fail("S-1"),
                Submissions.withdrawal("S-1", 2),
                Submissions.notice("S-1", Verdict.CONFORMING, "130"),
                Submissions.reinspectionLab("S-1", "lab-b"),
                Submissions.finalised("S-1", 1));
        return submissions.list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 200)
    void rowsSurviveTheStore(@ForAll("histories") List<SpecificRecord> history) {
        var serde = StateSerde.of(org.assay.contract.ledger.LedgerRow.class);
        LedgerRow row = LedgerRow.EMPTY;
        for (Outcome outcome : outcomes(history)) {
            row = outcome.row();
            byte[] bytes = serde.serializer().serialize("store", RowMapping.toContract(row));

            assertThat(RowMapping.toDomain(serde.deserializer().deserialize("store", bytes)))
                    .isEqualTo(row);
        }
    }

    @Property(tries = 200)
    void changesSurviveTheTopic(@ForAll("histories") List<SpecificRecord> history) {
        var serde = StateSerde.of(org.assay.contract.ledger.VerdictChanged.class);
        for (Outcome outcome : outcomes(history)) {
            outcome.change().ifPresent(change -> {
                byte[] bytes = serde.serializer().serialize("topic", StateMapping.toContract(change));

                assertThat(StateMapping.toDomain(serde.deserializer().deserialize("topic", bytes)))
                        .isEqualTo(change);
            });
        }
    }

    @Provide
    Arbitrary<TestItem> items() {
        Arbitrary<Measurement> values = Combinators.combine(
                        Arbitraries.of(MeasurementKind.values()),
                        Arbitraries.of("as printed", "").injectNull(0.3))
                .as((kind, text) -> Measurement.newBuilder()
                        .setKind(kind)
                        .setQuantity(Submissions.decimal("0.50"))
                        .setDetectionLimit(Submissions.decimal("0.01"))
                        .setSubSamples(List.of(Submissions.decimal("10"), Submissions.decimal("1000")))
                        .setText(text)
                        .build());
        Arbitrary<Limit> limits = Arbitraries.of(LimitKind.values()).map(RoundTripProperties::limit);
        return values.flatMap(value -> limits.map(limit -> {
            TestItem item = Submissions.lead("1");
            item.setValue(value);
            item.setLimit(limit);
            return item;
        }));
    }

    private static Limit limit(LimitKind kind) {
        return Limit.newBuilder()
                .setKind(kind)
                .setLower(Submissions.decimal("0.1"))
                .setUpper(Submissions.decimal("100"))
                .setTarget(Submissions.decimal("15"))
                .setMinus(Submissions.decimal("2"))
                .setPlus(Submissions.decimal("3"))
                .setDetectionLimit(Submissions.decimal("0.01"))
                .setN(5)
                .setC(2)
                .setM(Submissions.decimal("100"))
                .setMaximum(Submissions.decimal("1000"))
                .setGrades(List.of("A"))
                .setUnit("mg/kg")
                .setText("as printed")
                .build();
    }

    @Property
    void testsReadBackAsTheyWereWritten(@ForAll("items") TestItem item) {
        var read = TestMapping.toDomain(item);

        assertThat(TestMapping.toDomain(TestMapping.toContract(read))).isEqualTo(read);
    }

    private static List<Outcome> outcomes(List<SpecificRecord> history) {
        var outcomes = new ArrayList<Outcome>();
        LedgerRow row = LedgerRow.EMPTY;
        for (SpecificRecord submission : history) {
            var event =
                    JournalMapping.toDomain(event(submission, outcomes.size())).orElseThrow();
            Outcome outcome = Ledger.apply(row, event, Standing.of(NO_REFERENCE));
            outcomes.add(outcome);
            row = outcome.row();
        }
        return outcomes;
    }

    private static SampleEvent event(SpecificRecord payload, int offset) {
        boolean result = payload instanceof org.assay.contract.ingress.ResultReported;
        boolean notice = payload instanceof org.assay.contract.ingress.NoticePublished;
        String principal = result ? Submissions.LAB : notice ? Submissions.AUTHORITY : Submissions.OFFICE;
        SubmitterKind kind = result ? SubmitterKind.LAB : notice ? SubmitterKind.AUTHORITY : SubmitterKind.OFFICE;
        return new SampleEvent(
                new Origin("topic", 0, (long) offset, Instant.ofEpochMilli(offset)),
                new Submitter(principal, kind, principal),
                ByteBuffer.allocate(Integer.BYTES)
                        .putInt(payload.toString().hashCode())
                        .flip(),
                payload);
    }
}
