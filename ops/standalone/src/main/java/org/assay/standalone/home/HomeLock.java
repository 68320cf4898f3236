package org.assay.standalone.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;

/** Lets one command at a time start or stop the processes of a home directory. The system lets go of it when the command ends. */
public final class HomeLock implements AutoCloseable {
    private final Home home;
    private final FileChannel channel;

    private HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * Does a piece of work alone.
     *
     * @throws UserError when another command is at it
     */
    public static <T> T whileHeld(Home home, Supplier<T> work) {
        return whileHeld(home, "lock", work);
    }

    /**
     * Does a piece of work that may go on beside starts and stops, but not beside its like.
     *
     * @param name file of the lock
     * @throws UserError when another command is at it
     */
    public static <T> T whileHeld(Home home, String name, Supplier<T> work) {
        try (HomeLock lock = take(home, name)) {
            lock.require();
            return work.get();
        }
    }

    private static HomeLock take(Home home, String name) {
        home.create();
        try {
            return new HomeLock(
                    home,
                    FileChannel.open(home.run().resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    private void require() {
        try {
            if (channel.tryLock() == null) {
                throw new UserError(Exit.DIFFERENT, home.texts().get("home.locked", home));
            }
        } catch (OverlappingFileLockException byThisProcess) {
            throw new UserError(Exit.DIFFERENT, home.texts().get("home.locked", home), byThisProcess);
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    private static UserError unusable(Home home, IOException cause) {
        return new UserError(Exit.BAD_CONFIG, home.texts().get("home.unwritable", home, cause.getMessage()), cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
