package org.assay.domain.alert;

import java.util.Objects;

/**
 * Who is told (被通知方).
 *
 * @param name of an enterprise, or id of the organiser; null for the office of a region
 * @param regionCode place, GB/T 2260, or null
 * @param uscc unified social credit code of an enterprise, or null
 * @param rule rule of the packs by which it is told, or null when the rule of the alert says so itself
 */
public record Addressee(Role role, String name, String regionCode, String uscc, String rule) {
    /** What the addressee is to the sample. */
    public enum Role {
        /** Regulator at the producer's place (order 18, art 44(2)). */
        PRODUCER_REGION,
        /** Regulator at the seller's place. */
        SELLER_REGION,
        /** Platform operator of an online sample (电商平台经营者). */
        PLATFORM,
        /** The office that ordered the sampling. */
        DEPARTMENT,
        /** Nominal producer (标称生产者). */
        PRODUCER,
        /** Seller (被抽样单位). */
        SELLER,
        /** Regulator at the place of sampling (抽样地). */
        SAMPLING_REGION,
        /** Regulator at the platform's place. */
        PLATFORM_REGION,
        /** Government of a county (食品安全法 117, 农产品质量安全法 58). */
        GOVERNMENT
    }

    /** Who the rule of the alert says itself is told. */
    public Addressee(Role role, String name, String regionCode, String uscc) {
        this(role, name, regionCode, uscc, null);
    }

    Addressee by(String packRule) {
        return new Addressee(role, name, regionCode, uscc, packRule);
    }

    public Addressee {
        Objects.requireNonNull(role);
    }
}
