package org.assay.domain.judgement;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spelling of a unit: prefixes, fractions such as g/100g, full-width and square letters, Chinese names. */
final class UnitReader {

    static final Unit NONE = new Unit("", 0);

    private static final int LONGEST = 64;
    private static final String MASS_FRACTION = "g/g";
    private static final String DRY = "-dry";

    private static final Map<String, Unit> FRACTIONS = Map.ofEntries(
            Map.entry("%", new Unit(MASS_FRACTION, -2)),
            Map.entry("w/%", new Unit(MASS_FRACTION, -2)),
            Map.entry("w%", new Unit(MASS_FRACTION, -2)),
            Map.entry("wt%", new Unit(MASS_FRACTION, -2)),
            Map.entry("%wt", new Unit(MASS_FRACTION, -2)),
            Map.entry("%(w/w)", new Unit(MASS_FRACTION, -2)),
            Map.entry("%(m/m)", new Unit(MASS_FRACTION, -2)),
            Map.entry("‰", new Unit(MASS_FRACTION, -3)),
            Map.entry("ppm", new Unit(MASS_FRACTION, -6)),
            Map.entry("ppb", new Unit(MASS_FRACTION, -9)),
            Map.entry("%vol", new Unit("m3/m3", -2)),
            Map.entry("vol%", new Unit("m3/m3", -2)),
            Map.entry("%(v/v)", new Unit("m3/m3", -2)));

    private static final Map<String, Integer> PREFIXES =
            Map.of("p", -12, "n", -9, "u", -6, "m", -3, "c", -2, "d", -1, "k", 3, "M", 6, "G", 9);

    /** Symbols in their proper case; the value is the base they are counted in and its power of ten. */
    private static final Map<String, Unit> SYMBOLS = Map.ofEntries(
            Map.entry("g", new Unit("g", 0)),
            Map.entry("L", new Unit("m3", -3)),
            Map.entry("l", new Unit("m3", -3)),
            Map.entry("m", new Unit("m", 0)),
            Map.entry("mol", new Unit("mol", 0)),
            Map.entry("eq", new Unit("eq", 0)),
            Map.entry("IU", new Unit("iu", 0)),
            Map.entry("CFU", new Unit("cfu", 0)),
            Map.entry("MPN", new Unit("mpn", 0)),
            Map.entry("个", new Unit("个", 0)),
            Map.entry("°C", new Unit("°C", 0)),
            Map.entry("Pa", new Unit("Pa", 0)),
            Map.entry("N", new Unit("N", 0)),
            Map.entry("J", new Unit("J", 0)),
            Map.entry("W", new Unit("W", 0)),
            Map.entry("V", new Unit("V", 0)),
            Map.entry("A", new Unit("A", 0)),
            Map.entry("Hz", new Unit("Hz", 0)),
            Map.entry("Ω", new Unit("Ω", 0)),
            Map.entry("s", new Unit("s", 0)),
            Map.entry("min", new Unit("min", 0)),
            Map.entry("h", new Unit("h", 0)),
            Map.entry("d", new Unit("d", 0)));

    /** Symbols that are safe to read in any case; the others differ by case (mPa, MPa). */
    private static final Map<String, Unit> ANY_CASE = Map.of(
            "g", SYMBOLS.get("g"),
            "l", SYMBOLS.get("l"),
            "m", SYMBOLS.get("m"),
            "mol", SYMBOLS.get("mol"),
            "eq", SYMBOLS.get("eq"),
            "iu", SYMBOLS.get("IU"),
            "cfu", SYMBOLS.get("CFU"),
            "mpn", SYMBOLS.get("MPN"),
            "°c", SYMBOLS.get("°C"));

    /** Mega and giga are not read before these: ML and MG are millilitre and milligram in capitals. */
    private static final String NO_MEGA = "gLlm";

    private static final Map<String, String> CHINESE = Map.of("毫", "m", "微", "u", "纳", "n", "厘", "c", "分", "d");
    private static final Pattern EXPRESSED_AS = Pattern.compile("\\((?:以|按)[^()]{1,20}计\\)");
    private static final Pattern FACTOR = Pattern.compile("(\\d*+)([A-Za-zΩ°个]++)([23]?)");

