package org.assay.standalone.cli;

import org.assay.standalone.Exit;
import picocli.CommandLine.Command;

/** Stops the stack; its data stays. */
@Command(name = "down")
final class DownCommand extends StackCommand {
    @Override
    protected int run() {
        int stopped = stack().down();
        say(stopped == 0 ? "down.nothing" : "down.done", home());
        return Exit.OK;
    }
}
