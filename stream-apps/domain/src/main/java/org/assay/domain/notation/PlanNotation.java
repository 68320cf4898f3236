package org.assay.domain.notation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.domain.judgement.Limit.MicrobiologicalPlan;
import org.assay.domain.judgement.Unit;

/**
 * Microbiological plans: {@code n=5,c=2,m=10²CFU/g,M=10³CFU/g}. Collected notices often lose everything from the first
 * superscript on, which turns 10² into a 10 at the very end; such a plan is not read, nor one whose M is not above m.
 */
final class PlanNotation {

    private static final Pattern PART = Pattern.compile("[,;、/]?([ncmM])[=:](.*?)(?=[,;、/]?[ncmM][=:]|[,;]?$)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final Pattern NO_MAXIMUM = Pattern.compile("[/\\-]");
    private static final Pattern NOT_DETECTED = Pattern.compile("(?:不得检出|未检出|不应检出|(?i:ND))((?:/.+)?)");
    private static final String CUT_OFF = "10";

    private PlanNotation() {}

    /** The plan, or null when the text is of another kind. */
    static LimitNotation read(String text, boolean unitFollows) {
        Map<String, String> parts = parts(text);
        if (parts == null || !parts.keySet().containsAll(Set.of("n", "c", "m"))) {
            return null;
        }
        String n = parts.get("n");
        String c = parts.get("c");
        String last = parts.getOrDefault("M", parts.get("m"));
        boolean cutOff = last.equals(CUT_OFF) && !unitFollows;
        if (!COUNT.matcher(n).matches() || !COUNT.matcher(c).matches() || cutOff) {
            return null;
        }
        return plan(Integer.parseInt(n), Integer.parseInt(c), parts.get("m"), parts.get("M"));
    }

    private static LimitNotation plan(int n, int c, String acceptable, String maximum) {
        Grammar.Amount m = acceptable(acceptable);
        boolean twoClass = maximum == null || NO_MAXIMUM.matcher(maximum).matches();
        Grammar.Amount M = twoClass ? null : Grammar.amount(maximum);
        if (m == null || m.number().signum() < 0 || n < 1 || c >= n) {
            return null;
        }
        if (twoClass) {
            return notation(n, c, m.number(), null, m.unit());
        }
        if (M == null || M.number().compareTo(m.number()) <= 0 || Unit.shift(m.unit(), M.unit()) != 0) {
            return null;
        }
        return notation(n, c, m.number(), M.number(), m.unit().isEmpty() ? M.unit() : m.unit());
    }

    /** The number m; a plan may say "not detected" for it, which is a count of 0. */
    private static Grammar.Amount acceptable(String text) {
        Matcher absent = NOT_DETECTED.matcher(text);
        if (absent.matches()) {
            return new Grammar.Amount(BigDecimal.ZERO, absent.group(1));
        }
        return Grammar.amount(text);
    }

    private static LimitNotation notation(int n, int c, BigDecimal m, BigDecimal M, String unit) {
        int decimals = M == null ? m.scale() : Math.max(m.scale(), M.scale());
        return new LimitNotation(new MicrobiologicalPlan(n, c, m, M), unit, decimals);
    }

    /** The parts by name, or null when the text has others or one twice. */
    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            if (parts.put(matcher.group(1), matcher.group(2)) != null) {
                return null;
            }
            end = matcher.end();
        }
        return text.length() - end <= 1 ? parts : null;
    }
}
