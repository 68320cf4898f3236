package org.assay.standalone.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;

/** The command line for tests of other packages. */
public final class CommandLines {
    private CommandLines() {}

    /** In English, writing where it is told to. */
    public static CommandLine english(PrintWriter out, PrintWriter err) {
        return AssayMain.commandLine(Locale.ENGLISH, out, err);
    }
}
