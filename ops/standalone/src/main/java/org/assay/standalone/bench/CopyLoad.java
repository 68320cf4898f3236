package org.assay.standalone.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assay.runtime.config.Profile;
import org.assay.runtime.time.WallClock;

/** Copy loops in one consumer group, with the clients of the throughput profile. */
final class CopyLoad implements Load {
    /** How many loops. */
    static final String THREADS = "num.stream.threads";

    private static final Duration READING_WITHIN = Duration.ofSeconds(60);

    private final Map<String, String> settings;
    private final List<CopyLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    CopyLoad(Map<String, String> settings) {
        this.settings = settings;
    }

    @Override
    public long start(Path state) {
        loops.clear();
        threads.clear();
        List<String> inputs = List.of(settings.get(StreamsLoad.INPUTS).split(",", -1));
        CompletableFuture<Long> reads = new CompletableFuture<>();
        for (int i = 0; i < Integer.parseInt(settings.get(THREADS)); i++) {
            CopyLoop loop = new CopyLoop(
                    clients("consumer.", "main.consumer."),
                    clients("producer."),
                    inputs,
                    () -> reads.complete(WallClock.system().now().toEpochMilli()),
                    i);
            Thread thread = new Thread(loop, "copy-" + i);
            loops.add(loop);
            threads.add(thread);
            thread.start();
        }
        return reads.orTimeout(READING_WITHIN.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void stop() throws InterruptedException {
        loops.forEach(CopyLoop::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public void pause() {
        throw new UnsupportedOperationException("only the pipeline is measured in windows");
    }

    @Override
    public void resume() {
        throw new UnsupportedOperationException("only the pipeline is measured in windows");
    }

    /** What the profile says for all clients, and under some prefixes. */
    private Map<String, Object> clients(String... prefixes) {
        Map<String, Object> clients = new HashMap<>();
        clients.put("bootstrap.servers", settings.get("bootstrap.servers"));
        Map<String, String> profile = Profile.THROUGHPUT.settings();
        for (String shared : List.of("metadata.max.age.ms", "enable.metrics.push")) {
            clients.put(shared, profile.get(shared));
        }
        for (String prefix : prefixes) {
            profile.forEach((key, value) -> {
                if (key.startsWith(prefix)) {
                    clients.put(key.substring(prefix.length()), value);
                }
            });
        }
        return clients;
    }
}
