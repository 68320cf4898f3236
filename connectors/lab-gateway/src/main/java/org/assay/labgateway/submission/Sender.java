package org.assay.labgateway.submission;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serializer;
import org.assay.http.ProblemException;
import org.assay.labgateway.receipt.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands submissions to the broker, no more at a time than it may hold, and tells their receipts once the broker has them. */
public final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final Serializer<SpecificRecord> values;
    private final Duration within;
    private final long mostBytes;
    private final int mostRecords;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger records = new AtomicInteger();

    /**
     * A sender.
     *
     * @param producer acks=all and idempotent; closed with this
     * @param within how long the broker may take
     * @param mostBytes bytes, and {@code mostRecords} records, that may be on their way
     */
    public Sender(
            Producer<String, byte[]> producer,
            Serializer<SpecificRecord> values,
            Duration within,
            long mostBytes,
            int mostRecords) {
        this.producer = producer;
        this.values = values;
        this.within = within;
        this.mostBytes = mostBytes;
        this.mostRecords = mostRecords;
    }

    /** What is on its way. */
    public int inFlight() {
        return records.get();
    }

    /** The bytes that a value is written as to a topic. */
    byte[] bytes(String topic, SpecificRecord value) {
        try {
            return values.serialize(topic, value);
        } catch (RuntimeException e) {
            LOG.error("Nothing can be written to {}: {}", topic, e.toString());
            throw unavailable();
        }
    }

    /** Sends; the receipt comes when the broker has stored it, the problem when it is not known to have. */
    CompletableFuture<Receipt> send(ProducerRecord<String, byte[]> record) {
        long size = record.value().length;
        if (records.incrementAndGet() > mostRecords) {
            records.decrementAndGet();
            throw busy();
        }
        if (bytes.addAndGet(size) > mostBytes) {
            bytes.addAndGet(-size);
            records.decrementAndGet();
            throw busy();
        }
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        try {
            Future<RecordMetadata> unused = producer.send(record, (at, error) -> {
                bytes.addAndGet(-size);
                records.decrementAndGet();
                if (error == null) {
                    receipt.complete(
                            Receipt.of(at.topic(), at.partition(), at.offset()).orElseThrow());
                } else {
                    LOG.warn("A submission was not stored in {}: {}", record.topic(), error.toString());
                    receipt.completeExceptionally(unavailable());
                }
            });
        } catch (RuntimeException e) {
            bytes.addAndGet(-size);
            records.decrementAndGet();
            LOG.warn("A submission was not stored in {}: {}", record.topic(), e.toString());
            receipt.completeExceptionally(unavailable());
        }
        return receipt;
    }

    private static ProblemException busy() {
        return Bodies.problem(429, "busy").after(AGAIN).asException();
    }

    /** Waits for a receipt. */
    Receipt await(CompletableFuture<Receipt> receipt) {
        try {
            return receipt.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException problem ? problem : unavailable();
        } catch (TimeoutException late) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    static ProblemException unavailable() {
        return Bodies.problem(503, "not-stored").after(AGAIN).asException();
    }

    @Override
    public void close() {
        producer.close(within);
    }
}
