package org.assay.domain.ledger;

import java.util.List;
import org.assay.domain.model.Basis;
import org.assay.domain.model.Report;
import org.assay.domain.model.SubmittedBy;

/**
 * A report number as the ledger keeps it.
 *
 * @param versions its versions; the content of the highest is kept
 * @param sanctioned whether a sanction of its laboratory takes it back
 */
public record ReportFact(SubmittedBy by, Basis basis, Versions<Content> versions, boolean sanctioned) {
    /**
     * A version of a report.
     *
     * @param head the report without its tests
     * @param tests its tests, judged when the report counts
     */
    public record Content(Report head, List<JudgedTest> tests) {
        public Content {
            tests = List.copyOf(tests);
        }

        static Content of(Report report) {
            Report head = new Report(
                    report.number(),
                    report.version(),
                    report.withdrawn(),
                    report.reason(),
                    report.testKind(),
                    report.given(),
                    report.concludedOn(),
                    report.publishedOn(),
                    report.cma(),
                    report.remark(),
                    List.of());
            return new Content(
                    head, report.tests().stream().map(JudgedTest::waiting).toList());
        }
    }

    String number() {
        return head().number();
    }

    Report head() {
        return versions.top().content().head();
    }

    List<JudgedTest> tests() {
        return versions.top().content().tests();
    }

    ReportFact withTests(List<JudgedTest> tests) {
        var top = versions.top();
        var judged = new Versions.Version<>(top.number(), top.digest(), top.origin(), new Content(head(), tests));
        return new ReportFact(by, basis, new Versions<>(judged, versions.older()), sanctioned);
    }

    ReportFact withSanctioned(boolean takenBack) {
        return takenBack == sanctioned ? this : new ReportFact(by, basis, versions, takenBack);
    }

    /** Whether it counts no more: withdrawn by who gave it, or taken back by a sanction. */
    boolean isTakenBack() {
        return sanctioned || head().withdrawn();
    }
}
