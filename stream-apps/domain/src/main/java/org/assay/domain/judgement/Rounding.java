package org.assay.domain.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding of measured values (数值修约规则, GB/T 8170): in one step, exactly half goes to the even digit. */
public final class Rounding {

    private Rounding() {}

    /**
     * The value with at most {@code decimals} places; 12.1498 to one place is 12.1, never 12.15 and then 12.2.
     *
     * @param decimals 0 or more
     */
    public static BigDecimal toDecimals(BigDecimal value, int decimals) {
        if (value.scale() <= decimals) {
            return value;
        }
        // Below half a unit of the last place whatever its digits are; also keeps 1E-999999999 from growing digits.
        if ((long) value.precision() - value.scale() < -(long) decimals) {
            return BigDecimal.ZERO;
        }
        return value.setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
