package org.assay.standalone;

/** What the command line leaves with. */
public final class Exit {
    /** Done; nothing differs. */
    public static final int OK = 0;

    /** Something differs, or something failed. */
    public static final int DIFFERENT = 1;

    /** Changes are pending, or the command was not understood. */
    public static final int PENDING = 2;

    /** It did not become quiet, or ready, in time. */
    public static final int NOT_QUIET = 3;

    /** The configuration cannot be used: a port, a directory, reference files. */
    public static final int BAD_CONFIG = 10;

    private Exit() {}
}
