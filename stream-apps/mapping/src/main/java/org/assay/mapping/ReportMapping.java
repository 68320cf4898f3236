package org.assay.mapping;

import java.util.List;
import org.assay.contract.sample.ReportState;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.assay.domain.model.Report;
import org.assay.domain.model.SubmittedTest;
import org.assay.domain.model.TestKind;

/** Reports. */
public final class ReportMapping {
    private ReportMapping() {}

    public static Report toDomain(org.assay.contract.sample.Report r) {
        return toDomain(r, r.getItems().stream().map(TestMapping::toDomain).toList());
    }

    /** A report without its tests. */
    public static Report headOnly(org.assay.contract.sample.Report r) {
        return toDomain(r, List.of());
    }

    private static Report toDomain(org.assay.contract.sample.Report r, List<SubmittedTest> tests) {
        return new Report(
                r.getReportNumber(),
                r.getVersion(),
                r.getState() == ReportState.WITHDRAWN,
                r.getReason(),
                r.getTestKind() == org.assay.contract.sample.TestKind.REINSPECTION
                        ? TestKind.REINSPECTION
                        : TestKind.FIRST,
                TestMapping.given(r.getGiven()),
                r.getConcludedOn(),
                r.getPublishedOn(),
                r.getCma(),
                r.getRemark(),
                tests);
    }

    public static org.assay.contract.sample.Report toContract(Report r) {
        List<TestItem> items = r.tests().stream().map(TestMapping::toContract).toList();
        return new org.assay.contract.sample.Report(
                r.number(),
                r.version(),
                r.withdrawn() ? ReportState.WITHDRAWN : ReportState.ISSUED,
                r.reason(),
                Words.toContract(r.testKind(), org.assay.contract.sample.TestKind.class),
                Words.toContract(r.given(), Verdict.class),
                r.concludedOn(),
                r.publishedOn(),
                r.cma(),
                r.remark(),
                items);
    }
}
