package org.assay.domain.alert;

import java.util.Objects;

/**
 * Who is told (被通知方).
 *
 * @param name of an enterprise, or id of the organiser; null for the office of a region
 * @param regionCode place, GB/T 2260, or null
 * @param uscc unified social credit code of an enterprise, or null
 */
public record Addressee(Role role, String name, String regionCode, String uscc) {
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
        SELLER
    }

    public Addressee {
        Objects.requireNonNull(role);
    }
}
