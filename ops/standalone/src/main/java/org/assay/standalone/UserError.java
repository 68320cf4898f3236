package org.assay.standalone;

/** A mistake or a situation that the user can change; the message is one line and says what to change. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** With what the command line leaves with, see {@link Exit}. */
    public UserError(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The same, with what brought it about; shown with {@code --debug}. */
    public UserError(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What the command line leaves with. */
    public int exitCode() {
        return exitCode;
    }
}
