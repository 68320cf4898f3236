package org.assay.domain.judgement;

import java.util.Objects;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Severity;

/**
 * One tested item of a report (检验项目): what was measured and what was required.
 *
 * @param id identifies the item within the report
 * @param code code of the item in the reference data, or empty
 * @param name name of the item as reported
 * @param unit unit of the value; empty when none is given
 * @param value the result
 * @param limit the requirement
 * @param limitUnit unit of the limit; empty when none is given
 * @param comparison how value and limit are compared
 * @param decimals places to round to under {@link Comparison#ROUNDED}; null for the places of the limit's own number
 * @param severity how much a failure matters, as the submitter states it; null when it states none
 * @param given what the submitter concluded on this item
 * @param repeat whether the row repeats another test of the same report; it is judged alike, statistics may leave it out
 */
public record ItemTest(
        String id,
        String code,
        String name,
        String unit,
        Measurement value,
        Limit limit,
        String limitUnit,
        Comparison comparison,
        Integer decimals,
        Severity severity,
        GivenVerdict given,
        boolean repeat) {

    public ItemTest {
        unit = unit == null ? "" : unit;
        limitUnit = limitUnit == null ? "" : limitUnit;
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(given, "given");
    }
}
