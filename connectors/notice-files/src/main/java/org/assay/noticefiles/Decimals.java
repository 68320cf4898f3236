package org.assay.noticefiles;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of the contract: decimal(28, 8). */
final class Decimals {
    private static final int PRECISION = 28;
    private static final int SCALE = 8;

    private Decimals() {}

    /** The number in the contract's scale; none when a digit would be lost. */
    static Optional<BigDecimal> fit(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean fits = plain.scale() <= SCALE && plain.precision() - plain.scale() <= PRECISION - SCALE;
        return fits ? Optional.of(plain.setScale(SCALE)) : Optional.empty();
    }
}
