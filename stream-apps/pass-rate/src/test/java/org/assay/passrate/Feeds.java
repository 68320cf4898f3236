package org.assay.passrate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
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
import org.assay.contract.sample.Level;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Size;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.TestKind;
import org.assay.contract.sample.Verdict;
import org.assay.testkit.data.Submissions;

/** Records of the verdict feed. */
public final class Feeds {
    public static final String KETTLE = "kettle";

    private Feeds() {}

    /** A kettle sampled in a shop of Taizhou, March 2024. */
    public static SampleState kettle(String enterprise, SampleVerdict verdict, JudgedItem... items) {
        return state(enterprise, KETTLE, LocalDate.of(2024, 3, 5), verdict, items);
    }

    public static SampleState state(
            String enterprise, String catalogue, LocalDate on, SampleVerdict verdict, JudgedItem... items) {
        return SampleState.newBuilder()
                .setVerdict(verdict)
                .setStatus(verdict == SampleVerdict.NONCONFORMING ? VerdictStatus.PROVISIONAL : VerdictStatus.FINAL)
                .setOwn(ItemOutcome.NOT_REJUDGED)
                .setConflict(verdict == SampleVerdict.CONFLICT)
                .setRelease(1)
                .setDimensions(dimensions(enterprise, catalogue, on))
                .setSample(Submissions.sample("S"))
                .setReport(new CountedReport(
                        "R-1",
                        1,
                        "lab-a",
                        TestKind.FIRST,
                        Basis.LAB_REPORT,
                        Verdict.NONE,
                        on,
                        null,
                        null,
                        List.of(items)))
                .build();
    }

    private static Dimensions dimensions(String enterprise, String catalogue, LocalDate on) {
        return Dimensions.newBuilder()
                .setPurpose(Purpose.SUPERVISION)
                .setDomain(ProductDomain.CONSUMER)
                .setCatalogueCode(catalogue)
                .setCatalogueClass("appliances")
                .setLevel(Level.CITY)
                .setRegionCode("331000")
                .setChannel(Channel.SHOP)
                .setSize(Size.SMALL)
                .setCampaign("spring")
                .setPeriodDate(on)
                .setEnterprise(enterprise)
                .build();
    }

    public static JudgedItem item(String code, String limit, ItemOutcome outcome, boolean repeat) {
        TestItem test = Submissions.lead("1");
        test.setRepeat(repeat);
        return new JudgedItem(test, code, limit, null, ItemSeverity.SAFETY, outcome, null);
    }

    /** A change because of a report; the version is of no matter to counting. */
    public static VerdictFeed changed(String sample, SampleState before, SampleState after) {
        return changed(sample, before, after, CauseKind.REPORT);
    }

    public static VerdictFeed changed(String sample, SampleState before, SampleState after, CauseKind cause) {
        return new VerdictFeed(new VerdictChanged(
                sample, 1L, before, after, new Cause(cause, new Origin("t", 0, 0L, Instant.EPOCH), "lab-a", null)));
    }

    /** The beginning of a day, once for each of so many partitions. */
    public static Stream<VerdictFeed> tick(LocalDate day, int partitions) {
        return Stream.iterate(0, partition -> partition < partitions, partition -> partition + 1)
                .map(partition -> new VerdictFeed(new Broadcast(partition, partitions, new Tick(day))));
    }

    public static VerdictFeed tick(String day) {
        return tick(LocalDate.parse(day), 1).findFirst().orElseThrow();
    }

    public static VerdictFeed activated(int release) {
        return new VerdictFeed(new Broadcast(0, 1, new ReleaseActivated(release, List.of())));
    }
}
