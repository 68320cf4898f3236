package org.assay.noticefiles;

import java.util.Comparator;

/**
 * Where a row lies.
 *
 * @param file the file, as it was named in the call
 * @param row number of the row, from 1: the one a spreadsheet shows, so that the header is row 1 and a cell of several
 *     lines does not count twice; for JSON lines the number of the line
 */
public record RowRef(String file, long row) implements Comparable<RowRef> {
    private static final Comparator<RowRef> ORDER =
            Comparator.comparing(RowRef::file).thenComparingLong(RowRef::row);

    @Override
    public int compareTo(RowRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + row;
    }
}
