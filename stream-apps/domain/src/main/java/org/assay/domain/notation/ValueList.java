package org.assay.domain.notation;

import java.util.List;
import java.util.regex.Pattern;

/** Splits the text of several results: by semicolons, enumeration commas, commas, and strokes that are no part of a unit. */
final class ValueList {

    private static final Pattern ALWAYS = Pattern.compile("[;、]");
    private static final Pattern STROKE =
            Pattern.compile("(?<=\\d)/(?=[<>]?\\d|未|(?i:ND))|(?<=[出性D])/(?=[<>]?\\d+(?![\\dgGmMkK])|[未检阴阳]|(?i:ND))");
    private static final Pattern PER_AMOUNT = Pattern.compile("[<>]?[\\d.]+/\\d+(?i:g|ml|kg|L|cm\\^?2)");

    private static final Pattern LONE_COMMA = Pattern.compile("[^\\d,]*\\d[^,]*,\\d[^,]*");
    private static final Pattern THREE_GROUPS = Pattern.compile("[^\\d,]*[1-9]\\d{0,2},\\d{3},\\d{3}(?!\\d)[^,]*");

    private ValueList() {}

    /** The pieces; a text whose commas can be read in two ways is left whole, and is no number then. */
    static List<String> split(String text) {
        return ALWAYS.splitAsStream(text)
                .flatMap(part -> commas(part).stream())
                .flatMap(part -> strokes(part).stream())
                .toList();
    }

    private static List<String> commas(String text) {
        if (THREE_GROUPS.matcher(text).matches()) {
            return List.of(text);
        }
        if (LONE_COMMA.matcher(text).matches() && touchesDigits(text)) {
            return List.of(NoticeText.withoutThousandsComma(text));
        }
        return List.of(text.split(",", -1));
    }

    private static boolean touchesDigits(String text) {
        int comma = text.indexOf(',');
        return Character.isDigit(text.charAt(comma - 1))
                && text.chars().skip(comma + 1L).noneMatch(c -> c == '^');
    }

    private static List<String> strokes(String text) {
        return PER_AMOUNT.matcher(text).matches() ? List.of(text) : List.of(STROKE.split(text, -1));
    }
}
