package org.assay.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The contract's decimals have a fixed scale; the domain's have none but their own. */
final class Decimals {
    private static final int SCALE = 8;

    private Decimals() {}

    static BigDecimal toDomain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    static BigDecimal toContract(BigDecimal value) {
        return value == null ? null : value.setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}
