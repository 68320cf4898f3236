package org.assay.domain.notation;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.domain.judgement.Limit;
import org.assay.domain.judgement.Limit.AtLeast;
import org.assay.domain.judgement.Limit.AtMost;
import org.assay.domain.judgement.Limit.Between;
import org.assay.domain.judgement.Limit.Nominal;
import org.assay.domain.judgement.Unit;

/**
 * Limits made of numbers: one-sided, ranges, nominal values with tolerances. 以上 and 以下 include the number itself
 * (民法典 1259). A bare number in a column of limits is the most that is allowed (限量). A sign behind its number
 * ({@code 200≤}) can be read both ways and is not read.
 */
final class BoundNotation {

    private static final String NUM = "(" + Grammar.NUMBER + ")";
    private static final String PLUS = "(" + Grammar.UNSIGNED + ")";
    private static final String UNIT = "(" + Grammar.UNIT + ")";

    private static final Pattern AT_MOST =
            Pattern.compile("(?:≤|不(?:得|应)?(?:超过|大于|高于|超出|多于)|小于(?:或)?等于|最大值?|最高|至多)?[:=]?" + NUM + UNIT);
    private static final Pattern LESS = Pattern.compile("(?:<|小于|低于|少于)" + NUM + UNIT);
    private static final Pattern AT_LEAST =
            Pattern.compile("(?:≥|不(?:得|应)?(?:低于|小于|少于)|大于(?:或)?等于|最小值?|最低|至少)[:=]?" + NUM + UNIT);
    private static final Pattern MORE = Pattern.compile("(?:>|大于|高于|多于)" + NUM + UNIT);
    private static final Pattern UP_TO = Pattern.compile(NUM + UNIT + "及?(?:以下|以内)");
    private static final Pattern FROM = Pattern.compile(NUM + UNIT + "及?以上");

    private static final Pattern RANGE = Pattern.compile(NUM + UNIT + "[~\\-至到]" + NUM + UNIT);
    private static final Pattern TWO_SIGNS =
            Pattern.compile("([≥>])" + NUM + UNIT + "(?:[,;~]|且|并且|和)?([≤<])" + NUM + UNIT);
    private static final Pattern AROUND_NAME = Pattern.compile(NUM + "([≤<])(?:[A-Za-z]{1,4}|值)([≤<])" + NUM + UNIT);
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])" + NUM + "[,~]" + NUM + "([\\])])" + UNIT);

    private static final Pattern TOLERANCE = Pattern.compile(NUM + UNIT + "±" + PLUS + UNIT);
    private static final Pattern BRACKETS = Pattern.compile("\\(" + NUM + "±" + PLUS + "\\)" + UNIT);
    private static final Pattern UNEQUAL =
            Pattern.compile(NUM + UNIT + "\\(?\\+" + PLUS + "[,/;]?-" + PLUS + "\\)?" + UNIT);
    private static final Pattern DEVIATION = Pattern.compile("±" + PLUS + UNIT);

    private BoundNotation() {}

    /** The limit, or null when the text is of another kind. */
    static LimitNotation read(String text) {
        LimitNotation read = oneSided(text);
        read = read != null ? read : twoSided(text);
        return read != null ? read : nominal(text);
    }

    private static LimitNotation oneSided(String text) {
        for (Pattern pattern : new Pattern[] {AT_MOST, UP_TO, LESS}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                BigDecimal upper = Grammar.number(matcher.group(1));
                return new LimitNotation(new AtMost(upper, pattern != LESS), matcher.group(2), upper.scale());
            }
        }
        for (Pattern pattern : new Pattern[] {AT_LEAST, FROM, MORE}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                BigDecimal lower = Grammar.number(matcher.group(1));
                return new LimitNotation(new AtLeast(lower, pattern != MORE), matcher.group(2), lower.scale());
            }
        }
        return null;
    }

    private static LimitNotation twoSided(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return between(range.group(1), range.group(2), true, range.group(3), range.group(4), true);
        }
        Matcher signs = TWO_SIGNS.matcher(text);
        if (signs.matches()) {
            boolean from = signs.group(1).equals("≥");
            boolean to = signs.group(4).equals("≤");
            return between(signs.group(2), signs.group(3), from, signs.group(5), signs.group(6), to);
        }
        Matcher around = AROUND_NAME.matcher(text);
        if (around.matches()) {
            boolean from = around.group(2).equals("≤");
            boolean to = around.group(3).equals("≤");
            return between(around.group(1), "", from, around.group(4), around.group(5), to);
        }
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            boolean from = interval.group(1).equals("[");
            boolean to = interval.group(4).equals("]");
            return between(interval.group(2), "", from, interval.group(3), interval.group(5), to);
        }
        return null;
    }

    private static LimitNotation between(
            String from, String fromUnit, boolean fromInclusive, String to, String toUnit, boolean toInclusive) {
        BigDecimal lower = Grammar.number(from);
        BigDecimal upper = Grammar.number(to);
        if (lower.compareTo(upper) > 0 || Unit.shift(fromUnit, toUnit) != 0) {
            return null;
        }
        Limit limit = new Between(lower, fromInclusive, upper, toInclusive);
        String unit = toUnit.isEmpty() ? fromUnit : toUnit;
        return new LimitNotation(limit, unit, Math.max(lower.scale(), upper.scale()));
    }

    private static LimitNotation nominal(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return nominal(brackets.group(1), brackets.group(3), brackets.group(2), brackets.group(2), "");
        }
        Matcher tolerance = TOLERANCE.matcher(text);
        if (tolerance.matches()) {
            String either = tolerance.group(3);
            return nominal(tolerance.group(1), tolerance.group(2), either, either, tolerance.group(4));
        }
        Matcher unequal = UNEQUAL.matcher(text);
        if (unequal.matches()) {
            return nominal(unequal.group(1), unequal.group(2), unequal.group(4), unequal.group(3), unequal.group(5));
        }
        Matcher deviation = DEVIATION.matcher(text);
        if (deviation.matches()) {
            return nominal("0", deviation.group(2), deviation.group(1), deviation.group(1), "");
        }
        return null;
    }

    private static LimitNotation nominal(
            String targetText, String targetUnit, String minusText, String plusText, String toleranceUnit) {
        BigDecimal target = Grammar.number(targetText);
        BigDecimal minus = Grammar.number(minusText);
        BigDecimal plus = Grammar.number(plusText);
        String unit = targetUnit.isEmpty() ? toleranceUnit : targetUnit;
        boolean percent = toleranceUnit.equals("%");
        if (percent && targetUnit.isEmpty()) {
            // "15±2%" is 15 % ± 2 points as well as 15 ± 2 % of 15.
            return null;
        }
        if (percent && !targetUnit.equals("%")) {
            minus = target.abs().multiply(minus).movePointLeft(2);
            plus = target.abs().multiply(plus).movePointLeft(2);
        } else if (Unit.shift(toleranceUnit, unit) != 0) {
            return null;
        }
        int decimals = Math.max(target.scale(), Math.max(minus.scale(), plus.scale()));
        return new LimitNotation(new Nominal(target, minus, plus), unit, decimals);
    }
}
