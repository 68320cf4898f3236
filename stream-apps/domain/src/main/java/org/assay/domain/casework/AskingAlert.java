package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;

/**
 * An alert as a case of its subject knows it: the newest version that was heard of. What is not known is null.
 *
 * @param version rises with every change
 * @param holds whether it holds by this version
 * @param supersededBy the alert that took its place
 * @param rule the rule that raised it
 * @param on the day on which it was raised
 * @param severity of the worst failing item
 * @param title enterprise or product by name
 * @param enterprise the enterprise
 * @param organiser organiser of the sampling
 * @param regionCode region whose office handles it
 * @param level level of a recall
 */
public record AskingAlert(
        String id,
        long version,
        AlertRule.Kind kind,
        boolean holds,
        String supersededBy,
        String rule,
        LocalDate on,
        Severity severity,
        ProductDomain domain,
        String title,
        String enterprise,
        String organiser,
        String regionCode,
        String catalogueCode,
        Integer level) {

    /** The earliest first. */
    static final Comparator<AskingAlert> ORDER =
            Comparator.comparing(AskingAlert::on).thenComparing(AskingAlert::id);

    public AskingAlert {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(on);
    }

    /** What a case that rests on it is about. */
    CaseHead head() {
        return new CaseHead(
                domain, title, enterprise, organiser, regionCode, catalogueCode, level, null, null, null, false);
    }

    /** What became of it, in one word. */
    String word() {
        if (holds) {
            return "RAISED";
        }
        return supersededBy == null ? "WITHDRAWN" : "SUPERSEDED";
    }

    /** What a timeline tells of it: one line, by what it is now, so that it does not matter which versions were heard of. */
    Entry entry() {
        return new Entry(on, EntryKind.ALERT, word(), rule, null, null, null, id, null, null, null);
    }
}
