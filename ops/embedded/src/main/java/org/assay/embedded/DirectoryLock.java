package org.assay.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a data directory for one broker, from before it is touched until it is closed. The operating system frees it when the process
 * ends, however it ends.
 *
 * <p>Kafka has a lock of its own, but its controller has already written to the metadata log when the broker finds that lock taken.
 */
final class DirectoryLock implements AutoCloseable {
    // A file lock is the process's, and is lost when any channel to the file is closed: within this JVM a set tells who
    // holds what.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes a directory that exists.
     *
     * @throws EmbeddedStartException when another broker has it
     */
    static DirectoryLock take(Path directory) throws IOException {
        Path file = directory.toRealPath().resolve(".assay.lock");
        if (!HELD.add(file)) {
            throw new EmbeddedStartException(Messages.text("data.used", directory));
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                HELD.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
        if (lock == null) {
            throw new EmbeddedStartException(Messages.text("data.used", directory));
        }
        return new DirectoryLock(file, channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
