package org.assay.testkit.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Local state that outlives a driver. The driver deletes its state directory when it closes, after the stores have been
 * flushed; what it finds there are links, so only those are deleted.
 */
final class KeptState {

    // The driver runs everything as this one task, and global stores beside it.
    private static final String[] DIRECTORIES = {"0_0", "global"};

    private final Path kept;

    KeptState(Path kept) {
        this.kept = kept;
    }

    /** Makes a state directory that leads to the kept state. */
    void under(Path stateDir, String applicationId) {
        try {
            Path ofApplication = Files.createDirectories(stateDir.resolve(applicationId));
            for (String name : DIRECTORIES) {
                Files.createSymbolicLink(ofApplication.resolve(name), Files.createDirectories(kept.resolve(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
