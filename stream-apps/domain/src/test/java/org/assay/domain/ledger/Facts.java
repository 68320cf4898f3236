package org.assay.domain.ledger;

import static org.assay.domain.model.TermUnit.NATURAL_DAYS;
import static org.assay.domain.model.TermUnit.WORKING_DAYS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.ItemTest;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Channel;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Origin;
import org.assay.domain.model.Party;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Report;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.Severity;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.model.SubmittedTest;
import org.assay.domain.model.TermUnit;
import org.assay.domain.model.TestKind;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Region;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.reference.RuleParameter;
import org.assay.domain.reference.TestItemDef;

/** Made-up facts about one sample. The limit of lead is 100 in release 1 and 90 in release 2. */
final class Facts {
    static final SampleKey KEY = new SampleKey("office-a", "S-1");
    static final SubmittedBy OFFICE = new SubmittedBy("office-a", SubmittedBy.Kind.OFFICE, "office-a");
    static final SubmittedBy LAB = new SubmittedBy("lab-a", SubmittedBy.Kind.LAB, "lab-a");
    static final SubmittedBy OTHER_LAB = new SubmittedBy("lab-b", SubmittedBy.Kind.LAB, "lab-b");
    static final SubmittedBy AUTHORITY = new SubmittedBy("notices", SubmittedBy.Kind.AUTHORITY, "notices");
    static final LocalDate SAMPLED = LocalDate.of(2026, 3, 2);
    static final LocalDate CONCLUDED = LocalDate.of(2026, 3, 20);
    static final ReferenceRelease RELEASE = release(1, "100");
    static final ReferenceRelease TIGHTER = release(2, "90");
    static final ReferenceRelease WITH_THE_SAME_LIMITS = release(3, "90");

    private Facts() {}

    private static ReferenceRelease release(int number, String lead) {
        LocalDate from = LocalDate.of(2000, 1, 1);
        return ReferenceRelease.of(
                number,
                List.of(
                        new CatalogueEntry("TOY", "玩具", "Toys", "", ProductDomain.CONSUMER, List.of("童玩"), from, null),
                        new CatalogueEntry("CUP", "水杯", "Cups", "", ProductDomain.CONSUMER, List.of(), from, null),
                        new CatalogueEntry("MILK", "牛奶", "Milk", "", ProductDomain.FOOD, List.of(), from, null),
                        new CatalogueEntry("LEEK", "韭菜", "Leek", "", ProductDomain.FARM, List.of(), from, null),
                        new TestItemDef("lead", "铅", "Lead", List.of(), Severity.SAFETY, "heavy-metal"),
                        new TestItemDef("colonies", "菌落总数", "Colonies", List.of(), Severity.SAFETY, "microbe"),
                        term("P-OBJECT", RuleDomain.PRODUCT, RuleEvent.RESULT_SERVED, Duty.OBJECT, "15", NATURAL_DAYS),
                        term(
                                "P-REINSPECT",
                                RuleDomain.PRODUCT,
                                RuleEvent.RESULT_SERVED,
                                Duty.APPLY_FOR_REINSPECTION,
                                "15",
                                NATURAL_DAYS),
                        term(
                                "F-REINSPECT",
                                RuleDomain.FOOD,
                                RuleEvent.RESULT_SERVED,
                                Duty.APPLY_FOR_REINSPECTION,
                                "7",
                                WORKING_DAYS),
                        term(
                                "A-REINSPECT",
                                RuleDomain.FARM,
                                RuleEvent.RESULT_SERVED,
                                Duty.APPLY_FOR_REINSPECTION,
                                "5",
                                WORKING_DAYS),
                        term(
                                "P-DEEMED",
                                RuleDomain.PRODUCT,
                                RuleEvent.DELIVERY_NOTICE_PUBLISHED,
                                Duty.DEEM_SERVED,
                                "30",
                                NATURAL_DAYS),
                        new Region("341800", "宣城市", "Xuancheng"),
                        new LimitRule(
                                "TOY-lead-" + lead,
                                "TOY",
                                "lead",
                                new Limit.AtMost(new BigDecimal(lead), true),
                                "mg/kg",
                                Comparison.FULL_VALUE,
                                null,
                                "made up",
                                from,
                                null,
                                "K")));
    }

    private static LegalRule term(String id, RuleDomain law, RuleEvent start, Duty duty, String amount, TermUnit unit) {
        return new LegalRule(
                id,
                RuleKind.DEADLINE,
                law,
                "",
                start,
                duty,
                List.of(),
                unit,
                null,
                RollOver.NEXT_WORKING_DAY,
                Map.of(LegalRule.AMOUNT, new RuleParameter(amount, null, null)),
                "made up",
                List.of(),
                Mark.C,
                LocalDate.of(2000, 1, 1),
                null,
                "虚构",
                "made up");
    }

    static Origin origin(long offset) {
        return new Origin("sampling.ingress.test.v1", 0, offset, Instant.ofEpochMilli(1_000 + offset));
    }

