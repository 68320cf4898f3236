package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.identifier.Gtin;
import org.assay.domain.identifier.Uscc;
import org.assay.domain.judgement.ItemTest;
import org.assay.domain.judgement.Judge;
import org.assay.domain.judgement.Limit;
import org.assay.domain.model.Basis;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Party;
import org.assay.domain.model.Report;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.Severity;
import org.assay.domain.model.SubmittedTest;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.TestItemDef;

/** Resolves what a row is counted under and judges the report that counts, by what stands. */
final class Resolution {
    private final Standing standing;
    private final ReferenceRelease release;

    Resolution(Standing standing) {
        this.standing = standing;
        this.release = standing.release();
    }

    /** The row as it is seen from here. A function of the facts, the accepted actions and what stands only. */
    LedgerRow resolve(LedgerRow unresolved) {
        LedgerRow row = sanctioned(unresolved);
        Optional<ReportFact> counted = Counting.counted(row);
        if (counted.isEmpty()) {
            return row.resolved(standing, waiting(row.reports(), -1), null, List.of());
        }
        ReportFact fact = counted.get();
        Sample sample = row.registration().top().content().sample();
        LocalDate on = judgedOn(sample, fact.head());
        Optional<CatalogueEntry> entry = release.catalogue(sample.catalogue(), on);
        int place = row.reports().indexOf(fact);
        List<ReportFact> judged = waiting(row.reports(), place);
        judged.set(place, fact.withTests(judge(fact, entry, on)));
        Optional<Party> liable = row.procedure().isReattributed()
                ? Optional.ofNullable(sample.seller())
                : Optional.of(sample.producer());
        LedgerRow resolved =
                row.resolved(standing, judged, dimensions(sample, liable, fact.head(), entry), flags(sample, entry));
        return mayFail(fact) ? settled(resolved) : resolved;
    }

    private LedgerRow sanctioned(LedgerRow row) {
        List<ReportFact> facts = row.reports().stream()
                .map(fact -> fact.withSanctioned(standing.sanctions().takeBack(fact, release)))
                .toList();
        return facts.equals(row.reports()) ? row : row.withReports(facts);
    }

    private static boolean mayFail(ReportFact fact) {
        return fact.basis() == Basis.LAB_REPORT && fact.head().given() != GivenVerdict.CONFORMING;
    }

    private LedgerRow settled(LedgerRow row) {
        SampleState state = row.state().orElseThrow();
        if (state.verdict() != SampleVerdict.NONCONFORMING) {
            return row;
        }
        Settlement settlement = Settlement.of(row, state, standing);
        return row.settling(settlement.on(), settlement.isSettled(standing.day()));
    }

    private static List<ReportFact> waiting(List<ReportFact> facts, int counted) {
        var result = new ArrayList<>(facts);
        for (int i = 0; i < result.size(); i++) {
            if (i != counted) {
                result.set(i, waiting(result.get(i)));
            }
        }
        return result;
    }

    private static ReportFact waiting(ReportFact fact) {
        return fact.withTests(fact.tests().stream()
                .map(test -> JudgedTest.waiting(test.submitted()))
                .toList());
    }

    // A sample is judged by the limits of its sampling day; a notice that does not tell it, by its own day.
    private static LocalDate judgedOn(Sample sample, Report head) {
        return sample.sampledOn() != null ? sample.sampledOn() : periodDate(sample, head);
    }

    private static LocalDate periodDate(Sample sample, Report head) {
        if (head.concludedOn() != null) {
            return head.concludedOn();
        }
        return head.publishedOn() != null ? head.publishedOn() : sample.sampledOn();
    }

    private List<JudgedTest> judge(ReportFact fact, Optional<CatalogueEntry> entry, LocalDate on) {
        var judged = new ArrayList<JudgedTest>(fact.tests().size());
        for (JudgedTest test : fact.tests()) {
            judged.add(judge(test.submitted(), entry, on));
        }
        return judged;
    }

