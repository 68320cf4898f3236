package org.assay.standalone.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assay.standalone.home.Home;
import org.assay.standalone.secure.Locks;

/** Asks the apps whether they are ready. */
final class Health {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient http;
    private final URI ready;
    private final Path token;

    Health(Home home) {
        this(home, client(), "http://127.0.0.1:" + home.ports().health());
    }

    private Health(Home home, HttpClient.Builder client, String address) {
        this.http = client.build();
        this.token = home.healthToken();
        this.ready = URI.create(address + "/health/ready");
    }

    /** Asks the laboratories' door instead. */
    static Health ofGateway(Home home) {
        HttpClient.Builder client = client();
        Locks.of(home).ifPresent(locks -> client.sslContext(locks.secrets().trust()));
        return new Health(home, client, home.gatewayUrl());
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT);
    }

    /** What is not ready, in the health report's words; empty when everything is. */
    Optional<String> missing() {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(ready).timeout(TIMEOUT);
            if (Files.exists(token)) {
                request.header(
                        "Authorization", "Bearer " + Files.readString(token).strip());
            }
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? Optional.empty() : Optional.of(firstNotReady(answer.body()));
        } catch (IOException notYet) {
            return Optional.of("no answer yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String firstNotReady(String report) throws IOException {
        JsonNode apps = JsonMapper.builder().build().readTree(report).path("apps");
        for (JsonNode app : apps) {
            if (!app.path("ready").asBoolean()) {
                return app.path("app").asText() + ": " + app.path("reason").asText();
            }
        }
        return report;
    }
}
