package org.assay.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server with the routes of one door. Every answer that is not what was asked for is a {@link Problem}. */
public final class Door implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Javalin javalin;

    private Door(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Opens a door.
     *
     * @throws IOException in one line, when the address cannot be listened on
     */
    public static Door open(DoorSettings settings, List<Route> routes, MeterRegistry meters) throws IOException {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = Long.MAX_VALUE; // Bodies are bounded where they are read.
            jetty(config, settings);
            routes.forEach(route -> add(config, route));
            problems(config);
            config.requestLogger.http((context, millis) -> meters.counter(
                            "assay.door.requests", "status", Integer.toString(context.statusCode()))
                    .increment());
        });
        try {
            javalin.start();
            return new Door(javalin);
        } catch (RuntimeException e) {
            javalin.stop();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(settings.host() + ":" + settings.port() + ": " + cause.getMessage(), e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no new request, lets those that run come to their end for a while, and ends. */
    @Override
    public void close() {
        javalin.stop();
    }

    /** The language that a request asks for. */
    public static Locale language(Context context) {
        return Languages.of(context.header("Accept-Language"));
    }

    private static void jetty(JavalinConfig config, DoorSettings settings) {
        config.jetty.threadPool = new QueuedThreadPool(settings.threads(), Math.min(8, settings.threads()));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(DoorSettings.HEADER_BYTES);
        });
        config.jetty.modifyServer(server -> graceful(server, settings));
        config.jetty.addConnector(new Connectors(settings)::connector);
    }

    private static void graceful(Server server, DoorSettings settings) {
        server.setStopTimeout(settings.closeTimeout().toMillis());
        server.insertHandler(new GracefulHandler());
    }

    private static void add(JavalinConfig config, Route route) {
        switch (route.method()) {
            case GET -> config.routes.get(route.path(), route.handler());
            case POST -> config.routes.post(route.path(), route.handler());
        }
    }

    private static void problems(JavalinConfig config) {
        config.routes.exception(ProblemException.class, (e, context) -> answer(context, e.problem()));
        config.routes.exception(HttpResponseException.class, (e, context) -> answer(context, byStatus(e.getStatus())));
        config.routes.exception(Exception.class, (e, context) -> {
            if (e instanceof IOException) {
                // The client has gone, or sends what is no HTTP body; nobody reads the answer.
                LOG.debug("{} {} was broken off: {}", context.method(), context.path(), e.toString());
            } else {
                LOG.error("{} {} failed", context.method(), context.path(), e);
            }
            // A client that falls silent runs into the idle timeout of its connection.
            boolean isSilent = e instanceof IOException && e.getCause() instanceof TimeoutException;
            answer(context, isSilent ? Problem.of(408, "too-slow") : Problem.of(500, "failed"));
        });
    }

    private static Problem byStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "no-such-path");
            case 405 -> Problem.of(405, "no-such-method");
            case 413 -> Problem.of(413, "too-large", "-");
            case 503 -> Problem.of(503, "closing");
            default -> Problem.of(status >= 500 ? 500 : 400, status >= 500 ? "failed" : "bad-request");
        };
    }

    private static void answer(Context context, Problem problem) {
        problem.retryAfterSeconds().ifPresent(wait -> context.header("Retry-After", Long.toString(wait)));
        context.status(problem.status());
        context.header("Content-Language", language(context).getLanguage());
        context.result(problem.json(language(context)).toString()).contentType(Problem.MEDIA_TYPE);
    }
}
