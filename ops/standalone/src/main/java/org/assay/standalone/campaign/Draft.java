package org.assay.standalone.campaign;

import java.time.LocalDate;
import java.util.List;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.sample.Report;
import org.assay.contract.sample.ReportState;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.TestKind;
import org.assay.contract.sample.Verdict;
import org.assay.domain.reference.Submitter;

/**
 * A made-up sample before it is told: what is the same in everything that is said about it.
 *
 * @param sample as it truly is
 * @param office who ordered it
 * @param lab who tests it
 * @param plan what it is tested for
 * @param items results of the first test
 * @param concludedOn day of the report
 */
record Draft(
        Sample sample, Submitter office, Submitter lab, TestPlan plan, List<TestItem> items, LocalDate concludedOn) {

    Dispatch registration() {
        return registration(sample, 1, null);
    }

    Dispatch registration(Sample said, int version, String reason) {
        return new Dispatch(office.principal(), new SampleRegistered(said, version, reason));
    }

    Dispatch result() {
        return result(report(1, null, items));
    }

    Dispatch result(Report report) {
        return result(lab, report);
    }

    Dispatch result(Submitter by, Report report) {
        return new Dispatch(
                by.principal(),
                new ResultReported(sample.getOrganiser(), sample.getSampleNumber(), report, sample.getSampledOn()));
    }

    /** A version of the report on the first test. */
    Report report(int version, String reason, List<TestItem> tests) {
        return report(lab, TestKind.FIRST, version, reason, concludedOn, tests);
    }

    Report report(Submitter by, TestKind kind, int version, String reason, LocalDate day, List<TestItem> tests) {
        boolean fails = tests.stream().anyMatch(item -> item.getGiven() == Verdict.NONCONFORMING);
        return new Report(
                reportNumber(by),
                version,
                ReportState.ISSUED,
                reason,
                kind,
                fails ? Verdict.NONCONFORMING : Verdict.CONFORMING,
                day,
                null,
                by.cma(),
                null,
                tests);
    }

    /** Number of the report that a laboratory writes on this sample. */
    String reportNumber(Submitter by) {
        return by.id() + "-" + sample.getSampleNumber();
    }
}
