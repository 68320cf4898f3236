package org.assay.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A registry's global compatibility level, read and set over HTTP. */
public final class RegistryLevel {
    private static final String NONE = "{\"compatibilityLevel\":\"NONE\"}";
    private static final String BACKWARD = "{\"compatibility\":\"BACKWARD\"}";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient http;
    private final URI config;
    private final Optional<String> token;

    /** The level of the registry at an address, as {@code schema.registry.url} names it. */
    public RegistryLevel(URI registry) {
        this(registry, HttpClient.newBuilder(), Optional.empty());
    }

    /**
     * The same of a secured registry.
     *
     * @param trust trusts its certificate
     * @param token of a principal who may set the level
     */
    public RegistryLevel(URI registry, SSLContext trust, String token) {
        this(registry, HttpClient.newBuilder().sslContext(trust), Optional.of(token));
    }

    private RegistryLevel(URI registry, HttpClient.Builder client, Optional<String> token) {
        this.http = client.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        this.config = URI.create(registry + "/config");
        this.token = token;
    }

    /** Whether the registry reads its database and answers. */
    public boolean isAnswering() {
        try {
            return send(HttpRequest.newBuilder(config).GET()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Sets BACKWARD when no level is set.
     *
     * @throws EmbeddedStartException when the registry does not take it
     */
    public void raiseFromNone() {
        try {
            // Set over HTTP, so that it is stored: a level given as a start option is enforced but reported as NONE.
            if (send(HttpRequest.newBuilder(config).GET()).body().strip().equals(NONE)) {
                HttpResponse<String> answer = send(HttpRequest.newBuilder(config)
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .PUT(HttpRequest.BodyPublishers.ofString(BACKWARD)));
                if (answer.statusCode() != OK) {
                    throw new EmbeddedStartException(Messages.text("registry.level", answer.statusCode()));
                }
            }
        } catch (IOException e) {
            throw new EmbeddedStartException(Messages.text("registry.level", e.getMessage()), e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
            return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
