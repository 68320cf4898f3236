package org.assay.standalone.apps;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;

/**
 * Takes {@code POST /pause/<app>}, {@code POST /resume/<app>}, {@code POST /hold/apps} and {@code POST /renew/apps} on the local address, from whoever can read the token in the home
 * directory. An app that was paused goes on when the process is started again.
 */
final class ControlEndpoint implements AutoCloseable {
    /** What stands before the token in the header {@code Authorization}. */
    static final String SCHEME = "Bearer ";

    /** Header that names the process that asks; what it has paused goes on when it ends without a word. */
    static final String PROCESS = "Assay-Process";

    private static final long NOBODY = -1;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final HttpServer server;
    private final byte[] expected;

    private ControlEndpoint(HttpServer server, String token) {
        this.server = server;
        this.expected = (SCHEME + token).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for a free one
     * @param renew ends all apps, so that they begin anew
     * @param hold ends all apps until the process that asks, or its end, has them begin anew
     * @param gone called with a process that has paused or held an app, when it has ended
     * @throws UncheckedIOException when the port is taken
     */
    static ControlEndpoint start(
            int port, String token, PausableStreams streams, Runnable renew, LongConsumer hold, LongConsumer gone) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ControlEndpoint endpoint = new ControlEndpoint(server, token);
            endpoint.answer("/pause/", (app, holder) -> {
                Optional<Boolean> paused = streams.pause(app, holder);
                whenGone(holder, gone);
                return paused;
            });
            endpoint.answer("/resume/", streams::resume);
            endpoint.answer("/hold/", (all, holder) -> {
                hold.accept(holder);
                whenGone(holder, gone);
                return Optional.of(true);
            });
            endpoint.answer("/renew/", (all, holder) -> {
                renew.run();
                return Optional.of(true);
            });
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static long process(HttpExchange exchange) {
        String named = exchange.getRequestHeaders().getFirst(PROCESS);
        return named != null && named.matches("\\d{1,18}") ? Long.parseLong(named) : NOBODY;
    }

    private static void whenGone(long holder, LongConsumer gone) {
        if (holder == NOBODY) {
            return;
        }
        CompletableFuture<?> end = ProcessHandle.of(holder)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        // What it throws is logged by whoever is called.
        CompletableFuture<Void> unused = end.thenRunAsync(() -> gone.accept(holder));
    }

    private void answer(String path, BiFunction<String, Long, Optional<Boolean>> action) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status(exchange, path, action), -1);
            }
        });
    }

    private int status(HttpExchange exchange, String path, BiFunction<String, Long, Optional<Boolean>> action) {
        String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            return FORBIDDEN;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return NOT_ALLOWED;
        }
        String app = exchange.getRequestURI().getPath().substring(path.length());
        return action.apply(app, process(exchange)).isPresent() ? OK : NOT_FOUND;
    }
}
