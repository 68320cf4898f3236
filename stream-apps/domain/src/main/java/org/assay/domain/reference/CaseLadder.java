package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assay.domain.model.CaseKind;

/**
 * The states of a kind of case, and what leads from one to the next (处置阶梯).
 *
 * @param id key of the ladder
 * @param domain the law it belongs to
 * @param kind the kind of case that climbs it
 * @param clocks rules whose time begins in such a case, each when the event happens from which it runs
 * @param always what may happen in every state that is not the last, unless the state itself says otherwise
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
        CaseKind kind,
        List<String> clocks,
        List<LadderStep> always,
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
        Objects.requireNonNull(kind, "kind");
        clocks = List.copyOf(clocks);
        always = List.copyOf(always);
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
        return new CaseLadder(
                id, domain, kind, clocks, always, states, article, mark, effectiveFrom, null, textZh, textEn);
    }
}
