package org.assay.noticefiles.source;

import org.assay.noticefiles.BadFile;

/** What no cell may be: too long, or decoded from bytes that are none in the encoding. */
final class CellGuard {
    private final String file;
    private final Encoding encoding;
    private final int maxCharacters;

    CellGuard(String file, Encoding encoding, int maxCharacters) {
        this.file = file;
        this.encoding = encoding;
        this.maxCharacters = maxCharacters;
    }

    /** Ends the file when the cell is one that no cell may be. */
    void check(String text, long row, String column) throws BadFileException {
        if (text.length() > maxCharacters) {
            throw new BadFileException(BadFile.Code.CELL_TOO_LONG, file, row, column, Integer.toString(maxCharacters));
        }
        if (text.indexOf(Encoding.UNDECODABLE) >= 0) {
            throw encoding.wrong(file, row, column);
        }
    }

    /** Characters that a single read may take before the guard can look at cells: far more than any honest row has. */
    long maxRowCharacters() {
        return 256L * maxCharacters;
    }

    /** The file ends with a row of which no cell can be seen. */
    BadFileException rowTooLong(long row) {
        return new BadFileException(BadFile.Code.CELL_TOO_LONG, file, row, "", Integer.toString(maxCharacters));
    }
}
