package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.assay.domain.model.Basis;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.TestKind;

/**
 * The report whose verdict counts.
 *
 * @param lab id of who reported
 * @param reason reason of the correction, when it is one
 */
public record CountedReport(
        String number,
        int version,
        String lab,
        TestKind testKind,
        Basis basis,
        GivenVerdict given,
        LocalDate concludedOn,
        LocalDate publishedOn,
        String reason,
        List<JudgedTest> tests) {
    public CountedReport {
        tests = List.copyOf(tests);
    }
}
