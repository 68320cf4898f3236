package org.assay.noticefiles.source;

import java.io.IOException;
import java.util.Optional;

/** The rows of one file, read one after the other; no more than one is held. */
public interface RowSource extends AutoCloseable {

    /** The next row; empty at the end. Blank rows are passed over. */
    Optional<SourceRow> next() throws BadFileException;

    @Override
    void close() throws IOException;
}
