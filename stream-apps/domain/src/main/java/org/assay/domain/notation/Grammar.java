package org.assay.domain.notation;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and units inside canonical text, as parts of larger patterns. */
final class Grammar {

    /** A number without sign: decimal, with a power of ten, or a bare power of ten. */
    static final String UNSIGNED = "(?:10\\^[+-]?\\d{1,2}"
            + "|(?:\\d{1,30}(?:\\.\\d{1,30})?|\\.\\d{1,30})(?:×10\\^[+-]?\\d{1,2}|[eE][+-]?\\d{1,2})?)";

    static final String NUMBER = "[+-]?" + UNSIGNED;

    private static final String UNIT_NAMES = "毫微纳厘分千公克斤升米平方立个只粒头枚倍度秒每摄氏";

    private static final String UNIT_SIGN = "[A-Za-zμΩ°%‰/·*^0-9" + UNIT_NAMES + "]";

    /** A unit, perhaps empty; it does not begin with a digit or a sign, which would be the rest of a damaged number. */
    static final String UNIT = "(?:[A-Za-zμΩ°%‰/" + UNIT_NAMES + "](?:" + UNIT_SIGN + "|\\(" + UNIT_SIGN
            + "{1,15}\\)){0,30})?(?:-(?i:dry))?(?:\\((?:以|按)[^()]{1,20}计\\)|\\(干基\\))?";

    private static final Pattern PARTS = Pattern.compile(
            "([+-]?)(?:10\\^([+-]?\\d{1,2})|(\\d++(?:\\.\\d++)?|\\.\\d++)(?:×10\\^|[eE])?([+-]?\\d{1,2})?)");
    private static final Pattern WITH_UNIT = Pattern.compile("(" + NUMBER + ")(" + UNIT + ")");

    /** A number and its unit. */
    record Amount(BigDecimal number, String unit) {}

    private Grammar() {}

    /** Reads a number with an optional unit, or null when the text is anything else. */
    static Amount amount(String text) {
        Matcher matcher = WITH_UNIT.matcher(text);
        return matcher.matches() ? new Amount(number(matcher.group(1)), matcher.group(2)) : null;
    }

    /** The value of text that matches {@link #NUMBER}; a power of ten leaves no negative scale. */
    static BigDecimal number(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        boolean bare = parts.group(2) != null;
        String exponent = bare ? parts.group(2) : parts.group(4);
        BigDecimal number = bare ? BigDecimal.ONE : new BigDecimal(parts.group(3));
        if (exponent != null) {
            number = number.scaleByPowerOfTen(Integer.parseInt(exponent));
        }
        if (number.scale() < 0) {
            number = number.setScale(0);
        }
        return parts.group(1).equals("-") ? number.negate() : number;
    }
}
