package org.assay.domain.reference;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one release adds to the ones before it: new rows, and rows that it ends.
 *
 * @param release number of the release
 * @param rows its own rows only
 */
public record ReleaseRows(int release, List<ReferenceRow> rows) {

    public ReleaseRows {
        rows = List.copyOf(rows);
    }

    /**
     * The rows that hold in a release: of every row its newest version up to that release.
     *
     * @param releases the releases in any order
     * @param upTo number of the release; later ones are left out
     */
    public static SortedMap<RowKey, ReferenceRow> fold(Collection<ReleaseRows> releases, int upTo) {
        SortedMap<RowKey, ReferenceRow> rows = new TreeMap<>();
        releases.stream()
                .filter(release -> release.release() <= upTo)
                .sorted((a, b) -> Integer.compare(a.release(), b.release()))
                .forEach(release -> release.rows().forEach(row -> rows.put(RowKey.of(row), row)));
        return rows;
    }
}
