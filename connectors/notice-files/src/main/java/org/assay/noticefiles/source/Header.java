package org.assay.noticefiles.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.noticefiles.BadFile;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.Texts;

/** The column names of a table, checked against what the mapping needs. */
final class Header {
    // Enough to recognise the file, and still a line.
    private static final int SHOWN = 20;

    private final List<String> names;

    private Header(List<String> names) {
        this.names = names;
    }

    /** A header from its cells. A column without a name is called by its number, e.g. {@code #3}. */
    static Header of(List<String> cells, String file, long row, Mapping mapping) throws BadFileException {
        Set<String> read = mapping.columns();
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = Texts.unwrap(cell);
            int times = name.isEmpty() ? 1 : seen.merge(name, 1, Integer::sum);
            if (times > 1 && read.contains(name)) {
                throw new BadFileException(BadFile.Code.AMBIGUOUS_COLUMN, file, row, name);
            }
            boolean plain = !name.isEmpty() && times == 1;
            names.add(plain ? name : name + "#" + (names.size() + 1));
        }
        requireColumns(new HashSet<>(names), names, file, row, mapping);
        return new Header(names);
    }

    /** Ends the file when a column is missing that the mapping needs. */
    static void requireColumns(Set<String> present, List<String> shown, String file, long row, Mapping mapping)
            throws BadFileException {
        for (List<String> need : mapping.needs()) {
            if (need.stream().noneMatch(present::contains)) {
                String wanted = String.join(" / ", need);
                throw new BadFileException(
                        BadFile.Code.MISSING_COLUMN, file, row, wanted, wanted, list(shown), mapping.name());
            }
        }
    }

    private static String list(List<String> names) {
        List<String> shown = names.subList(0, Math.min(SHOWN, names.size()));
        return String.join(", ", shown) + (names.size() > SHOWN ? ", …" : "");
    }

    int size() {
        return names.size();
    }

    /** Name of a column, by its place from 0; a column beyond the header is called by its number. */
    String name(int place) {
        return place < names.size() ? names.get(place) : "#" + (place + 1);
    }

    /** The cells under their names; there may be fewer cells than names. */
    Map<String, String> byName(List<String> cells) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
            byName.put(names.get(i), cells.get(i));
        }
        return byName;
    }
}