    private JudgedTest judge(SubmittedTest submitted, Optional<CatalogueEntry> entry, LocalDate on) {
        ItemTest test = submitted.test();
        Optional<TestItemDef> item = release.item(test.code() != null ? test.code() : test.name());
        String itemCode = item.map(TestItemDef::code).orElse(test.code() != null ? test.code() : test.name());
        Optional<LimitRule> rule = entry.flatMap(e -> release.limit(e.code(), itemCode, on));
        Severity severity = severity(test, item);
        Optional<ReferenceLimit> limit =
                rule.map(r -> new ReferenceLimit(r.limit(), r.unit(), r.comparison(), r.decimals()));
        ItemTest used = limit.map(l -> withLimit(test, l)).orElse(test);
        return new JudgedTest(
                submitted,
                itemCode,
                rule.map(LimitRule::id)
                        .orElse(test.limit() instanceof Limit.NotStated ? JudgedTest.NONE : JudgedTest.REPORTED),
                limit.orElse(null),
                severity,
                Judge.item(used));
    }

    private static Severity severity(ItemTest test, Optional<TestItemDef> item) {
        if (item.isPresent()) {
            return item.get().severity();
        }
        return test.severity() != null ? test.severity() : Severity.IMPORTANT;
    }

    private static ItemTest withLimit(ItemTest test, ReferenceLimit rule) {
        return new ItemTest(
                test.id(),
                test.code(),
                test.name(),
                test.unit(),
                test.value(),
                rule.limit(),
                rule.unit(),
                rule.comparison(),
                rule.decimals(),
                test.severity(),
                test.given(),
                test.repeat());
    }

    private Dimensions dimensions(Sample sample, Optional<Party> liable, Report head, Optional<CatalogueEntry> entry) {
        return new Dimensions(
                sample.purpose(),
                entry.map(CatalogueEntry::domain).orElse(null),
                entry.map(CatalogueEntry::code).orElse(sample.catalogue().strip()),
                entry.map(CatalogueEntry::classCode)
                        .filter(code -> !code.isEmpty())
                        .orElse(null),
                sample.level(),
                sample.regionCode(),
                sample.channel(),
                Optional.ofNullable(sample.platform())
                        .flatMap(Party::enterprise)
                        .orElse(null),
                liable.map(Party::size).orElse(EnterpriseSize.UNKNOWN),
                liable.map(Party::industry).orElse(null),
                sample.campaign(),
                periodDate(sample, head),
                liable.flatMap(Party::enterprise).orElse(null));
    }

    private List<Flag> flags(Sample sample, Optional<CatalogueEntry> entry) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (entry.isEmpty()) {
            flags.add(Flag.CATALOGUE_UNKNOWN);
        }
        if (sample.producer().enterprise().isEmpty()) {
            flags.add(Flag.PRODUCER_UNKNOWN);
        }
        if (isBadUscc(sample.producer())) {
            flags.add(Flag.PRODUCER_USCC_INVALID);
        }
        if (sample.seller() != null && isBadUscc(sample.seller())) {
            flags.add(Flag.SELLER_USCC_INVALID);
        }
        if (sample.gtin() != null && !Gtin.check(sample.gtin()).valid()) {
            flags.add(Flag.GTIN_INVALID);
        }
        if (release.region(sample.regionCode()).isEmpty()) {
            flags.add(Flag.REGION_UNKNOWN);
        }
        String industry = sample.producer().industry();
        if (industry != null && release.industry(division(industry)).isEmpty()) {
            flags.add(Flag.INDUSTRY_UNKNOWN);
        }
        return List.copyOf(flags);
    }

    private static boolean isBadUscc(Party party) {
        return party.uscc() != null && !Uscc.check(party.uscc()).valid();
    }

    // The release lists sections and divisions; a group or class belongs to the division of its first three characters.
    private static String division(String industry) {
        return industry.length() > 3 ? industry.substring(0, 3) : industry;
    }
}
