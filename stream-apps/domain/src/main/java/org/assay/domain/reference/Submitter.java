package org.assay.domain.reference;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.domain.model.AdminLevel;

/**
 * Who may submit, known by the principal its connection was authenticated as.
 *
 * @param principal name of the authenticated user; also the middle part of its ingress topics
 * @param kind what it may submit
 * @param id id of the body, unique inside its kind
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param uscc unified social credit code, empty when it has none
 * @param cma number of the laboratory's CMA certificate, empty for others
 * @param regionCode where it sits (GB/T 2260), empty for a body outside the list
 * @param level administrative level; null for a laboratory
 * @param accreditations CMA certificates of a laboratory with their days; empty when the days are not on record
 * @param scope codes or names of the items a laboratory is accredited for; {@code *} for all, empty when not on record
 */
public record Submitter(
        String principal,
        Kind kind,
        String id,
        String nameZh,
        String nameEn,
        String uscc,
        String cma,
        String regionCode,
        AdminLevel level,
        List<Accreditation> accreditations,
        Set<String> scope)
        implements ReferenceRow {

    /** What a submitter is. */
    public enum Kind {
        /** 检验机构: reports test results. */
        LAB,
        /** 市场监管局 or another office: registers samples and acts on them. */
        OFFICE,
        /** An authority whose published notices are imported. */
        AUTHORITY,
        /** Runs the pipeline: ticks, releases, sanctions. */
        OPERATOR
    }

    public Submitter {
        Objects.requireNonNull(principal, "principal");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        accreditations = List.copyOf(accreditations);
        scope = Set.copyOf(scope);
    }

    /** A submitter without accreditations on record. */
    public Submitter(
            String principal,
            Kind kind,
            String id,
            String nameZh,
            String nameEn,
            String uscc,
            String cma,
            String regionCode,
            AdminLevel level) {
        this(principal, kind, id, nameZh, nameEn, uscc, cma, regionCode, level, List.of(), Set.of());
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.SUBMITTER;
    }

    @Override
    public String naturalKey() {
        return principal;
    }
}
