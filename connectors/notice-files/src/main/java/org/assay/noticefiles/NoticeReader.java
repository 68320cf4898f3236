package org.assay.noticefiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.source.BadFileException;
import org.assay.noticefiles.source.RowSource;
import org.assay.noticefiles.source.RowSources;
import org.assay.noticefiles.source.SourceRow;

/**
 * Reads files of published notices. Rows are read as a stream and grouped by sample over all files of one call; what is
 * held is one mapped row for every row that differs.
 */
public final class NoticeReader {
    private NoticeReader() {}

    /**
     * The notices of some files. The same files in any order give the same notices, down to the byte, so that a second
     * import is recognised by content.
     *
     * @param files files of the kind the mapping reads, in any order
     * @param mapping how they are read
     * @param options what the caller sets
     * @return every row accounted for; files that cannot be read are named and count for nothing
     */
    public static NoticeBatch read(List<Path> files, Mapping mapping, ReadOptions options) {
        RowMapper mapper = new RowMapper(mapping);
        SampleGrouping grouping = new SampleGrouping(mapping);
        List<BadFile> badFiles = new ArrayList<>();
        for (Path file : files) {
            try {
                grouping.add(rows(file, mapping, mapper, options));
            } catch (BadFileException e) {
                badFiles.add(e.badFile());
            }
        }
        return grouping.batch(badFiles);
    }

    /** The rows of one file. They are handed on together, since a fault at its end condemns the whole file. */
    private static FileRows rows(Path file, Mapping mapping, RowMapper mapper, ReadOptions options)
            throws BadFileException {
        FileRows rows = new FileRows();
        try (RowSource source = RowSources.open(file, mapping, options)) {
            for (Optional<SourceRow> next = source.next(); next.isPresent(); next = source.next()) {
                RowRef ref = new RowRef(file.toString(), next.get().row());
                rows.add(ref, mapper.map(ref, next.get()));
            }
        } catch (IOException e) {
            throw RowSources.notReadable(file, e);
        }
        if (rows.isEmpty()) {
            throw RowSources.noRows(file);
        }
        return rows;
    }
}
