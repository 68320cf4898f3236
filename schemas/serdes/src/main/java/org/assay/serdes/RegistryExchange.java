package org.assay.serdes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.assay.serdes.RegistryTransport.Call;

/** One request to one URL and its answer. */
final class RegistryExchange {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String ACCEPT = CONTENT_TYPE + ", application/vnd.schemaregistry+json, application/json";

    private final RegistryConfig config;
    private final Duration readTimeout;
    private final HttpClient http;
    private final RegistryAnswer answers = new RegistryAnswer(new ObjectMapper());

    RegistryExchange(RegistryConfig config) {
        this.config = config;
        this.readTimeout = config.readTimeout();
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(config.connectTimeout());
        config.proxy().ifPresent(address -> builder.proxy(ProxySelector.of(address)));
        config.tls().ifPresent(tls -> tls.applyTo(builder));
        this.http = builder.build();
        refuseBadHeaders();
    }

    ObjectMapper json() {
        return answers.json();
    }

    /**
     * The answer's JSON; a missing node when the registry has none to give.
     *
     * @throws KafkaException that is a {@link RegistryFailure}
     */
    JsonNode perform(RegistryUrl url, Call call) {
        CompletableFuture<HttpResponse<byte[]>> pending =
                http.sendAsync(request(url, call), BodyHandlers.ofByteArray());
        try {
            // The client's own time limit ends with the headers; this one also covers a body that never ends.
            long limit = config.connectTimeout().plus(readTimeout).toMillis();
            return answers.read(call, pending.get(limit, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            pending.cancel(true);
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw RegistryAnswer.timedOut(url, call);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw RegistryAnswer.timedOut(url, call);
            }
            throw RegistryAnswer.none(url, call, e.getCause());
        }
    }

    private HttpRequest request(RegistryUrl url, Call call) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url.base() + call.path()))
                .timeout(readTimeout)
                .header("Accept", ACCEPT);
        config.headers().forEach(builder::setHeader);
        config.credentials().headerFor(url).ifPresent(value -> builder.setHeader("Authorization", value));
        if (call.body().isMissingNode()) {
            return builder.method(call.method(), BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", CONTENT_TYPE)
                .method(call.method(), BodyPublishers.ofString(call.body().toString()))
                .build();
    }

    private void refuseBadHeaders() {
        config.headers().forEach((name, value) -> {
            try {
                HttpRequest.newBuilder().setHeader(name, value);
            } catch (IllegalArgumentException e) {
                throw new ConfigException(RegistryConfig.HEADER_PREFIX + name + ": this header cannot be set");
            }
        });
    }
}
