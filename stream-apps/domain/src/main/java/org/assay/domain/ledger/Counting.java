package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.assay.domain.judgement.BatchJudgement;
import org.assay.domain.judgement.Judge;
import org.assay.domain.model.Basis;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.TestKind;
import org.assay.domain.model.VerdictStatus;

/** Which report of a sample counts, and as what. */
final class Counting {
    // A later conclusion comes first; reports that tie are ordered by origin.
    private static final Comparator<ReportFact> PRECEDENCE = Comparator.<ReportFact, Boolean>comparing(
                    fact -> fact.head().testKind() == TestKind.REINSPECTION)
            .thenComparing(
                    fact -> fact.head().concludedOn(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(fact -> fact.versions().top().origin());

    private Counting() {}

    /** The report that counts: re-inspection before first test, and only from who may speak for the sample. */
    static Optional<ReportFact> counted(LedgerRow row) {
        return row.reports().stream()
                .filter(fact -> speaks(row, fact) && !fact.isTakenBack())
                .max(PRECEDENCE);
    }

    /** Only the laboratory named for the test, or the authority that published the notice, speaks for a sample. */
    static boolean speaks(LedgerRow row, ReportFact fact) {
        return row.registered()
                .map(registration -> switch (fact.basis()) {
                    case PUBLISHED_NOTICE -> fact.by().equals(registration.by());
                    case LAB_REPORT ->
                        fact.by()
                                .id()
                                .equals(
                                        fact.head().testKind() == TestKind.REINSPECTION
                                                ? row.procedure().reinspectionLab()
                                                : registration.sample().lab());
                })
                .orElse(false);
    }

    static Optional<SampleState> state(LedgerRow row) {
        return counted(row).map(fact -> state(row, fact));
    }

    private static SampleState state(LedgerRow row, ReportFact fact) {
        BatchJudgement batch = Judge.batch(
                fact.basis(),
                fact.head().given(),
                fact.tests().stream().map(test -> test.submitted().test()).toList(),
                fact.tests().stream().map(JudgedTest::judgement).toList());
        return new SampleState(
                batch.verdict(),
                status(row, fact, batch.verdict()),
                batch.own(),
                batch.reason(),
                batch.conflict(),
                row.release(),
                row.flags(),
                row.dimensions(),
                row.registration().top().content().sample(),
                report(fact));
    }

    private static CountedReport report(ReportFact fact) {
        var head = fact.head();
        return new CountedReport(
                head.number(),
                head.version(),
                fact.by().id(),
                head.testKind(),
                fact.basis(),
                head.given(),
                head.concludedOn(),
                head.publishedOn(),
                head.reason(),
                fact.tests());
    }

    private static VerdictStatus status(LedgerRow row, ReportFact fact, SampleVerdict verdict) {
        if (!isFinal(row, fact, verdict)) {
            return VerdictStatus.PROVISIONAL;
        }
        return isCorrection(row, fact) ? VerdictStatus.REVISED : VerdictStatus.FINAL;
    }

    /** A pass and a published notice are final; a laboratory's fail when time, the law or its office makes it so. */
    private static boolean isFinal(LedgerRow row, ReportFact fact, SampleVerdict verdict) {
        if (fact.basis() == Basis.PUBLISHED_NOTICE || verdict == SampleVerdict.CONFORMING) {
            return true;
        }
        return verdict == SampleVerdict.NONCONFORMING
                && (row.settled()
                        || row.procedure()
                                .isDeclaredFinal(fact.number(), fact.head().version()));
    }

    // Told from the facts, not from what was counted before: the order of arrival must not show.
    private static boolean isCorrection(LedgerRow row, ReportFact fact) {
        return fact.head().version() > 1
                || row.registration().top().number() > 1
                || fact.head().testKind() == TestKind.REINSPECTION
                || row.procedure().isReattributed()
                || row.reports().stream().anyMatch(other -> other.isTakenBack() && speaks(row, other));
    }
}
