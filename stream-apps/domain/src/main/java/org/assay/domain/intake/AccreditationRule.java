package org.assay.domain.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.intake.Admission.Held;
import org.assay.domain.intake.Admission.Reason;
import org.assay.domain.reference.Accreditation;
import org.assay.domain.reference.Submitter;

/**
 * Whether a laboratory may report what it reports (资质认定): a report carries the CMA number of a certificate that was
 * valid on the day and covers its items, 产品质量法 art. 19. Otherwise it is held: a report on an expired or
 * foreign certificate never enters a rate.
 *
 * <p>What is not on record is not held against a laboratory: without days of its certificates the number alone is
 * compared, without a scope the items are not.
 */
public final class AccreditationRule {
    /** Stands for every item in a scope. */
    public static final String EVERYTHING = "*";

    private AccreditationRule() {}

    /**
     * The objection to a report, if there is one.
     *
     * @param lab who reports
     * @param stated CMA number on the report; null when it states none
     * @param day day of sampling, or of the conclusion where the report does not say when the sample was taken
     * @param items the items of the report, in order
     */
    public static Optional<Admission> objection(Submitter lab, String stated, LocalDate day, List<TestedItem> items) {
        return certificate(lab, stated, day).or(() -> scope(lab.scope(), items));
    }

    private static Optional<Admission> certificate(Submitter lab, String stated, LocalDate day) {
        String number = stated == null || stated.isBlank() ? lab.cma() : stated.strip();
        if (number.isEmpty()) {
            return held(Reason.NOT_ACCREDITED, "report.cma");
        }
        List<Accreditation> own = lab.accreditations();
        boolean known = own.isEmpty()
                ? number.equals(lab.cma())
                : own.stream().anyMatch(one -> one.number().equals(number));
        if (!known) {
            return held(Reason.NOT_ACCREDITED, "report.cma");
        }
        boolean valid =
                own.isEmpty() || own.stream().anyMatch(one -> one.number().equals(number) && one.holdsOn(day));
        return valid ? Optional.empty() : held(Reason.ACCREDITATION_EXPIRED, "report.cma");
    }

    private static Optional<Admission> scope(Set<String> scope, List<TestedItem> items) {
        if (scope.isEmpty() || scope.contains(EVERYTHING)) {
            return Optional.empty();
        }
        for (int i = 0; i < items.size(); i++) {
            TestedItem item = items.get(i);
            if (!scope.contains(item.name()) && (item.code() == null || !scope.contains(item.code()))) {
                return held(Reason.OUT_OF_SCOPE, "report.items[" + i + "]");
            }
        }
        return Optional.empty();
    }

    private static Optional<Admission> held(Reason reason, String field) {
        return Optional.of(new Held(reason, field));
    }
}
