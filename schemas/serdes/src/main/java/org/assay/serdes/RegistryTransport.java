package org.assay.serdes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Sends one call to the registry: to the URL that answered last, again after a pause when the failure may pass, then to the
 * next URL. A refusal ends the call at once, since the other URLs belong to the same registry.
 */
final class RegistryTransport {

    /**
     * One call.
     *
     * @param action what it does, for messages
     * @param subject the subject concerned or an empty text
     * @param path from the base URL on, with encoded segments
     * @param body JSON to send, or a missing node
     */
    record Call(String action, String subject, String method, String path, JsonNode body) {
        static Call get(String action, String subject, String path) {
            return new Call(action, subject, "GET", path, MissingNode.getInstance());
        }
    }

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String ACCEPT = CONTENT_TYPE + ", application/vnd.schemaregistry+json, application/json";
    private static final int LONGEST_DETAIL = 300;

    private final RegistryConfig config;
    private final List<RegistryUrl> urls;
    private final RetryPolicy retries;
    private final Duration readTimeout;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final Waiter waiter;
    private final DoubleSupplier random;
    private final AtomicInteger preferred = new AtomicInteger();

    RegistryTransport(RegistryConfig config, Waiter waiter, DoubleSupplier random) {
        this.config = config;
        this.urls = config.urls();
        this.retries = config.retryPolicy();
        this.readTimeout = config.readTimeout();
        this.waiter = waiter;
        this.random = random;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(config.connectTimeout());
        config.proxy().ifPresent(address -> builder.proxy(ProxySelector.of(address)));
        this.http = builder.build();
        refuseBadHeaders();
    }

    ObjectMapper json() {
        return json;
    }

    /**
     * The answer's JSON; a missing node when the registry has none to give (status 204).
     *
     * @throws KafkaException that is a {@link RegistryFailure}
     * @throws InterruptException when the thread is interrupted meanwhile
     */
    JsonNode send(Call call) {
        int first = preferred.get();
        RetriableException failure = null;
        for (int i = 0; i < urls.size(); i++) {
            int index = (first + i) % urls.size();
            try {
                JsonNode answer = sendWithRetries(urls.get(index), call);
                preferred.compareAndSet(first, index);
                return answer;
            } catch (RetriableException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        throw failure;
    }

    private JsonNode sendWithRetries(RegistryUrl url, Call call) {
        for (int retry = 0; ; retry++) {
            try {
                return sendOnce(url, call);
            } catch (RetriableException e) {
                if (retry >= retries.retries()) {
                    throw e;
                }
            }
            try {
                waiter.await(retries.pause(retry, random));
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    private JsonNode sendOnce(RegistryUrl url, Call call) {
        CompletableFuture<HttpResponse<byte[]>> pending =
                http.sendAsync(request(url, call), BodyHandlers.ofByteArray());
        try {
            // The client's own time limit ends with the headers; this one also covers a body that never ends.
            long limit = config.connectTimeout().plus(readTimeout).toMillis();
            return read(call, pending.get(limit, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            pending.cancel(true);
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw timedOut(url, call);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw timedOut(url, call);
            }
            throw noAnswer(url, call, describe(e.getCause()));
        }
    }

    private HttpRequest request(RegistryUrl url, Call call) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url.base() + call.path()))
                .timeout(readTimeout)
                .header("Accept", ACCEPT);
        config.headers().forEach(builder::setHeader);
        config.userInfoFor(url)
                .map(userInfo -> Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(credentials -> builder.setHeader("Authorization", "Basic " + credentials));
        if (call.body().isMissingNode()) {
            return builder.method(call.method(), BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", CONTENT_TYPE)
                .method(call.method(), BodyPublishers.ofString(call.body().toString()))
                .build();
    }

    private JsonNode read(Call call, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 204) {
            return MissingNode.getInstance();
        }
        boolean isSuccess = status == 200 || status == 207;
        try {
            JsonNode body = json.readTree(response.body());
            if (isSuccess) {
                return body;
            }
            boolean isProtocol = body.path("error_code").isInt();
            int code = isProtocol ? body.path("error_code").intValue() : RegistryProblem.UNREADABLE_ANSWER;
            throw failure(call, status, code, body.path("message").asText(isProtocol ? "" : "no message"));
        } catch (JsonProcessingException e) {
            throw failure(call, status, RegistryProblem.UNREADABLE_ANSWER, "the answer is not JSON");
        } catch (IOException e) {
            throw failure(call, status, RegistryProblem.UNREADABLE_ANSWER, describe(e));
        }
    }

    private static KafkaException failure(Call call, int status, int code, String detail) {
        return RegistryFailure.of(new RegistryProblem(call.action(), call.subject(), status, code, inOneLine(detail)));
    }

    private static KafkaException noAnswer(RegistryUrl url, Call call, String cause) {
        return failure(call, 0, 0, url.base() + ": " + cause);
    }

    private static KafkaException timedOut(RegistryUrl url, Call call) {
        return new RegistryFailure.Unavailable(
                new RegistryProblem(call.action(), call.subject(), 0, 0, url.base() + ": timed out"));
    }

    private static String describe(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String inOneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
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