    static Digest digest(Object... parts) {
        return Digest.of(Integer.toHexString(Arrays.hashCode(parts)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Sample sample(String catalogue, String producer, String lab) {
        return new Sample(
                KEY,
                SamplingPurpose.SUPERVISION,
                AdminLevel.CITY,
                Channel.SHOP,
                null,
                null,
                catalogue,
                "积木",
                null,
                null,
                null,
                null,
                null,
                null,
                Party.named(producer),
                null,
                "341800",
                lab,
                SAMPLED);
    }

    /** A sample taken at a seller. */
    static LedgerEvent.Registered soldBy(long offset, int version, String catalogue, String producer, String seller) {
        Sample s = sample(catalogue, producer, LAB.id());
        Sample sold = new Sample(
                s.key(),
                s.purpose(),
                s.level(),
                s.channel(),
                null,
                null,
                catalogue,
                s.productName(),
                null,
                null,
                null,
                null,
                null,
                null,
                s.producer(),
                seller == null ? null : Party.named(seller),
                s.regionCode(),
                s.lab(),
                s.sampledOn());
        return new LedgerEvent.Registered(
                origin(offset),
                OFFICE,
                digest("registered", version, catalogue, producer, seller),
                sold,
                version,
                null);
    }

    static LedgerEvent.Registered registered(long offset, int version, String catalogue, String producer) {
        return new LedgerEvent.Registered(
                origin(offset),
                OFFICE,
                digest("registered", version, catalogue, producer),
                sample(catalogue, producer, LAB.id()),
                version,
                null);
    }

    static LedgerEvent.Registered registered(long offset) {
        return registered(offset, 1, "TOY", "厂甲");
    }

    static Report report(
            String number, int version, boolean withdrawn, TestKind kind, GivenVerdict given, String lead) {
        var test = new ItemTest(
                null,
                null,
                "铅",
                "mg/kg",
                new Measurement.Quantity(new BigDecimal(lead)),
                new Limit.NotStated(),
                null,
                Comparison.FULL_VALUE,
                null,
                null,
                GivenVerdict.NONE,
                false);
        return new Report(
                number,
                version,
                withdrawn,
                withdrawn ? "taken back" : null,
                kind,
                given,
                CONCLUDED,
                null,
                null,
                null,
                withdrawn ? List.of() : List.of(new SubmittedTest(test, null, lead, null, null)));
    }

    static LedgerEvent.Reported reported(long offset, SubmittedBy by, Report report) {
        return new LedgerEvent.Reported(
                origin(offset),
                by,
                digest(by.id(), report.number(), report.version(), report.withdrawn(), values(report)),
                KEY,
                report);
    }

    private static Object values(Report report) {
        return Map.of(
                "given",
                report.given(),
                "values",
                report.tests().stream().map(SubmittedTest::valueText).toList());
    }

    static LedgerEvent.Reported pass(long offset) {
        return reported(offset, LAB, report("R-1", 1, false, TestKind.FIRST, GivenVerdict.CONFORMING, "12"));
    }

    static LedgerEvent.Reported fail(long offset) {
        return reported(offset, LAB, report("R-1", 1, false, TestKind.FIRST, GivenVerdict.NONCONFORMING, "130"));
    }

    static LedgerEvent.Noticed noticed(long offset, int version, GivenVerdict given, String lead) {
        Report report = report("N-1", version, false, TestKind.FIRST, given, lead);
        return new LedgerEvent.Noticed(
                origin(offset), AUTHORITY, digest("notice", version, given, lead), sample("TOY", "厂甲", null), report);
    }

    static LedgerEvent.Acted finalised(long offset, String number, int version) {
        return acted(offset, null, new Action.Finalised(number, version));
    }

    static LedgerEvent.Acted named(long offset, String lab) {
        return acted(offset, null, new Action.ReinspectionLabNamed(lab));
    }

    static LedgerEvent.Acted acted(long offset, LocalDate on, Action action) {
        return new LedgerEvent.Acted(origin(offset), OFFICE, digest("acted", on, action), KEY, on, null, action);
    }

    static Outcome rejudge(LedgerRow row, ReferenceRelease release, long offset) {
        return Ledger.renew(
                KEY, row, Standing.of(release), new Cause(Cause.Kind.REJUDGED, origin(offset), "operator", null));
    }

    /** A row and what its last event came to. */
    static Outcome after(LedgerEvent... events) {
        return fold(List.of(events), RELEASE);
    }

    static Outcome fold(List<LedgerEvent> events, ReferenceRelease release) {
        Outcome outcome = null;
        LedgerRow row = LedgerRow.EMPTY;
        for (LedgerEvent event : events) {
            outcome = Ledger.apply(row, event, Standing.of(release));
            row = outcome.row();
        }
        return Objects.requireNonNull(outcome);
    }

    static LedgerRow withoutVersion(LedgerRow row) {
        return new LedgerRow(
                0,
                row.release(),
                row.orders(),
                row.registration(),
                row.reports(),
                row.actions(),
                row.dimensions(),
                row.flags(),
                row.settlesOn(),
                row.settled());
    }
}
