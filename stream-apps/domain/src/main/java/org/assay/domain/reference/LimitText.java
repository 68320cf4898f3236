package org.assay.domain.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.domain.judgement.Limit;

/**
 * The one-line form of a limit in the files of a release:
 *
 * <pre>
 * &lt;= 0.5   &lt; 0.5   &gt;= 10   &gt; 10
 * [1, 2]   (1, 2]                   range; a round bracket leaves its bound out
 * 10 +0.5 -0.2                      nominal value and tolerances
 * ND   ND 0.01                      not detected, by a method that detects 0.01
 * n=5 c=2 m=100 M=1000              microbiological plan; without M a two-class plan
 * in 合格品|优等品                   accepted grades
 * </pre>
 *
 * A number has at most 8 decimals, as many as the contract carries.
 */
public final class LimitText {

    private static final String NUMBER = "(-?[0-9]{1,18}(?:\\.[0-9]{1,8})?)";
    private static final String TOLERANCE = "([0-9]{1,18}(?:\\.[0-9]{1,8})?)";
    private static final Pattern BOUND = Pattern.compile("(<=|<|>=|>)\\s*" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[(])\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*([\\])])");
    private static final Pattern NOMINAL = Pattern.compile(NUMBER + "\\s*\\+" + TOLERANCE + "\\s*-" + TOLERANCE);
    private static final Pattern NOT_DETECTED = Pattern.compile("ND(?:\\s+" + TOLERANCE + ")?");
    private static final Pattern PLAN =
            Pattern.compile("n=([1-9][0-9]?)\\s+c=([0-9]{1,2})\\s+m=" + TOLERANCE + "(?:\\s+M=" + TOLERANCE + ")?");
    private static final Pattern GRADES = Pattern.compile("in\\s+(\\S.*)");

    private LimitText() {}

    /** The limit a text states; empty when it cannot be read or contradicts itself. */
    public static Optional<Limit> parse(String text) {
        String limit = text.strip();
        Matcher m = BOUND.matcher(limit);
        if (m.matches()) {
            return Optional.of(bound(m.group(1), number(m.group(2))));
        }
        m = RANGE.matcher(limit);
        if (m.matches()) {
            return range(
                    m.group(1).equals("["),
                    number(m.group(2)),
                    number(m.group(3)),
                    m.group(4).equals("]"));
        }
        m = NOMINAL.matcher(limit);
        if (m.matches()) {
            return Optional.of(new Limit.Nominal(number(m.group(1)), number(m.group(3)), number(m.group(2))));
        }
        m = NOT_DETECTED.matcher(limit);
        if (m.matches()) {
            return Optional.of(new Limit.NotDetected(m.group(1) == null ? null : number(m.group(1))));
        }
        m = PLAN.matcher(limit);
        if (m.matches()) {
            return plan(m);
        }
        m = GRADES.matcher(limit);
        return m.matches() ? grades(m.group(1)) : Optional.empty();
    }

    /** The text that states a limit; {@link #parse} reads it back. A limit that states nothing has none. */
    public static String format(Limit limit) {
        if (limit instanceof Limit.AtMost most) {
            return (most.inclusive() ? "<= " : "< ") + plain(most.upper());
        } else if (limit instanceof Limit.AtLeast least) {
            return (least.inclusive() ? ">= " : "> ") + plain(least.lower());
        } else if (limit instanceof Limit.Between between) {
            return (between.lowerInclusive() ? "[" : "(") + plain(between.lower()) + ", " + plain(between.upper())
                    + (between.upperInclusive() ? "]" : ")");
        } else if (limit instanceof Limit.Nominal nominal) {
            return plain(nominal.target()) + " +" + plain(nominal.plus()) + " -" + plain(nominal.minus());
        } else if (limit instanceof Limit.NotDetected absent) {
            return absent.lod() == null ? "ND" : "ND " + plain(absent.lod());
        } else if (limit instanceof Limit.MicrobiologicalPlan plan) {
            String text = "n=" + plan.n() + " c=" + plan.c() + " m=" + plain(plan.m());
            return plan.M() == null ? text : text + " M=" + plain(plan.M());
        } else if (limit instanceof Limit.Grades grades) {
            return "in " + String.join("|", grades.accepted());
        }
        throw new IllegalArgumentException("states no limit: " + limit);
    }

    /** A number in its shortest plain form, so that equal limits are equal whatever way they came. */
    public static BigDecimal number(String text) {
        return shortest(new BigDecimal(text));
    }

    /** A number in its shortest plain form. */
    public static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String plain(BigDecimal number) {
        return shortest(number).toPlainString();
    }

    private static Limit bound(String sign, BigDecimal number) {
        boolean inclusive = sign.endsWith("=");
        return sign.startsWith("<") ? new Limit.AtMost(number, inclusive) : new Limit.AtLeast(number, inclusive);
    }

    private static Optional<Limit> range(boolean withLower, BigDecimal lower, BigDecimal upper, boolean withUpper) {
        return lower.compareTo(upper) > 0
                ? Optional.empty()
                : Optional.of(new Limit.Between(lower, withLower, upper, withUpper));
    }

    private static Optional<Limit> plan(Matcher m) {
        int n = Integer.parseInt(m.group(1));
        int c = Integer.parseInt(m.group(2));
        BigDecimal acceptable = number(m.group(3));
        BigDecimal maximum = m.group(4) == null ? null : number(m.group(4));
        boolean contradicts = c > n || (maximum != null && maximum.compareTo(acceptable) < 0);
        return contradicts ? Optional.empty() : Optional.of(new Limit.MicrobiologicalPlan(n, c, acceptable, maximum));
    }

    private static Optional<Limit> grades(String text) {
        List<String> grades =
                Stream.of(text.split("\\|", -1)).map(String::strip).toList();
        return grades.stream().anyMatch(String::isEmpty) ? Optional.empty() : Optional.of(new Limit.Grades(grades));
    }
}
