package org.assay.labgateway.submission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assay.contract.access.PartyKind;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.sample.Sample;
import org.assay.http.RateLimiter;
import org.assay.http.party.Party;
import org.assay.labgateway.receipt.Receipt;

/** Takes submissions of parties: whose it is the credential says, where it goes follows from that. */
public final class Submissions {
    // Magic byte and schema id stand before the value; the same value has the same digest under any id.
    private static final int PREFIX = 5;

    private final Sender sender;
    private final UsedKeys used;
    private final RateLimiter limiter;
    private final Predicate<String> hasTopic;
    private final Map<String, InFlight> inFlight = new ConcurrentHashMap<>();

    /**
     * Takes them.
     *
     * @param hasTopic whether there is a topic of a name
     */
    public Submissions(Sender sender, UsedKeys used, RateLimiter limiter, Predicate<String> hasTopic) {
        this.sender = sender;
        this.used = used;
        this.limiter = limiter;
        this.hasTopic = hasTopic;
    }

    private record InFlight(String digest, CompletableFuture<Receipt> receipt) {}

    /** Whether a party may post such things at all; a problem when not. */
    public void requireAllowed(Party party, Posted posted) {
        boolean isKind = party.kind() == PartyKind.LAB || (party.kind() == PartyKind.OFFICE && posted == Posted.SAMPLE);
        // Topics are made by what the reference data lets a party submit.
        if (!isKind || !hasTopic.test(posted.topic(party.principal()).name())) {
            throw Bodies.problem(
                            403, "not-allowed", party.principal(), posted.json().word())
                    .asException();
        }
    }

    /**
     * Takes one submission.
     *
     * @param isAvro whether the body is Avro, else it is JSON
     * @return its receipt, when the broker has it
     */
    public CompletableFuture<Receipt> take(
            Party party, Posted posted, byte[] body, boolean isAvro, Optional<String> key) {
        limiter.take(party.principal()).ifPresent(wait -> {
            throw Bodies.problem(429, "too-many").after(wait).asException();
        });
        SpecificRecord value = isAvro ? Bodies.avro(body, posted) : Bodies.json(body, posted, party.principal());
        String topic = posted.topic(party.principal()).name();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, sample(value), sender.bytes(topic, value));
        return key.isPresent() ? once(party.principal(), key.get(), record) : sender.send(record);
    }

    /** Waits for a receipt. */
    public Receipt await(CompletableFuture<Receipt> receipt) {
        return sender.await(receipt);
    }

    private CompletableFuture<Receipt> once(String principal, String key, ProducerRecord<String, byte[]> record) {
        String digest = digest(record.value());
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        String name = principal + ' ' + key;
        InFlight other = inFlight.putIfAbsent(name, new InFlight(digest, receipt));
        if (other != null) {
            requireSame(other.digest(), digest);
            return other.receipt();
        }
        try {
            Optional<UsedKeys.Use> before = used.find(principal, key);
            if (before.isPresent()) {
                requireSame(before.get().digest(), digest);
                receipt.complete(Receipt.parse(before.get().receipt()).orElseThrow());
                inFlight.remove(name);
                return receipt;
            }
            UsedKeys.mark(record.headers(), key, digest);
            CompletableFuture<Receipt> unused = sender.send(record).whenComplete((stored, error) -> {
                if (error == null) {
                    used.noteStored(principal, key, digest, stored);
                    receipt.complete(stored);
                } else {
                    receipt.completeExceptionally(error);
                }
                inFlight.remove(name);
            });
            return receipt;
        } catch (RuntimeException e) {
            inFlight.remove(name);
            // Whoever waits for the same key hears the same.
            receipt.completeExceptionally(e);
            throw e;
        }
    }

    private static void requireSame(String before, String now) {
        if (!before.equals(now)) {
            throw Bodies.problem(422, "key-reused").at(IdempotencyKey.HEADER).asException();
        }
    }

    /** As the record key it keeps one sender's words on one sample in their order. */
    private static String sample(SpecificRecord value) {
        if (value instanceof ResultReported result) {
            return result.getOrganiser() + "|" + result.getSampleNumber();
        }
        Sample sample = ((SampleRegistered) value).getSample();
        return sample.getOrganiser() + "|" + sample.getSampleNumber();
    }

    private static String digest(byte[] value) {
        try {
            byte[] datum = Arrays.copyOfRange(value, PREFIX, value.length);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(datum));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
