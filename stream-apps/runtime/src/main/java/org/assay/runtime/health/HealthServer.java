package org.assay.runtime.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers {@code /health/live}, {@code /health/ready} (200 or 503, with the reason as JSON) and {@code /metrics} (for
 * Prometheus). It asks for a token if there is one, and listens on the local address unless told otherwise.
 */
public final class HealthServer implements AutoCloseable {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private static final String SCHEME = "Bearer ";
    private static final int UNAUTHORIZED = 401;

    private record Answer(int status, String type, String body) {}

    private final HttpServer server;
    private final ExecutorService worker;

    private HealthServer(HttpServer server, ExecutorService worker) {
        this.server = server;
        this.worker = worker;
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException if the port is taken or the address is not of this machine
     */
    public static HealthServer start(String host, int port, Supplier<HealthReport> health, Supplier<String> metrics) {
        return start(host, port, Optional.empty(), health, metrics);
    }

    /**
     * Starts to answer those who have a token.
     *
     * @param token what they send as {@code Authorization: Bearer}; empty to answer everybody
     * @throws UncheckedIOException if the port is taken or the address is not of this machine
     */
    public static HealthServer start(
            String host, int port, Optional<String> token, Supplier<HealthReport> health, Supplier<String> metrics) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (UnresolvedAddressException unknown) {
            throw new UncheckedIOException(new IOException("unknown host " + host, unknown));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "assay-health");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(worker);
        answer(server, token, "/health/live", () -> {
            HealthReport report = health.get();
            return new Answer(report.alive() ? 200 : 503, JSON, report.json(report.alive()));
        });
        answer(server, token, "/health/ready", () -> {
            HealthReport report = health.get();
            return new Answer(report.ready() ? 200 : 503, JSON, report.json(report.ready()));
        });
        answer(server, token, "/metrics", () -> new Answer(200, PROMETHEUS, metrics.get()));
        server.start();
        return new HealthServer(server, worker);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        worker.shutdownNow();
    }

    private static void answer(HttpServer server, Optional<String> token, String path, Supplier<Answer> answers) {
        server.createContext(path, exchange -> {
            try (exchange) {
                // A context also gets what lies below its path.
                boolean known = exchange.getRequestURI().getPath().equals(path);
                boolean read = exchange.getRequestMethod().equals("GET")
                        || exchange.getRequestMethod().equals("HEAD");
                if (!token.map(expected -> isGiven(exchange, expected)).orElse(true)) {
                    send(exchange, new Answer(UNAUTHORIZED, JSON, "{\"error\":\"token needed\"}"));
                } else if (!known) {
                    send(exchange, new Answer(404, JSON, "{\"error\":\"not found\"}"));
                } else if (!read) {
                    send(exchange, new Answer(405, JSON, "{\"error\":\"only GET and HEAD\"}"));
                } else {
                    send(exchange, answers.get());
                }
            }
        });
    }

    private static boolean isGiven(HttpExchange exchange, String expected) {
        String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return MessageDigest.isEqual(
                (SCHEME + expected).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
