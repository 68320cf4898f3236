package org.assay.serdes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** An HTTP server that answers as it is told and remembers what it was asked. */
final class FakeRegistryServer implements AutoCloseable {

    record Request(String method, String path, String body, Map<String, List<String>> headers) {
        String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? "" : values.get(0);
        }
    }

    record Reply(int status, String body) {}

    /** Stands for a connection that is cut before an answer. */
    static final Reply CUT = new Reply(0, "");

    private interface Opening {
        HttpServer at(InetSocketAddress address) throws IOException;
    }

    private final String scheme;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Reply> script = request -> new Reply(404, "{}");

    FakeRegistryServer() {
        this(address -> HttpServer.create(address, 0), "http");
    }

    /** Speaks TLS, and may demand that clients show a certificate. */
    FakeRegistryServer(SSLContext context, boolean needsClients) {
        this(
                address -> {
                    HttpsServer https = HttpsServer.create(address, 0);
                    https.setHttpsConfigurator(new HttpsConfigurator(context) {
                        @Override
                        public void configure(HttpsParameters parameters) {
                            SSLParameters ssl = context.getDefaultSSLParameters();
                            ssl.setNeedClientAuth(needsClients);
                            parameters.setSSLParameters(ssl);
                        }
                    });
                    return https;
                },
                "https");
    }

    private FakeRegistryServer(Opening opening, String scheme) {
        this.scheme = scheme;
        try {
            server = opening.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Gives these answers one after the other; the last one again and again. */
    void answer(Reply... replies) {
        Deque<Reply> left = new ArrayDeque<>(List.of(replies));
        script = request -> {
            synchronized (left) {
                return left.size() > 1 ? left.removeFirst() : left.getFirst();
            }
        };
    }

    void answer(int status, String body) {
        answer(new Reply(status, body));
    }

    void answerBy(Function<Request, Reply> answers) {
        script = answers;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    String url() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().toASCIIString();
            Request request =
                    new Request(exchange.getRequestMethod(), path, body, Map.copyOf(exchange.getRequestHeaders()));
            requests.add(request);
            Reply reply = script.apply(request);
            if (reply.equals(CUT)) {
                return;
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
