package org.assay.standalone.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.assay.standalone.home.Ports;

/** Asks the apps whether they are ready. */
final class Health {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI ready;

    Health(Ports ports) {
        this(ports.health());
    }

    private Health(int port) {
        this.ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
    }

    /** Asks the laboratories' door instead. */
    static Health ofGateway(Ports ports) {
        return new Health(ports.gateway());
    }

    /** What is not ready, in the health report's words; empty when everything is. */
    Optional<String> missing() {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(ready).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
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
