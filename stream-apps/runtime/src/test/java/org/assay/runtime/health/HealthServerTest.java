package org.assay.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {

    private final HealthServer server =
            HealthServer.start("127.0.0.1", 0, () -> new HealthReport(List.of()), () -> "metric 1\n");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldServeMetrics() throws Exception {
        HttpResponse<String> response = send("GET", "/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("metric 1\n");
    }

    @Test
    void shouldAnswerAHeadWithoutABody() throws Exception {
        HttpResponse<String> response = send("HEAD", "/health/live");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void shouldRefuseToBeWrittenTo() throws Exception {
        assertThat(send("POST", "/health/live").statusCode()).isEqualTo(405);
    }

    @Test
    void shouldNotKnowOtherPaths() throws Exception {
        assertThat(send("GET", "/health/live/x").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSayThatAHostIsUnknown() {
        assertThatThrownBy(() ->
                        HealthServer.start("no-such-host.invalid", 0, () -> new HealthReport(List.of()), () -> ""))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void shouldAskForATokenWhenThereIsOne() throws Exception {
        try (HealthServer closed = HealthServer.start(
                "127.0.0.1", 0, Optional.of("right"), () -> new HealthReport(List.of()), () -> "metric 1\n")) {
            for (String path : List.of("/health/live", "/health/ready", "/metrics")) {
                URI uri = URI.create("http://127.0.0.1:" + closed.address().getPort() + path);
                assertThat(status(HttpRequest.newBuilder(uri))).as(path).isEqualTo(401);
                assertThat(status(HttpRequest.newBuilder(uri).header("Authorization", "Bearer wrong")))
                        .isEqualTo(401);
                assertThat(status(HttpRequest.newBuilder(uri).header("Authorization", "Bearer right")))
                        .isNotEqualTo(401);
            }
        }
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
