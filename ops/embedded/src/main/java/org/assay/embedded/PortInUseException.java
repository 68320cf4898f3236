package org.assay.embedded;

/** The port that was asked for belongs to another program. */
public final class PortInUseException extends EmbeddedStartException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortInUseException(int port, String purpose) {
        super(Messages.text("port.taken", port, purpose));
        this.port = port;
    }

    /** The port that is taken. */
    public int port() {
        return port;
    }
}
