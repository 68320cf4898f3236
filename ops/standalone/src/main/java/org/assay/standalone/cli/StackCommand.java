package org.assay.standalone.cli;

import java.nio.file.Files;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.secure.Locks;
import org.assay.standalone.stack.Progress;
import org.assay.standalone.stack.Stack;

/** A command that starts, stops or looks at the processes. */
abstract class StackCommand extends AssayCommand {

    /** The stack of the home directory; what it does is told on the stream for progress. */
    protected final Stack stack() {
        return new Stack(home(), installation(), new Progress(err(), texts()));
    }

    /** Says when a running stack's certificate has to be renewed. */
    protected final void warnOfItsEnd() {
        Locks.of(home())
                .filter(locks -> Files.isReadable(locks.secrets().server()))
                .ifPresent(locks -> locks.endsIn(WallClock.system().now())
                        .ifPresent(days -> err().println(texts().get("secure.ends", days))));
    }
}
