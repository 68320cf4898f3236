package org.assay.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A request's body that ends with a problem when it grows too long or comes too slowly. */
public final class BoundedBody extends InputStream {
    private final InputStream body;
    private final long most;
    private final long until;
    private final LongSupplier nanos;
    private long read;

    /**
     * Bounds a body.
     *
     * @param most bytes
     * @param within from now to the last byte
     */
    public BoundedBody(InputStream body, long most, Duration within) {
        this(body, most, within, System::nanoTime);
    }

    BoundedBody(InputStream body, long most, Duration within, LongSupplier nanos) {
        this.body = body;
        this.most = most;
        this.nanos = nanos;
        this.until = nanos.getAsLong() + within.toNanos();
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = body.read(into, from, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw Problem.of(413, "too-large", Long.toString(most)).asException();
        }
        if (nanos.getAsLong() - until > 0) {
            throw Problem.of(408, "too-slow").asException();
        }
    }
}
