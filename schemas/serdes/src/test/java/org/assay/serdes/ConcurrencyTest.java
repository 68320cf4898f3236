package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.assay.serdes.FakeRegistryServer.Reply;
import org.assay.serdes.example.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final int THREADS = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final CyclicBarrier start = new CyclicBarrier(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void shouldRegisterEachSchemaOnceHoweverManyThreadsWriteIt() throws Exception {
        List<Schema> schemas = IntStream.range(0, 5)
                .mapToObj(i -> Fixtures.recordNamed("R" + i))
                .toList();
        AtomicInteger ids = new AtomicInteger();
        try (FakeRegistryServer server = new FakeRegistryServer()) {
            server.answerBy(request -> new Reply(200, "{\"id\":" + ids.incrementAndGet() + "}"));
            SchemaRegistry registry = SchemaRegistries.create(Map.of("schema.registry.url", server.url()));

            List<List<Integer>> seen = together(() -> {
                List<Integer> mine = new ArrayList<>();
                for (Schema schema : schemas) {
                    mine.add(registry.register("s", schema));
                }
                return mine;
            });

            assertThat(server.requests()).hasSize(5);
            assertThat(seen).hasSize(THREADS).containsOnly(seen.get(0));
        }
    }

    @Test
    void shouldShareSerdesBetweenThreads() throws Exception {
        SchemaRegistry registry = SchemaRegistries.create(Map.of("schema.registry.url", "mock://" + UUID.randomUUID()));
        AvroSerde<Reading> serde = AvroSerde.forValue(registry, Reading.class);
        AtomicInteger threadNumber = new AtomicInteger();

        List<Boolean> allRight = together(() -> {
            Reading mine = Fixtures.reading(threadNumber.incrementAndGet());
            for (int i = 0; i < 500; i++) {
                mine.setNumber(i);
                String topic = "topic-" + i % 3;
                byte[] bytes = serde.serializer().serialize(topic, mine);
                if (!mine.equals(serde.deserializer().deserialize(topic, bytes))) {
                    return false;
                }
            }
            return true;
        });

        assertThat(allRight).hasSize(THREADS).containsOnly(true);
    }

    @Test
    void shouldNotHoldUpOneKeyForAnother() throws Exception {
        BoundedCache<String, Integer> cache = new BoundedCache<>(10);
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<Integer> slow = threads.submit(() -> cache.get("slow", key -> {
            loading.countDown();
            await(release);
            return 1;
        }));
        loading.await();

        int quick = cache.get("quick", key -> 2);

        assertThat(quick).isEqualTo(2);
        assertThat(slow.isDone()).isFalse();
        release.countDown();
        assertThat(slow.get()).isEqualTo(1);
    }

    @Test
    void shouldTellAFailedLoadToTheWaitingAndThenForgetIt() throws Exception {
        BoundedCache<String, Integer> cache = new BoundedCache<>(10);
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<Integer> first = threads.submit(() -> cache.get("key", key -> {
            loading.countDown();
            await(release);
            throw new IllegalStateException("broken");
        }));
        loading.await();
        CountDownLatch asking = new CountDownLatch(1);
        Future<Integer> second = threads.submit(() -> {
            asking.countDown();
            return cache.get("key", key -> 5);
        });
        asking.await();
        release.countDown();

        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("broken");
        // The second either waited for the failure or came after it; both are right, a hang is not.
        try {
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(5);
        } catch (ExecutionException e) {
            assertThat(e).hasRootCauseMessage("broken");
        }
        assertThat(cache.get("key", key -> 5)).isEqualTo(5);
    }

    private <R> List<R> together(Callable<R> work) throws Exception {
        List<Future<R>> futures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            futures.add(threads.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(future.get(30, TimeUnit.SECONDS));
        }
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
