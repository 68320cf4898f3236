package org.assay.noticefiles.source;

import java.util.List;
import java.util.Locale;
import org.assay.noticefiles.BadFile;

/** Ends the reading of one file. */
public final class BadFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient BadFile badFile;

    BadFileException(BadFile.Code code, String file, long row, String column, String... args) {
        this(new BadFile(code, file, row, column, List.of(args)));
    }

    private BadFileException(BadFile badFile) {
        super(badFile.message(Locale.ENGLISH));
        this.badFile = badFile;
    }

    /** What is wrong with the file. */
    public BadFile badFile() {
        return badFile;
    }
}
