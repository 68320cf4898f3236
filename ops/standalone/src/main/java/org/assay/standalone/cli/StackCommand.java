package org.assay.standalone.cli;

import java.time.Duration;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.Installation;
import org.assay.standalone.stack.Progress;
import org.assay.standalone.stack.Settling;
import org.assay.standalone.stack.Stack;

/** A command that starts, stops or looks at the processes. */
abstract class StackCommand extends AssayCommand {

    /** The stack of the home directory; what it does is told on the stream for progress. */
    protected final Stack stack() {
        return new Stack(home(), installation(), new Progress(err(), texts()));
    }

    /** Waits for the effect of a command, telling on the stream for progress. */
    protected final Settling settling(Connection connection, String name, long seconds) {
        return new Settling(
                connection,
                Apps.groups(),
                texts(),
                Duration.ofSeconds(seconds),
                new Progress(err(), texts()).waiting(name));
    }

    /** Where the program lies. */
    protected final Installation installation() {
        return Installation.current(texts());
    }
}
