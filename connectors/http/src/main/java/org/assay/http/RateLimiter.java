package org.assay.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** So many a second for each party, with a burst: a bucket of tokens that fills as time goes by. Parties are few, so are buckets. */
public final class RateLimiter {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Limits every party alike.
     *
     * @param perSecond tokens that a party gets in a second
     * @param burst the most that it can save
     */
    public RateLimiter(int perSecond, int burst) {
        this(perSecond, burst, System::nanoTime);
    }

    RateLimiter(int perSecond, int burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
    }

    /** Takes a token; when there is none, how long until there is one. */
    public Optional<Duration> take(String principal) {
        return buckets.computeIfAbsent(principal, name -> new Bucket()).take();
    }

    private final class Bucket {
        private double tokens = burst;
        private long filledAt = nanos.getAsLong();

        synchronized Optional<Duration> take() {
            long now = nanos.getAsLong();
            tokens = Math.min(burst, tokens + (now - filledAt) / NANOS * perSecond);
            filledAt = now;
            if (tokens >= 1) {
                tokens -= 1;
                return Optional.empty();
            }
            return Optional.of(Duration.ofNanos((long) ((1 - tokens) / perSecond * NANOS)));
        }
    }
}