    private UnitReader() {}

    static Unit read(String text) {
        if (text.length() > LONGEST) {
            return new Unit(text, 0);
        }
        String plain = plain(text);
        if (plain.isEmpty() || plain.chars().allMatch(c -> c == '/' || c == '-' || c == '—')) {
            return NONE;
        }
        String basis = "";
        if (plain.length() > DRY.length() && plain.toLowerCase(Locale.ROOT).endsWith(DRY)) {
            basis = DRY;
            plain = plain.substring(0, plain.length() - DRY.length());
        }
        Unit fraction = FRACTIONS.get(plain.toLowerCase(Locale.ROOT));
        Unit unit = fraction != null ? fraction : quotient(plain);
        return basis.isEmpty() ? unit : new Unit(unit.dimension() + basis, unit.exponent());
    }

    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s^]", "")
                .replace('μ', 'u')
                .replace("每", "/")
                .replace("(以干基计)", DRY)
                .replace("(干基)", DRY);
        plain = EXPRESSED_AS.matcher(plain).replaceAll("");
        for (Map.Entry<String, String> prefix : CHINESE.entrySet()) {
            plain = plain.replaceAll(prefix.getKey() + "(?=[克升米])", prefix.getValue());
        }
        return plain.replace("千克", "kg")
                .replace("公斤", "kg")
                .replace("克", "g")
                .replace("升", "L")
                .replaceAll("平方(\\w?)米", "$1m2")
                .replace("米", "m")
                .replace("摄氏度", "°C");
    }

    private static Unit quotient(String plain) {
        String[] parts = plain.replaceAll("(?<=/)\\(([^()]++)\\)", "$1").split("/", -1);
        StringBuilder dimension = new StringBuilder();
        int exponent = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                dimension.append('/');
            }
            if (i == 0 && parts[0].isEmpty()) {
                dimension.append('1');
                continue;
            }
            Unit part = product(parts[i]);
            if (part == null) {
                return new Unit(plain.toLowerCase(Locale.ROOT), 0);
            }
            dimension.append(part.dimension());
            exponent += i == 0 ? part.exponent() : -part.exponent();
        }
        return new Unit(dimension.toString(), exponent);
    }

    private static Unit product(String text) {
        TreeSet<String> factors = new TreeSet<>();
        int exponent = 0;
        for (String part : text.split("[·*.]", -1)) {
            Unit factor = factor(part);
            if (factor == null || !factors.add(factor.dimension())) {
                return null;
            }
            exponent += factor.exponent();
        }
        return new Unit(String.join(".", factors), exponent);
    }

    private static Unit factor(String text) {
        Matcher matcher = FACTOR.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        Unit base = symbol(matcher.group(2));
        if (base == null) {
            return null;
        }
        int power = matcher.group(3).isEmpty() ? 1 : matcher.group(3).charAt(0) - '0';
        String dimension = power == 1 ? base.dimension() : base.dimension() + power;
        int exponent = base.exponent() * power;
        String count = matcher.group(1);
        if (count.matches("10*+")) {
            exponent += count.length() - 1;
        } else if (!count.isEmpty()) {
            // 25 g is no power of ten of a gram: "per 25 g" stays a dimension of its own.
            dimension = count + dimension;
        }
        return new Unit(dimension, exponent);
    }

    private static Unit symbol(String text) {
        Unit exact = prefixed(text, SYMBOLS);
        return exact != null ? exact : prefixed(text.toLowerCase(Locale.ROOT), ANY_CASE);
    }

    private static Unit prefixed(String text, Map<String, Unit> symbols) {
        Unit whole = symbols.get(text);
        if (whole != null) {
            return whole;
        }
        Integer prefix = PREFIXES.get(text.substring(0, 1));
        Unit base = symbols.get(text.substring(1));
        if (prefix == null || base == null || (prefix > 3 && NO_MEGA.contains(text.substring(1)))) {
            return null;
        }
        return new Unit(base.dimension(), base.exponent() + prefix);
    }
}
