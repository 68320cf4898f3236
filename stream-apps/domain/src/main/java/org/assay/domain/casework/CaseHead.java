package org.assay.domain.casework;

import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.VerdictStatus;

/**
 * What a case is about. What is not known is null.
 *
 * @param domain field of law
 * @param title product or enterprise by name
 * @param enterprise the enterprise that it counts against
 * @param organiser organiser of the sampling
 * @param regionCode region whose office handles it
 * @param catalogueCode catalogue entry
 * @param level level of a recall, 1 the most urgent
 * @param affected units affected by a recall
 * @param recovered units recovered
 * @param conclusion how firm the conclusion is that it rests on
 * @param unappealable whether no party may act against the conclusion, whatever the day: final by law, declared so, or
 *     published
 */
public record CaseHead(
        ProductDomain domain,
        String title,
        String enterprise,
        String organiser,
        String regionCode,
        String catalogueCode,
        Integer level,
        Long affected,
        Long recovered,
        VerdictStatus conclusion,
        boolean unappealable) {

    /** The same, that nobody may act against. */
    CaseHead appealable(boolean isAppealable) {
        return with(level, affected, recovered, !isAppealable);
    }

    /** The same, of a recall of a level; null for none. */
    CaseHead ofLevel(Integer other) {
        return with(other, affected, recovered, unappealable);
    }

    /** The same, with so many units; null for what is not known. */
    CaseHead ofUnits(Long affectedUnits, Long recoveredUnits) {
        return with(level, affectedUnits, recoveredUnits, unappealable);
    }

    private CaseHead with(Integer otherLevel, Long affectedUnits, Long recoveredUnits, boolean isUnappealable) {
        return new CaseHead(
                domain,
                title,
                enterprise,
                organiser,
                regionCode,
                catalogueCode,
                otherLevel,
                affectedUnits,
                recoveredUnits,
                conclusion,
                isUnappealable);
    }
}
