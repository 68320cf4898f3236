package org.assay.serdes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.apache.kafka.common.KafkaException;
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

    private final List<RegistryUrl> urls;
    private final RetryPolicy retries;
    private final RegistryExchange exchange;
    private final Waiter waiter;
    private final DoubleSupplier random;
    private final AtomicInteger preferred = new AtomicInteger();

    RegistryTransport(RegistryConfig config, Waiter waiter, DoubleSupplier random) {
        this.urls = config.urls();
        this.retries = config.retryPolicy();
        this.exchange = new RegistryExchange(config);
        this.waiter = waiter;
        this.random = random;
    }

    ObjectMapper json() {
        return exchange.json();
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
            } catch (KafkaException refusal) {
                // An answer too: the next call need not try again what did not answer at all.
                preferred.compareAndSet(first, index);
                throw refusal;
            }
        }
        throw failure;
    }

    private JsonNode sendWithRetries(RegistryUrl url, Call call) {
        for (int retry = 0; ; retry++) {
            try {
                return exchange.perform(url, call);
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
}
