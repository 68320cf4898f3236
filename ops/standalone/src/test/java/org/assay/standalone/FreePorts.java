package org.assay.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.assay.embedded.LocalPorts;

/** Ports for a stack of a test. */
final class FreePorts {
    private static final int COUNT = 6;

    private FreePorts() {}

    /** The first of six free ports in a row. */
    static int base() {
        while (true) {
            int candidate = LocalPorts.free();
            if (IntStream.range(candidate, candidate + COUNT).allMatch(FreePorts::isFree)) {
                return candidate;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
