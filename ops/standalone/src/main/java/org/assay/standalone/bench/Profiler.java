package org.assay.standalone.bench;

import java.io.IOException;
import java.nio.file.Path;
import one.profiler.AsyncProfiler;

/** Takes samples of what this process computes, by a timer of processor time, which needs no rights of the system. */
final class Profiler {
    /** Begins. */
    void start() throws IOException {
        AsyncProfiler.getInstance().execute("start,event=itimer,interval=1ms,threads");
    }

    /** Ends and writes one line for every stack: its frames from the thread to the leaf, and how often it was seen. */
    void stop(Path file) throws IOException {
        AsyncProfiler.getInstance().execute("stop,collapsed,threads,file=" + file);
    }
}
