package org.assay.standalone.cli;

import org.assay.standalone.stack.Progress;
import org.assay.standalone.stack.Stack;

/** A command that starts, stops or looks at the processes. */
abstract class StackCommand extends AssayCommand {

    /** The stack of the home directory; what it does is told on the stream for progress. */
    protected final Stack stack() {
        return new Stack(home(), installation(), new Progress(err(), texts()));
    }
}
