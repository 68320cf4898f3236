package org.assay.domain.notation;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the many spellings of notices to one: half-width, {@code 10^4} for superscripts, {@code ×} for every sign of
 * multiplication before a power of ten, one sign for each comparison, no blanks except between digits.
 */
final class NoticeText {

    /** No value or limit is longer; what is longer is not read. */
    static final int LONGEST = 600;

    private static final int KEPT = 200;

    private static final Pattern SUPERSCRIPT_TAG = Pattern.compile("(?i)<sup>\\s*([^<>]{0,20})</sup>");
    private static final Pattern BREAK_TAG = Pattern.compile("(?i)<(?:br|p|/p)\\s*/?>");
    private static final Pattern OTHER_TAG = Pattern.compile("(?i)</?(?:sub|span|b|i|font)>");
    private static final Map<String, String> ENTITIES =
            Map.of("&lt;", "<", "&gt;", ">", "&le;", "≤", "&ge;", "≥", "&nbsp;", " ", "&times;", "×", "&micro;", "μ");
    /** Goes after a superscript, so that a stray digit behind it does not become part of the exponent. */
    private static final char END_OF_SUPERSCRIPT = ' ';

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern TIMES_TEN = Pattern.compile("(?<=\\d)\\h*+[×xX✕✖╳⨯*∙·•]\\h*+(?=1\\h?0)");
    private static final Pattern MULTIPLIED = Pattern.compile("×1\\h?0");
    private static final Pattern BLANK = Pattern.compile("(?<!\\d)[\\s\\h]++|[\\s\\h]++(?!\\d)");
    private static final Pattern THOUSAND = Pattern.compile("(?<![\\d,.])([1-9]\\d{0,2}),(\\d{3})(?![\\d,])");

    private static final Pattern UNIT_NOTE = Pattern.compile("\\(?单位[:为]?(" + Grammar.UNIT + ")\\)?$");

    /** A note that gives the unit of the whole, as in (单位:CFU/g), and the text without it and without a final mark. */
    record UnitNote(String rest, String unit) {
        static UnitNote of(String text) {
            String plain = text.replaceAll("[;,]+$", "");
            Matcher note = UNIT_NOTE.matcher(plain);
            return note.find()
                    ? new UnitNote(plain.substring(0, note.start()), note.group(1))
                    : new UnitNote(plain, "");
        }
    }

    private NoticeText() {}

    /** The text to keep of something that cannot be read. */
    static String kept(String raw) {
        String text = raw.strip();
        return text.length() <= KEPT ? text : text.substring(0, KEPT) + "…";
    }

    /** The one spelling, line breaks kept; ordinal marks such as ① become {@code ;}. */
    static String canonical(String raw) {
        String text = raw.strip();
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        text = SUPERSCRIPT_TAG.matcher(text).replaceAll("^$1" + END_OF_SUPERSCRIPT);
        text = BREAK_TAG.matcher(text).replaceAll("\n");
        text = OTHER_TAG.matcher(text).replaceAll("");
        text = marks(text);
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        text = signs(text);
        text = TIMES_TEN.matcher(text).replaceAll("×");
        return MULTIPLIED.matcher(text).replaceAll("×10");
    }

    /** Removes blanks and line breaks; one blank stays between digits, where it may be a lost sign. */
    static String compact(String canonical) {
        return BLANK.matcher(canonical).replaceAll("");
    }

    /** Removes the comma of a single group of thousands, as in 1,200. */
    static String withoutThousandsComma(String text) {
        return THOUSAND.matcher(text).replaceAll("$1$2");
    }

    private static String marks(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        boolean raised = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = SUPERSCRIPTS.indexOf(c);
            boolean sign = c == '⁻' || c == '⁺';
            if (digit >= 0 || sign) {
                if (!raised) {
                    out.append('^');
                }
                out.append(sign ? (c == '⁻' ? "-" : "+") : Integer.toString(digit));
                raised = true;
            } else {
                if (raised) {
                    out.append(END_OF_SUPERSCRIPT);
                }
                boolean ordinal = (c >= '①' && c <= '⒛') || (c >= '❶' && c <= '➓');
                out.append(ordinal ? ';' : c);
                raised = false;
            }
        }
        return out.toString();
    }

    private static String signs(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '≦', '⩽', '≤' -> out.append('≤');
                case '≧', '⩾', '≥' -> out.append('≥');
                case '〈', '﹤' -> out.append('<');
                case '〉', '﹥' -> out.append('>');
                case '〜', '∼', '˜' -> out.append('~');
                case '–', '—', '−', '‐', '‑', '―', '－' -> out.append('-');
                case '【', '〔' -> out.append('(');
                case '】', '〕' -> out.append(')');
                case '。' -> out.append(';');
                default -> out.append(c);
            }
        }
        return out.toString()
                .replace("<=", "≤")
                .replace("=<", "≤")
                .replace(">=", "≥")
                .replace("=>", "≥")
                .replace("+/-", "±");
    }
}
