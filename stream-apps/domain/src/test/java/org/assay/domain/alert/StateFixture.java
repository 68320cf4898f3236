package org.assay.domain.alert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.ItemJudgement;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.judgement.ItemTest;
import org.assay.domain.judgement.JudgementReason;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.ledger.CountedReport;
import org.assay.domain.ledger.Dimensions;
import org.assay.domain.ledger.Flag;
import org.assay.domain.ledger.JudgedTest;
import org.assay.domain.ledger.ReferenceLimit;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Basis;
import org.assay.domain.model.Channel;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Party;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.Severity;
import org.assay.domain.model.SubmittedTest;
import org.assay.domain.model.TestKind;
import org.assay.domain.model.VerdictStatus;

/** Builds made-up states of samples, step by step. */
public final class StateFixture {
    private final SampleKey key;
    private SampleVerdict verdict = SampleVerdict.CONFORMING;
    private VerdictStatus status = VerdictStatus.FINAL;
    private boolean conflict;
    private int release = 1;
    private Basis basis = Basis.LAB_REPORT;
    private Party producer = Party.named("厂甲");
    private Party seller;
    private Party platform;
    private LocalDate day = LocalDate.of(2026, 3, 20);
    private String productName = "积木";
    private String trademark = "/";
    private String specification = " 30 片 ";
    private String standard = "GB 6675";
    private AdminLevel level = AdminLevel.CITY;
    private ProductDomain domain = ProductDomain.CONSUMER;
    private String enterprise;
    private int version = 1;
    private List<Flag> flags = List.of();
    private final List<JudgedTest> tests = new ArrayList<>();

    private StateFixture(String number) {
        this.key = new SampleKey("office-a", number);
    }

    public static StateFixture sample(String number) {
        return new StateFixture(number);
    }

    public StateFixture failing() {
        this.verdict = SampleVerdict.NONCONFORMING;
        return this;
    }

    public StateFixture verdict(SampleVerdict other) {
        this.verdict = other;
        return this;
    }

    public StateFixture status(VerdictStatus other) {
        this.status = other;
        return this;
    }

    public StateFixture provisional() {
        return status(VerdictStatus.PROVISIONAL);
    }

    /** Known by a published notice only. */
    public StateFixture published() {
        this.basis = Basis.PUBLISHED_NOTICE;
        return this;
    }

    public StateFixture inConflict() {
        this.conflict = true;
        return this;
    }

    public StateFixture release(int number) {
        this.release = number;
        return this;
    }

    public StateFixture notice() {
        this.basis = Basis.PUBLISHED_NOTICE;
        return this;
    }

    public StateFixture producer(Party party) {
        this.producer = party;
        return this;
    }

    public StateFixture seller(Party party) {
        this.seller = party;
        return this;
    }

    public StateFixture platform(Party party) {
        this.platform = party;
        return this;
    }

    public StateFixture on(LocalDate other) {
        this.day = other;
        return this;
    }

    public StateFixture product(String itsStandard, String itsTrademark, String itsSpecification) {
        this.standard = itsStandard;
        this.trademark = itsTrademark;
        this.specification = itsSpecification;
        return this;
    }

    public StateFixture level(AdminLevel other) {
        this.level = other;
        return this;
    }

    public StateFixture domain(ProductDomain other) {
        this.domain = other;
        return this;
    }

    /** Counts against another enterprise than the producer. */
    public StateFixture reattributed(String other) {
        this.enterprise = other;
        return this;
    }

    public StateFixture productName(String name) {
        this.productName = name;
        return this;
    }

    public StateFixture version(int number) {
        this.version = number;
        return this;
    }

    public StateFixture flagged(Flag flag) {
        this.flags = List.of(flag);
        return this;
    }

    /** Adds a test with the submitter's verdict on it and ours. */
    public StateFixture test(String code, Severity severity, GivenVerdict given, ItemOutcome own) {
        return test(code, severity, given, own, new Limit.NotStated(), null);
    }

    /** Adds a test that the submitter did not judge. */
    public StateFixture test(String code, Severity severity, ItemOutcome own) {
        return test(code, severity, GivenVerdict.NONE, own);
    }

    public StateFixture test(
            String code,
            Severity severity,
            GivenVerdict given,
            ItemOutcome own,
            Limit reported,
            ReferenceLimit reference) {
        var item = new ItemTest(
                null,
                code,
                "项目" + code,
                "mg/kg",
                new Measurement.Quantity(new BigDecimal("1.5")),
                reported,
                "mg/kg",
                Comparison.FULL_VALUE,
                null,
                severity,
                given,
                false);
        tests.add(new JudgedTest(
                new SubmittedTest(item, "GB 5009.12", null, null, null),
                code,
                JudgedTest.REPORTED,
                reference,
                severity,
                new ItemJudgement(own, JudgementReason.NONE)));
        return this;
    }

    public SampleState build() {
        Channel channel = platform == null ? Channel.SHOP : Channel.ONLINE;
        return new SampleState(
                verdict,
                status,
                ItemOutcome.NOT_REJUDGED,
                JudgementReason.NONE,
                conflict,
                release,
                flags,
                dimensions(channel),
                new Sample(
                        key,
                        SamplingPurpose.SUPERVISION,
                        level,
                        channel,
                        platform,
                        "儿童用品专项",
                        "玩具",
                        productName,
                        trademark,
                        specification,
                        "20260301",
                        LocalDate.of(2026, 3, 1),
                        standard,
                        null,
                        producer,
                        seller,
                        "341800",
                        "lab-a",
                        LocalDate.of(2026, 3, 2)),
                new CountedReport(
                        "R-" + key.number(),
                        version,
                        "lab-a",
                        TestKind.FIRST,
                        basis,
                        GivenVerdict.NONE,
                        day,
                        null,
                        "错字",
                        tests));
    }

    private Dimensions dimensions(Channel channel) {
        return new Dimensions(
                SamplingPurpose.SUPERVISION,
                domain,
                "TOY",
                null,
                level,
                "341800",
                channel,
                null,
                EnterpriseSize.UNKNOWN,
                enterprise == null ? producer.industry() : seller.industry(),
                "儿童用品专项",
                day,
                enterprise == null ? producer.enterprise().orElse(null) : enterprise);
    }
}
