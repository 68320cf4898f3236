package org.assay.standalone.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.sample.Verdict;
import org.assay.standalone.campaign.BulkResults;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.data.Connection;

/** Writes made-up results, the same ones in every run: sample {@code i} follows from its number. */
final class Feed {
    /** Fixed, so that every run measures the same records. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private static final long SEED = 20_260_630;
    private static final long CHUNK = 1_000;

    private final Connection connection;
    private final BulkResults bulk;

    Feed(BenchStack stack) {
        this.connection = stack.connection();
        this.bulk = new BulkResults(stack.release(), SEED, LAST_DAY);
    }

    /**
     * Writes registrations and results of the samples from one number up to another, exclusive, by a few threads; the numbers come
     * nearly in order.
     *
     * @return how many of the results fail
     */
    long send(long from, long to, int threads) throws InterruptedException {
        AtomicLong failing = new AtomicLong();
        sendAll(from, to, threads, (pair, sender) -> {
            sender.send(pair.registration());
            sender.send(pair.result());
            failing.addAndGet(isFailing(pair.result()) ? 1 : 0);
        });
        return failing.get();
    }

    /** Writes the registrations only. */
    void register(long from, long to) throws InterruptedException {
        sendAll(from, to, 1, (pair, sender) -> sender.send(pair.registration()));
    }

    /** All that is sent about a sample. */
    BulkResults.Pair of(long number) {
        return bulk.of(number);
    }

    /** What a laboratory sends about a sample. */
    Dispatch result(long number) {
        return bulk.of(number).result();
    }

    /** Whether a dispatch is a result that fails. */
    static boolean isFailing(Dispatch dispatch) {
        return dispatch.value() instanceof ResultReported reported
                && reported.getReport().getGiven() == Verdict.NONCONFORMING;
    }

    /** Something to send single dispatches with, each at once; to be closed by the caller. */
    Sender sender() {
        return new Sender(connection, producer(0));
    }

    private void sendAll(long from, long to, int threads, BiConsumer<BulkResults.Pair, Sender> work)
            throws InterruptedException {
        AtomicLong next = new AtomicLong(from);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Producer<String, byte[]> producer = producer(20)) {
            List<Future<?>> futures = new ArrayList<>();
            List<Sender> senders = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Sender sender = new Sender(connection, producer);
                senders.add(sender);
                futures.add(pool.submit(() -> {
                    for (long start = next.getAndAdd(CHUNK); start < to; start = next.getAndAdd(CHUNK)) {
                        bulk.each(start, Math.min(to, start + CHUNK), pair -> work.accept(pair, sender));
                    }
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            producer.flush();
            senders.forEach(Sender::requireNoFailure);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Producer<String, byte[]> producer(int lingerMillis) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", connection.bootstrapServers());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", lingerMillis);
        settings.put("batch.size", 128 * 1024);
        settings.put("buffer.memory", 64 * 1024 * 1024);
        settings.put("enable.metrics.push", false);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends dispatches to the ingress topics they belong in. For one thread. */
    static final class Sender implements AutoCloseable {
        private final Connection connection;
        private final Producer<String, byte[]> producer;
        private final Map<String, Serde<SpecificRecord>> serdes = new HashMap<>();
        private final AtomicReference<Exception> failure = new AtomicReference<>();

        private Sender(Connection connection, Producer<String, byte[]> producer) {
            this.connection = connection;
            this.producer = producer;
        }

        void send(Dispatch dispatch) {
            String topic = dispatch.topic().name();
            Serde<SpecificRecord> serde = serdes.computeIfAbsent(topic, name -> serde(dispatch));
            byte[] bytes = serde.serializer().serialize(topic, dispatch.value());
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(topic, dispatch.sample().text(), bytes);
            Future<RecordMetadata> unused = producer.send(record, (metadata, refused) -> {
                if (refused != null) {
                    failure.compareAndSet(null, refused);
                }
            });
        }

        void requireNoFailure() {
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
        }

        @Override
        public void close() {
            producer.close();
        }

        private Serde<SpecificRecord> serde(Dispatch dispatch) {
            // The dispatch names the topic of its own value's class.
            @SuppressWarnings("unchecked")
            Serde<SpecificRecord> serde = (Serde<SpecificRecord>) connection.values(dispatch.topic());
            return serde;
        }
    }
}
