package org.assay.noticefiles.source;

import java.util.Map;
import java.util.Optional;
import org.assay.noticefiles.RowProblem;

/**
 * A row of a file.
 *
 * @param row number of the row
 * @param cells texts by column name, in the order of the file; a cell that is not there has no entry
 * @param problem why the row cannot be read; then there are no cells
 */
public record SourceRow(long row, Map<String, String> cells, Optional<RowProblem> problem) {

    static SourceRow of(long row, Map<String, String> cells) {
        return new SourceRow(row, cells, Optional.empty());
    }

    static SourceRow malformed(long row, RowProblem problem) {
        return new SourceRow(row, Map.of(), Optional.of(problem));
    }
}
