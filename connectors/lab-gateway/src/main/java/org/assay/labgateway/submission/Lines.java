package org.assay.labgateway.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.assay.http.Problem;

/** Lines of a stream, one in memory at a time. */
final class Lines {
    private final InputStream in;
    private final int longest;

    /**
     * Reads lines.
     *
     * @param in buffered
     * @param longest bytes of a line
     */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end; empty at the end of the stream. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (line.size() == longest) {
                throw Problem.of(413, "too-large", Integer.toString(longest)).asException();
            }
            line.write(next);
            next = in.read();
        }
        return Optional.of(line.toByteArray());
    }
}
