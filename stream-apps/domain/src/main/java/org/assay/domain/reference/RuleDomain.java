package org.assay.domain.reference;

import java.util.Optional;
import org.assay.domain.model.ProductDomain;

/** The body of law that a rule belongs to. */
public enum RuleDomain {
    /** Rules that hold in every domain. */
    GENERAL,
    /** 产品质量法. */
    PRODUCT,
    /** 食品安全法. */
    FOOD,
    /** 农产品质量安全法. */
    FARM,
    /** 召回: of consumer goods, whatever law their sampling follows. */
    RECALL;

    /** The law by which samples of a product are handled; none for works, which are no products. */
    public static Optional<RuleDomain> of(ProductDomain domain) {
        return switch (domain) {
            case FOOD -> Optional.of(FOOD);
            case FARM -> Optional.of(FARM);
            case MANUFACTURING, CONSUMER -> Optional.of(PRODUCT);
            case ROADS, WATERWAYS -> Optional.empty();
        };
    }
}
