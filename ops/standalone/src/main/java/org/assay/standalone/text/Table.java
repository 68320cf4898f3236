package org.assay.standalone.text;

import java.util.ArrayList;
import java.util.List;

/** A table for people: as wide as its contents, headings underlined, numbers to the right. */
public final class Table {
    private static final String GAP = "  ";

    private record Column(String heading, boolean isNumber, int most) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column of text. */
    public Table text(String heading) {
        columns.add(new Column(heading, false, Integer.MAX_VALUE));
        return this;
    }

    /** Adds a column of text that is cut where it is wider than allowed. */
    public Table text(String heading, int most) {
        columns.add(new Column(heading, false, most));
        return this;
    }

    /** Adds a column that stands to the right. */
    public Table number(String heading) {
        columns.add(new Column(heading, true, Integer.MAX_VALUE));
        return this;
    }

    /** Adds a row, one value a column; null stands as nothing, a line break as a space. */
    public Table row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String cell = values[i] == null ? "" : values[i].toString().replaceAll("\\s+", " ");
            cells.add(Columns.cut(cell, columns.get(i).most));
        }
        rows.add(cells);
        return this;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The lines: headings, a rule, the rows. */
    public List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::heading).toList(), widths));
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("-".repeat(width));
        }
        lines.add(line(rules, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Columns.of(columns.get(i).heading);
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String pad = " ".repeat(widths[i] - Columns.of(cell));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).isNumber ? pad + cell : cell + pad);
        }
        return line.toString().stripTrailing();
    }
}
