package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The states of a kind of case, and what leads from one to the next (处置阶梯).
 *
 * @param id key of the ladder
 * @param domain the law it belongs to
 * @param states the states, the first one first
 * @param article where it stands
 * @param mark how sure it is
 * @param effectiveFrom first day
 * @param effectiveTo last day, null when open
 * @param textZh what it is, in Chinese
 * @param textEn the same in English
 */
public record CaseLadder(
        String id,
        RuleDomain domain,
        List<LadderState> states,
        String article,
        Mark mark,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String textZh,
        String textEn)
        implements ReferenceRow {

    public CaseLadder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        states = List.copyOf(states);
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.CASE_LADDER;
    }

    @Override
    public String naturalKey() {
        return id;
    }

    @Override
    public Object fixedPart() {
        return new CaseLadder(id, domain, states, article, mark, effectiveFrom, null, textZh, textEn);
    }
}
