package org.assay.domain.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One version of a test report (检验报告). A correction or a withdrawal is the next version; the highest counts.
 *
 * @param version from 1
 * @param withdrawn whether this version takes the report back
 * @param reason why it was corrected or withdrawn, or null
 * @param given the submitter's conclusion
 * @param concludedOn day of the conclusion, or null
 * @param publishedOn day of publication for a notice, or null
 */
public record Report(
        String number,
        int version,
        boolean withdrawn,
        String reason,
        TestKind testKind,
        GivenVerdict given,
        LocalDate concludedOn,
        LocalDate publishedOn,
        String cma,
        String remark,
        List<SubmittedTest> tests) {
    public Report {
        Objects.requireNonNull(number);
        Objects.requireNonNull(testKind);
        Objects.requireNonNull(given);
        tests = List.copyOf(tests);
    }
}
