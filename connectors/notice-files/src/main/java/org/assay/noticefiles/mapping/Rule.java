package org.assay.noticefiles.mapping;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How one field is read from a row. In this order: take the text from its source; nothing is left of a text that means
 * "not stated"; extract; translate; and if nothing came of it, take {@code otherwise}.
 *
 * @param source where the text comes from
 * @param extract the first group is the text; no match means no text; null for the whole
 * @param words translation in which every text must be found; null for none
 * @param synonyms translation that leaves other texts as they are
 * @param otherwise text when there is none or when {@code words} does not know it; null for none
 * @param optional whether the file may lack the column
 * @param dates formats of a day, tried in this order
 * @param lenient whether a day that cannot be read counts as not stated
 */
public record Rule(
        Source source,
        Pattern extract,
        Map<String, String> words,
        Map<String, String> synonyms,
        String otherwise,
        boolean optional,
        List<DayFormat> dates,
        boolean lenient) {

    public Rule {
        synonyms = Map.copyOf(synonyms);
        words = words == null ? null : Map.copyOf(words);
        dates = List.copyOf(dates);
    }

    /** Where a text comes from. */
    public sealed interface Source {
        /** The columns it needs. */
        List<String> columns();
    }

    /** The same text for every row. */
    public record Constant(String text) implements Source {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** The first of the columns that holds something. */
    public record FirstOf(List<String> columns) implements Source {
        public FirstOf {
            columns = List.copyOf(columns);
        }
    }

    /** All columns that hold something, joined by {@code "; "}. */
    public record Joined(List<String> columns) implements Source {
        public Joined {
            columns = List.copyOf(columns);
        }
    }

    /** A number that stays the same for the same trimmed texts: see {@link StableNumber}. */
    public record HashOf(List<String> columns) implements Source {
        public HashOf {
            columns = List.copyOf(columns);
        }
    }

    /** Whether every column must be there, or one of them is enough. */
    public boolean needsAllColumns() {
        return source instanceof HashOf;
    }
}
