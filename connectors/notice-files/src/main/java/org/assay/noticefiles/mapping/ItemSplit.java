package org.assay.noticefiles.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits a list of item names that stands in one column. A separator inside brackets belongs to a name, as in
 * {@code 杂质含量(钙,镁,钠)}. Full-width and ASCII brackets pair with each other; a bracket without its partner is no
 * bracket.
 *
 * @param column the column
 * @param separators the characters that part names
 * @param strip characters taken off both ends of a name, e.g. the asterisk of an important item
 * @param optional whether the file may lack the column
 */
public record ItemSplit(String column, Set<Integer> separators, Set<Integer> strip, boolean optional) {
    private static final String OPENING = "(（[［【";
    private static final String CLOSING = ")）]］】";

    public ItemSplit {
        separators = Set.copyOf(separators);
        strip = Set.copyOf(strip);
    }

    /** Characters of a text. */
    static Set<Integer> characters(String text) {
        return text.codePoints().boxed().collect(Collectors.toSet());
    }

    /** The names in a text, in their order. */
    public List<String> split(String text) {
        boolean[] inside = insideBrackets(text);
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!inside[i] && separators.contains((int) text.charAt(i))) {
                add(names, text.substring(start, i));
                start = i + 1;
            }
        }
        add(names, text.substring(start));
        return names;
    }

    private void add(List<String> names, String part) {
        int start = 0;
        int end = part.length();
        while (start < end && isStripped(part.charAt(start))) {
            start++;
        }
        while (end > start && isStripped(part.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            names.add(part.substring(start, end));
        }
    }

    private boolean isStripped(char c) {
        return strip.contains((int) c) || Texts.isBlank(c);
    }

    private static boolean[] insideBrackets(String text) {
        int[] change = new int[text.length() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(text.charAt(i)) >= 0 && !open.isEmpty()) {
                change[open.pop()]++;
                change[i + 1]--;
            }
        }
        boolean[] inside = new boolean[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += change[i];
            inside[i] = depth > 0;
        }
        return inside;
    }
}
