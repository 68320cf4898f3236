package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A number or words that a city or province sets in a rule of the nation. It never goes below the floor of the law or above its
 * ceiling; loading checks that.
 *
 * @param region six digits of the province, city or county
 * @param rule id of the rule
 * @param parameter name of the parameter
 * @param value what holds there
 * @param article where it stands
 * @param mark how sure it is
 * @param effectiveFrom first day
 * @param effectiveTo last day, null when open
 * @param textZh why, in Chinese
 * @param textEn why, in English
 */
public record LocalParameter(
        String region,
        String rule,
        String parameter,
        String value,
        String article,
        Mark mark,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String textZh,
        String textEn)
        implements ReferenceRow {

    public LocalParameter {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.LOCAL_PARAMETER;
    }

    @Override
    public String naturalKey() {
        return region + "/" + rule + "/" + parameter;
    }

    @Override
    public Object fixedPart() {
        return new LocalParameter(region, rule, parameter, value, article, mark, effectiveFrom, null, textZh, textEn);
    }
}
