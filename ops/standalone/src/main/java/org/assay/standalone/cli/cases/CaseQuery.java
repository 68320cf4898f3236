package org.assay.standalone.cli.cases;

import java.util.Comparator;
import java.util.Optional;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseKind;
import org.assay.contract.casework.CaseStatus;

/**
 * Which cases are asked for. What is not said narrows nothing.
 *
 * @param region first digits of the region whose offices handle it
 * @param enterprise USCC or name
 */
record CaseQuery(
        Optional<CaseKind> kind, Optional<CaseStatus> status, Optional<String> region, Optional<String> enterprise) {
    static final Comparator<CaseChanged> ORDER =
            Comparator.comparing(CaseChanged::getKind).thenComparing(CaseChanged::getCaseId);

    boolean matches(CaseChanged known) {
        return kind.filter(wanted -> wanted != known.getKind()).isEmpty()
                && status.filter(wanted -> wanted != known.getStatus()).isEmpty()
                && region.filter(prefix -> !isIn(known, prefix)).isEmpty()
                && enterprise.filter(wanted -> !isOf(known, wanted)).isEmpty();
    }

    private static boolean isIn(CaseChanged known, String prefix) {
        return known.getRegionCode() != null && known.getRegionCode().startsWith(prefix);
    }

    private static boolean isOf(CaseChanged known, String wanted) {
        String text = wanted.strip();
        return text.equalsIgnoreCase(known.getEnterprise()) || text.equals(known.getTitle());
    }
}
