package org.assay.reference;

/** An activated release is not, or not rightly, in its topics. Nothing can be decided until it is. */
public final class ReferenceIncomplete extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReferenceIncomplete(String message) {
        super(message);
    }

    ReferenceIncomplete(String message, Throwable cause) {
        super(message, cause);
    }
}
