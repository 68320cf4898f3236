package org.assay.noticefiles;

import java.util.ArrayList;
import java.util.List;

/** The rows of one file. */
final class FileRows {
    private final List<MappedRow> read = new ArrayList<>();
    private final List<RowOutcome.Malformed> malformed = new ArrayList<>();

    void add(RowRef ref, RowMapper.Result result) {
        if (result instanceof RowMapper.Result.Read row) {
            read.add(row.row());
        } else if (result instanceof RowMapper.Result.Faulty faulty) {
            malformed.add(new RowOutcome.Malformed(ref, faulty.problem()));
        }
    }

    List<MappedRow> read() {
        return read;
    }

    List<RowOutcome.Malformed> malformed() {
        return malformed;
    }

    boolean isEmpty() {
        return read.isEmpty() && malformed.isEmpty();
    }
}
