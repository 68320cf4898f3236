package org.assay.labgateway.submission;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.assay.labgateway.receipt.Receipt;
import org.assay.labgateway.receipt.ReceiptStore;

/**
 * Keys of the header {@code Idempotency-Key} that were used, each with the digest of what came with it and the receipt it got. They
 * stand in the headers of the submissions themselves, so whoever reads those knows them all; see ADR 0019.
 */
public final class UsedKeys {
    /** For how long a key is remembered. */
    public static final Duration KEPT = Duration.ofDays(7);

    static final String KEY = "idempotency-key";
    static final String DIGEST = "idempotency-digest";
    private static final String USED = "used";
    private static final String AGE = "age";

    private final ReceiptStore store;

    /** The keys that a store holds. */
    public UsedKeys(ReceiptStore store) {
        this.store = store;
    }

    /** What a key was used for. */
    public record Use(String digest, String receipt) {}

    /** The first use of a key by a party. */
    public Optional<Use> find(String principal, String key) {
        return store.get(ReceiptStore.key(USED, principal, key)).map(bytes -> {
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", -1);
            return new Use(parts[0], parts[1]);
        });
    }

    /** Marks a submission with its key. */
    static void mark(Headers headers, String key, String digest) {
        headers.add(KEY, key.getBytes(StandardCharsets.UTF_8)).add(DIGEST, digest.getBytes(StandardCharsets.UTF_8));
    }

    /** Notes the key of a submission that this process has had stored, before the feed comes to it. */
    void noteStored(String principal, String key, String digest, Receipt receipt) {
        store.put(
                ReceiptStore.key(USED, principal, key), (digest + " " + receipt.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** Notes the key of a submission, when it has one that was not used before. */
    public void note(ReceiptStore.Batch batch, ConsumerRecord<?, ?> record) {
        Optional<String> key = text(record.headers(), KEY);
        Optional<String> digest = text(record.headers(), DIGEST);
        Optional<Receipt> receipt = Receipt.of(record.topic(), record.partition(), record.offset());
        if (key.isPresent() && digest.isPresent() && receipt.isPresent()) {
            String principal = receipt.get().principal();
            // Whoever submits through Kafka may have any header; what cannot be a key of ours is none.
            boolean isKey = IdempotencyKey.isPossible(key.get()) && digest.get().matches("[0-9a-f]{64}");
            String own = receipt.get().id();
            Optional<Use> before = isKey ? find(principal, key.get()) : Optional.empty();
            // The one that this process has noted itself still needs its age.
            if (isKey && before.filter(use -> !use.receipt().equals(own)).isEmpty()) {
                String use = digest.get() + " " + own;
                batch.put(ReceiptStore.key(USED, principal, key.get()), use.getBytes(StandardCharsets.UTF_8));
                batch.put(ReceiptStore.key(AGE, record.timestamp(), principal, key.get()), new byte[0]);
            }
        }
    }

    /** Forgets keys that are older than {@link #KEPT}, at most some thousands at a time. */
    public void expire(ReceiptStore.Batch batch, Instant now) {
        byte[] prefix = ReceiptStore.key(AGE);
        byte[] end = ReceiptStore.key(AGE, now.minus(KEPT).toEpochMilli());
        List<byte[]> old = new ArrayList<>();
        store.scan(
                prefix,
                prefix,
                (key, value) -> Arrays.compareUnsigned(key, end) < 0 && old.add(key) && old.size() < 5_000);
        for (byte[] key : old) {
            batch.delete(key);
            int begin = prefix.length + Long.BYTES;
            byte[] used = ReceiptStore.key(USED);
            byte[] whole = Arrays.copyOf(used, used.length + key.length - begin);
            System.arraycopy(key, begin, whole, used.length, key.length - begin);
            batch.delete(whole);
        }
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
