package org.assay.domain.ledger;

/** Doubts about a sample: recorded, listed, never a reason to refuse (domain traps: two published USCCs fail the check). */
public enum Flag {
    CATALOGUE_UNKNOWN,
    PRODUCER_UNKNOWN,
    PRODUCER_USCC_INVALID,
    SELLER_USCC_INVALID,
    GTIN_INVALID,
    REGION_UNKNOWN,
    INDUSTRY_UNKNOWN
}
