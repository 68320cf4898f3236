package org.assay.testkit.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.contract.journal.Origin;
import org.assay.contract.ledger.Basis;
import org.assay.contract.ledger.Cause;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.CountedReport;
import org.assay.contract.ledger.Dimensions;
import org.assay.contract.ledger.ItemOutcome;
import org.assay.contract.ledger.JudgedItem;
import org.assay.contract.ledger.ProductDomain;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.ledger.VerdictStatus;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.ItemSeverity;
import org.assay.contract.sample.TestKind;
import org.assay.contract.sample.Verdict;

/** States of samples and changes of verdicts, judged by release 1, without a ledger that makes them. */
public final class Verdicts {
    private Verdicts() {}

    /** A final pass. */
    public static SampleState pass(String number) {
        return state(number, SampleVerdict.CONFORMING, VerdictStatus.FINAL, ItemOutcome.CONFORMING, "12");
    }

    /** A failure for lead, a safety item, that is not final. */
    public static SampleState provisionalFail(String number) {
        return state(number, SampleVerdict.NONCONFORMING, VerdictStatus.PROVISIONAL, ItemOutcome.NONCONFORMING, "130");
    }

    /** The same failure declared final. */
    public static SampleState fail(String number) {
        return state(number, SampleVerdict.NONCONFORMING, VerdictStatus.FINAL, ItemOutcome.NONCONFORMING, "130");
    }

    /** The laboratory passes what the limit fails. */
    public static SampleState conflict(String number) {
        SampleState state =
                state(number, SampleVerdict.CONFLICT, VerdictStatus.PROVISIONAL, ItemOutcome.NONCONFORMING, "130");
        state.setConflict(true);
        return state;
    }

    /** Another day decides the period. */
    public static SampleState on(LocalDate day, SampleState state) {
        state.getDimensions().setPeriodDate(day);
        return state;
    }

    /** Another enterprise made it. */
    public static SampleState by(String enterprise, SampleState state) {
        state.getDimensions().setEnterprise(enterprise);
        state.getSample().getProducer().setName(enterprise);
        return state;
    }

    /** It counts against its seller, because the producer named on it has shown that it is not theirs. */
    public static SampleState reattributed(SampleState state) {
        state.getDimensions().setEnterprise(state.getSample().getSeller().getName());
        return state;
    }

    /** Sold on a platform. */
    public static SampleState on(String platform, SampleState state) {
        state.getSample().setChannel(Channel.ONLINE);
        state.getSample().setPlatform(Submissions.party(platform));
        state.getDimensions().setChannel(Channel.ONLINE);
        return state;
    }

    /** Made by an enterprise of an industry, GB/T 4754, in a county. */
    public static SampleState in(String industry, String county, SampleState state) {
        state.getSample().getProducer().setIndustry(industry);
        state.getSample().getProducer().setRegionCode(county);
        state.getDimensions().setIndustry(industry);
        return state;
    }

    /** Of one product with all others that have the same producer and specification. */
    public static SampleState ofProduct(String specification, SampleState state) {
        state.getSample().setSpecification(specification);
        return state;
    }

    /** A change of verdict; the key of the sample is that of the states. */
    public static VerdictFeed change(long version, SampleState before, SampleState after, CauseKind cause) {
        var origin = new Origin("sampling.ingress.lab-a.result.v1", 0, version, Instant.ofEpochMilli(version));
        return new VerdictFeed(new VerdictChanged(
                key(after == null ? before : after),
                version,
                before,
                after,
                new Cause(cause, origin, Submissions.LAB, "in words")));
    }

    /** Key of a sample's records. */
    public static String key(SampleState state) {
        return Submissions.OFFICE + "|" + state.getSample().getSampleNumber();
    }

    private static SampleState state(
            String number, SampleVerdict verdict, VerdictStatus status, ItemOutcome outcome, String lead) {
        var sample = Submissions.sample(number);
        return SampleState.newBuilder()
                .setVerdict(verdict)
                .setStatus(status)
                .setOwn(outcome)
                .setConflict(false)
                .setRelease(1)
                .setDimensions(Dimensions.newBuilder()
                        .setPurpose(sample.getPurpose())
                        .setDomain(ProductDomain.CONSUMER)
                        .setCatalogueCode("TOY")
                        .setLevel(sample.getLevel())
                        .setRegionCode(sample.getRegionCode())
                        .setChannel(sample.getChannel())
                        .setSize(sample.getProducer().getSize())
                        .setPeriodDate(Submissions.CONCLUDED)
                        .setEnterprise(sample.getProducer().getName())
                        .build())
                .setSample(sample)
                .setReport(CountedReport.newBuilder()
                        .setReportNumber("R-" + number)
                        .setVersion(1)
                        .setLab(Submissions.LAB)
                        .setTestKind(TestKind.FIRST)
                        .setBasis(Basis.LAB_REPORT)
                        .setGiven(verdict == SampleVerdict.NONCONFORMING ? Verdict.NONCONFORMING : Verdict.CONFORMING)
                        .setConcludedOn(Submissions.CONCLUDED)
                        .setItems(List.of(JudgedItem.newBuilder()
                                .setItem(Submissions.lead(lead))
                                .setItemCode("lead")
                                .setLimitId("reported")
                                .setSeverity(ItemSeverity.SAFETY)
                                .setOutcome(outcome)
                                .build()))
                        .build())
                .build();
    }
}
