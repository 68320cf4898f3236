package org.assay.noticefiles.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends a read that takes too much for one row, so that a lost quotation mark or line break in a huge file costs a
 * message and not the memory.
 */
final class MeteredReader extends FilterReader {
    private final long allowance;
    private long taken;

    MeteredReader(Reader in, long allowance) {
        super(in);
        this.allowance = allowance;
    }

    /** Tells that a row is complete. */
    void rowDone() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        take(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        take(Math.max(count, 0));
        return count;
    }

    private void take(int count) throws IOException {
        taken += count;
        if (taken > allowance) {
            throw new TooMuch();
        }
    }

    /** The row is longer than allowed. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
