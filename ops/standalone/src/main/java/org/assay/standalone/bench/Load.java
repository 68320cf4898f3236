package org.assay.standalone.bench;

import java.nio.file.Path;

/** What a process under test does. Can be started again after it was stopped: the first time warms it up. */
interface Load {
    /**
     * Begins and returns when it reads.
     *
     * @param state directory of the local stores
     * @return when it began to read, in milliseconds of the epoch
     */
    long start(Path state) throws InterruptedException;

    /** Commits and ends. */
    void stop() throws InterruptedException;

    /** Stops reading the ingress topics; what has been read goes its way. */
    void pause();

    /** Reads the ingress topics again. */
    void resume();
}
