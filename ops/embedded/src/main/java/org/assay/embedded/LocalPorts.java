package org.assay.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of 127.0.0.1. */
public final class LocalPorts {
    // Below the range from which systems take the local ports of outgoing connections. A port inside that range can be
    // lost while a
    // broker restarts: a client that retries may be given the very port it tries to reach.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private LocalPorts() {}

    /**
     * A port that nobody listens on at this moment.
     *
     * @throws EmbeddedStartException when none was found
     */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EmbeddedStartException(Messages.text("port.none", LOWEST, HIGHEST));
    }

    /** A free port that is not the given one, which may be meant for a socket that is not open yet. */
    static int freeBeside(int other) {
        int port = free();
        while (port == other) {
            port = free();
        }
        return port;
    }

    /**
     * Checks that a port can be bound.
     *
     * @param purpose the option or part that asks for the port, named in the message
     * @throws PortInUseException when it cannot
     */
    public static void requireFree(int port, String purpose) {
        if (!isFree(port)) {
            throw new PortInUseException(port, purpose);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
