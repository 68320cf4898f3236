package org.assay.domain.judgement;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A unit of measurement as a power of ten within one dimension, so that conversion is exact: mg/kg, µg/kg, g/100g, % and
 * ppm are mass fractions that differ only in the exponent. A plain % or ppm is read as a mass fraction (质量分数), which is
 * what product standards mean by it; %vol is a dimension of its own, and so is a fraction of the dry matter. A unit that
 * is not known is a dimension of its own too: it compares with itself, however it is written, and with nothing else.
 *
 * @param dimension canonical text of the dimension, empty when there is no unit
 * @param exponent power of ten of this unit within the dimension
 */
public record Unit(String dimension, int exponent) {

    /** Answer of {@link #shift} for units of different dimension. */
    public static final int INCOMPATIBLE = Integer.MIN_VALUE;

    private static final int CACHED_UNITS = 4096;
    private static final int CACHED_LENGTH = 40;
    private static final Map<String, Unit> CACHE = new ConcurrentHashMap<>();

    /** Reads a unit in any of its usual spellings; null, blank and a lone stroke are no unit. Never fails. */
    public static Unit of(String text) {
        if (text == null) {
            return UnitReader.NONE;
        }
        Unit known = CACHE.get(text);
        if (known != null) {
            return known;
        }
        Unit read = UnitReader.read(text);
        // Units come from outside: what is kept of them is bounded in number and in length.
        if (text.length() <= CACHED_LENGTH && CACHE.size() < CACHED_UNITS) {
            CACHE.put(text, read);
        }
        return read;
    }

    /**
     * The power of ten that turns a number in {@code from} into one in {@code to}. A side without a unit is taken to be
     * in the unit of the other side.
     *
     * @return the power, or {@link #INCOMPATIBLE}
     */
    public static int shift(String from, String to) {
        if (from.equals(to)) {
            return 0;
        }
        Unit source = of(from);
        Unit target = of(to);
        if (source.dimension.isEmpty() || target.dimension.isEmpty()) {
            return 0;
        }
        return source.dimension.equals(target.dimension) ? source.exponent - target.exponent : INCOMPATIBLE;
    }
}
