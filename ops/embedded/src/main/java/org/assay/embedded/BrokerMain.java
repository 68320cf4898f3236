package org.assay.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The broker as a process of its own.
 *
 * <p>{@code --data-dir DIR [--port PORT] [--controller-port PORT] [--ready-file FILE] [--exit-with-parent] [--secrets DIR
 * [--certificate-port PORT]] [--set NAME=VALUE]...}
 *
 * <p>Prints {@code READY 127.0.0.1:PORT} once clients may come and writes the same address to the ready file, if one is named. SIGTERM
 * closes the broker cleanly. Exit codes: 0 stopped as asked, 10 wrong options, port or directory, 20 the broker stopped by itself.
 */
public final class BrokerMain {
    /** What the parent waits for on standard output; the address follows. */
    static final String READY = "READY ";

    private static final int STOPPED = 0;
    private static final int BAD_CONFIG = 10;
    private static final int BROKER_FAILED = 20;

    private BrokerMain() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] args) {
        // A hook that only signals the main thread is too late: the JVM halts when the hooks are done. So the hook
        // closes, and halts
        // itself to give the exit code, which is 143 after SIGTERM otherwise.
        AtomicInteger exitCode = new AtomicInteger(STOPPED);
        try {
            BrokerOptions options = BrokerOptions.parse(args);
            if (options.exitWithParent()) {
                ParentWatch.exitWithParent();
            }
            EmbeddedBroker broker = options.broker();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, exitCode), "broker-shutdown"));
            broker.start();
            announce(broker, options);
            broker.awaitShutdown();
            exitCode.compareAndSet(STOPPED, BROKER_FAILED);
        } catch (EmbeddedStartException | IOException e) {
            System.err.println(e.getMessage());
            exitCode.set(BAD_CONFIG);
        }
        System.exit(exitCode.get());
    }

    private static void announce(EmbeddedBroker broker, BrokerOptions options) throws IOException {
        if (options.readyFile() != null) {
            // Written aside and moved, so that whoever polls for the file never reads half an address.
            Path part = options.readyFile().resolveSibling(options.readyFile().getFileName() + ".part");
            Files.writeString(part, broker.bootstrapServers());
            Files.move(part, options.readyFile(), StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.println(READY + broker.bootstrapServers());
        System.out.flush();
    }

    private static void stop(EmbeddedBroker broker, AtomicInteger exitCode) {
        int code = exitCode.get();
        broker.close();
        Runtime.getRuntime().halt(code);
    }
}
