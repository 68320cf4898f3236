package org.assay.standalone.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.assay.runtime.metrics.ProcessMetrics;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlEndpointTest {
    private static final String TOKEN = "secret";

    private final PausableStreams streams = new PausableStreams();
    private final ProcessMetrics metrics = new ProcessMetrics();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger renewals = new AtomicInteger();
    private final Collection<Long> held = new ConcurrentLinkedQueue<>();
    private final Collection<Long> gone = new ConcurrentLinkedQueue<>();
    private ControlEndpoint endpoint;

    @BeforeEach
    void start() {
        endpoint = ControlEndpoint.start(0, TOKEN, streams, renewals::incrementAndGet, held::add, gone::add);
    }

    @AfterEach
    void stop() {
        endpoint.close();
        metrics.close();
    }

    @Test
    void shouldPauseAndResumeAnApp() throws Exception {
        run("intake");

        assertThat(post("/pause/intake", TOKEN)).isEqualTo(200);
        assertThat(post("/resume/intake", TOKEN)).isEqualTo(200);
    }

    @Test
    void shouldKeepAnAppPausedUntilEverybodyLetsItGo() {
        run("intake");
        streams.pause("intake", 1);
        streams.pause("intake", 2);

        assertThat(streams.heldBy(1)).isEmpty();
        assertThat(streams.resume("intake", 1)).contains(false);
        assertThat(streams.heldBy(2)).containsExactly("intake");
        assertThat(streams.resume("intake", 2)).contains(true);
        assertThat(streams.heldBy(2)).isEmpty();
    }

    @Test
    void shouldNoticeThatWhoeverPausedAnAppIsGone() throws Exception {
        run("intake");
        Process other = new ProcessBuilder("sleep", "600").start();
        HttpRequest pause = request("/pause/intake", TOKEN)
                .header(ControlEndpoint.PROCESS, Long.toString(other.pid()))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(pause, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        assertThat(streams.heldBy(other.pid())).containsExactly("intake");

        other.destroyForcibly();

        await().until(() -> gone.contains(other.pid()));
    }

    private void run(String app) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in").to("out");
        Properties properties = new Properties();
        properties.put("application.id", "test");
        properties.put("bootstrap.servers", "127.0.0.1:1");
        properties.put("default.key.serde", Serdes.ByteArraySerde.class);
        properties.put("default.value.serde", Serdes.ByteArraySerde.class);
        streams.create(app, builder.build(), properties, metrics);
    }

    @Test
    void shouldRefuseWhoDoesNotKnowTheToken() throws Exception {
        assertThat(post("/pause/intake", "wrong")).isEqualTo(403);
        assertThat(post("/pause/intake", "")).isEqualTo(403);
    }

    @Test
    void shouldLetAllAppsBeginAnew() throws Exception {
        assertThat(post("/renew/apps", "wrong")).isEqualTo(403);
        assertThat(renewals).hasValue(0);

        assertThat(post("/renew/apps", TOKEN)).isEqualTo(200);
        assertThat(renewals).hasValue(1);
        assertThat(post("/hold/apps", TOKEN)).isEqualTo(200);
        assertThat(held).hasSize(1);
    }

    @Test
    void shouldNotKnowAnAppThatDoesNotRunHere() throws Exception {
        assertThat(post("/pause/nobody", TOKEN)).isEqualTo(404);
        assertThat(post("/elsewhere", TOKEN)).isEqualTo(404);
    }

    @Test
    void shouldTakePostsOnly() throws Exception {
        HttpRequest request = request("/pause/intake", TOKEN).GET().build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void shouldSayThatThePortIsTaken() {
        Assertions.assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ControlEndpoint.start(
                        endpoint.port(), TOKEN, streams, renewals::incrementAndGet, held::add, gone::add));
    }

    private int post(String path, String token) throws IOException, InterruptedException {
        HttpRequest request =
                request(path, token).POST(HttpRequest.BodyPublishers.noBody()).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + path))
                .header("Authorization", ControlEndpoint.SCHEME + token);
    }
}
