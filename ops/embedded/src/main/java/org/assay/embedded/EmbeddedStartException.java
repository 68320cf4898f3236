package org.assay.embedded;

/** A part of the embedded stack could not start; the message is one line for the user and says what to change. */
public class EmbeddedStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedStartException(String message, Throwable cause) {
        super(message, cause);
    }

    EmbeddedStartException(String message) {
        super(message);
    }
}
