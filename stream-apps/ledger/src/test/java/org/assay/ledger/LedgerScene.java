package org.assay.ledger;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.NoticePublished;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.Origin;
import org.assay.contract.journal.ReleaseAnnounced;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.Submitter;
import org.assay.contract.journal.SubmitterKind;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.Limit;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.Severity;
import org.assay.domain.model.TermUnit;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.Region;
import org.assay.domain.reference.ReleaseRows;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.reference.RuleParameter;
import org.assay.domain.reference.TestItemDef;
import org.assay.reference.ReleaseImage;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.testkit.data.Submissions;
import org.assay.testkit.topology.TopologyHarness;

/** The ledger app under test. Release 2 lowers the limit of lead from 100 to 90. */
final class LedgerScene implements AutoCloseable {
    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

    final TopologyHarness harness;
    private final Generations generations;
    private final ConfiguredSerdes serdes;
    private TestInputTopic<String, SampleEvent> journal;
    private TestOutputTopic<String, VerdictFeed> verdicts;
    private TestOutputTopic<String, SubmissionDecided> decisions;
    private long offset;

    LedgerScene() {
        this(Generations.FIRST);
    }

    LedgerScene(Generations generations) {
        this.generations = generations;
        harness = TopologyHarness.of(LedgerApp.create())
                .with("generations", generations.toString())
                .start();
        serdes = ConfiguredSerdes.of(harness.config().serdeSettings());
        open();
    }

    private void open() {
        journal = harness.input(Topics.JOURNAL.name(), Serdes.String(), serdes.value(SampleEvent.class));
        verdicts = harness.output(name(Topics.VERDICT_CHANGED), Serdes.String(), serdes.value(VerdictFeed.class));
        decisions = harness.output(name(Topics.DECIDED), Serdes.String(), serdes.value(SubmissionDecided.class));
    }

    private String name(OwnedTopic<?> topic) {
        return generations.output(topic, App.LEDGER).name();
    }

    void restart() {
        harness.restart();
        open();
    }

    /** Loads the releases up to a number and returns the activation of that one. */
    ReleaseActivated load(int number) {
        ReleaseImage image = ReleaseImage.of(serdes, List.of(first(), second()), number);
        image.rows()
                .forEach(row -> harness.input(row.topic(), Serdes.String(), Serdes.ByteArray())
                        .pipeInput(row.key(), row.value().get()));
        return image.activation();
    }

    private static ReleaseRows first() {
        return new ReleaseRows(
                1,
                List.of(
                        new CatalogueEntry("TOY", "玩具", "Toys", "", ProductDomain.CONSUMER, List.of(), FROM, null),
                        new TestItemDef("lead", "铅", "Lead", List.of(), Severity.SAFETY, "heavy-metal"),
                        new Region("341800", "宣城市", "Xuancheng"),
                        term("OBJECT", Duty.OBJECT),
                        term("REINSPECT", Duty.APPLY_FOR_REINSPECTION),
                        limit("TOY-lead-1", "100", null)));
    }

    /** 15 days from the day on which the result was served. */
    private static LegalRule term(String id, Duty duty) {
        return new LegalRule(
                id,
                RuleKind.DEADLINE,
                RuleDomain.PRODUCT,
                "",
                RuleEvent.RESULT_SERVED,
                duty,
                List.of(),
                TermUnit.NATURAL_DAYS,
                null,
                RollOver.NONE,
                Map.of(LegalRule.AMOUNT, new RuleParameter("15", null, null)),
                "made up",
                List.of(),
                Mark.C,
                FROM,
                null,
                "虚构",
                "made up");
    }

    private static ReleaseRows second() {
        return new ReleaseRows(
                2,
                List.of(
                        limit("TOY-lead-1", "100", LocalDate.of(2025, 12, 31)),
                        new LimitRule(
                                "TOY-lead-2",
                                "TOY",
                                "lead",
                                new Limit.AtMost(new BigDecimal("90"), true),
                                "mg/kg",
                                Comparison.FULL_VALUE,
                                null,
                                "made up",
                                LocalDate.of(2026, 1, 1),
                                null,
                                "K")));
    }

    private static LimitRule limit(String id, String upper, LocalDate to) {
        return new LimitRule(
                id,
                "TOY",
                "lead",
                new Limit.AtMost(new BigDecimal(upper), true),
                "mg/kg",
                Comparison.FULL_VALUE,
                null,
                "made up",
                FROM,
                to,
                "K");
    }

    void activate(ReleaseActivated activated) {
        command(activated);
    }

    /** A command of the operator, as intake broadcasts it. */
    void command(Object command) {
        pipe("control", new Broadcast(0, 1, command), SubmitterKind.OPERATOR, "operator");
    }

    void pipe(String sample, SpecificRecord payload) {
        SubmitterKind kind = payload instanceof ResultReported
                ? SubmitterKind.LAB
                : payload instanceof NoticePublished ? SubmitterKind.AUTHORITY : SubmitterKind.OFFICE;
        String principal =
                switch (kind) {
                    case LAB -> Submissions.LAB;
                    case AUTHORITY -> Submissions.AUTHORITY;
                    default -> Submissions.OFFICE;
                };
        pipe(Submissions.OFFICE + "|" + sample, payload, kind, principal);
    }

    private void pipe(String key, Object payload, SubmitterKind kind, String principal) {
        long at = offset++;
        journal.pipeInput(
                key,
                new SampleEvent(
                        new Origin("ingress", 0, at, Instant.ofEpochMilli(1_000 + at)),
                        new Submitter(principal, kind, principal),
                        ByteBuffer.wrap(Integer.toHexString(payload.toString().hashCode())
                                .getBytes(StandardCharsets.UTF_8)),
                        payload));
    }

    /** What was said of samples, and the control events that were passed on. */
    List<KeyValue<String, VerdictFeed>> verdicts() {
        return feed().stream()
                .filter(record -> !(record.value.getPayload() instanceof ReleaseAnnounced))
                .toList();
    }

    /** All that was said. */
    List<KeyValue<String, VerdictFeed>> feed() {
        return verdicts.readKeyValuesToList();
    }

    List<SubmissionDecided> decisions() {
        return decisions.readValuesToList();
    }

    @Override
    public void close() {
        harness.close();
    }
}
