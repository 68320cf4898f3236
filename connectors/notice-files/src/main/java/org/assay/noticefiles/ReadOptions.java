package org.assay.noticefiles;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What the caller sets.
 *
 * @param encoding encoding of text files, before that of the mapping
 * @param maxCellCharacters characters a cell may have
 */
public record ReadOptions(Optional<Charset> encoding, int maxCellCharacters) {
    /** The most a cell of a spreadsheet can hold; a longer one is the sign of a lost quotation mark. */
    private static final int SPREADSHEET_CELL = 32_767;

    /** What the mapping says, and cells as long as in a spreadsheet. */
    public static ReadOptions defaults() {
        return new ReadOptions(Optional.empty(), SPREADSHEET_CELL);
    }

    /** The same, with an encoding. */
    public ReadOptions withEncoding(Charset charset) {
        return new ReadOptions(Optional.of(charset), maxCellCharacters);
    }
}
