package org.assay.embedded;

import java.io.IOException;

/**
 * Ties a child process to the one that started it. The child's standard input is a pipe whose other end the parent holds; the pipe
 * closes when the parent ends, however it ends, kill -9 included.
 *
 * <p>Uses nothing but the JDK, since it also runs inside the registry's process.
 */
final class ParentWatch {
    private ParentWatch() {}

    /** Leaves the process, shutdown hooks included, when the parent is gone. */
    static void exitWithParent() {
        ignoreInterrupt();
        Thread watch = new Thread(ParentWatch::readToEnd, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void readToEnd() {
        try {
            while (System.in.read() >= 0) {
                // The parent sends nothing; whatever comes is not for us.
            }
        } catch (IOException e) {
            // A broken pipe means the same as its end.
        }
        System.exit(0);
    }

    /**
     * Ctrl-C in a terminal reaches every process of the foreground group at once. The broker and the registry must outlive the
     * applications, which still commit while they close; their parent ends them when it is done.
     */
    private static void ignoreInterrupt() {
        try {
            // By reflection, because javac warns of this class in a way that cannot be switched off.
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler)
                    .invoke(null, interrupt, handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            System.err.println("SIGINT is not ignored: " + e);
        }
    }
}
