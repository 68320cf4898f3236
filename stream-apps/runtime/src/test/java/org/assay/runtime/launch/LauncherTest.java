package org.assay.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.KafkaStreams.StateListener;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Named;
import org.assay.runtime.TestConfigs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LauncherTest {

    private final FakeProcess process = new FakeProcess();
    private final Map<String, FakeStreams> streams = new HashMap<>();
    private final AtomicReference<Thread> main = new AtomicReference<>();

    @AfterEach
    void end() throws InterruptedException {
        if (main.get() != null) {
            streams.values().forEach(FakeStreams::letClose);
            process.terminate();
            main.get().join();
        }
    }

    @Test
    void shouldEndWithTenAndEveryMistakeWhenTheConfigurationIsWrong() {
        launch(List.of(app("ledger"), app("intake")), "health.port=x", "bootstrap.servers=y");

        assertThat(process.exits).containsExactly(10);
        assertThat(process.lines).hasSize(2).allMatch(line -> line.contains(" = "));
        assertThat(streams).isEmpty();
    }

    @Test
    void shouldEndWithTenWhenThePortIsTaken() {
        RunningApps first =
                RunningApps.start(List.of(app("ledger")), TestConfigs.with(), this::fake, () -> Instant.EPOCH);
        try (first) {
            launch(
                    List.of(app("intake")),
                    least("health.port=" + first.healthAddress().getPort()));
        }

        assertThat(process.exits).containsExactly(10);
        assertThat(process.lines).singleElement().asString().contains("health cannot listen there");
        assertThat(streams.get("intake").started).isFalse();
    }

    @Test
    void shouldEndWithTwentyWhenTheTopologyCannotBeBuilt() {
        StreamsApp broken = StreamsApp.named("broken")
                .withoutRegistry()
                .topology(context -> {
                    throw new IllegalStateException("no such thing");
                })
                .build();

        launch(List.of(broken), least());

        assertThat(process.exits).containsExactly(20);
    }

    @Test
    void shouldPrintTheReferenceOnRequest() {
        launch(List.of(app("ledger")), "--help");

        assertThat(process.lines).anyMatch(line -> line.contains("`close.timeout.ms`"));
        assertThat(process.exits).containsExactly(0);
    }

    @Test
    void shouldCloseInsideTheHookAndHaltWithZero() {
        launchInBackground(List.of(app("ledger"), app("intake")), least());

        process.terminate();

        assertThat(process.halts).containsExactly(0);
        assertThat(streams.values()).allMatch(fake -> fake.closed);
    }

    @Test
    void shouldHaltWithTwentyOneWhenTheCloseTakesTooLong() {
        launchInBackground(List.of(app("ledger")), least("close.timeout.ms=100"));
        streams.get("ledger").hang();

        process.terminate();

        assertThat(process.halts).containsExactly(21);
    }

    @Test
    void shouldEndWithTwentyWhenOneOfSeveralFails() throws InterruptedException {
        launchInBackground(List.of(app("ledger"), app("intake")), least());

        StreamThreadExceptionResponse response = streams.get("ledger").die(new IllegalStateException("bug"));
        main.get().join();

        assertThat(response).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(process.exits).containsExactly(20);
        assertThat(streams.get("intake").closed).isTrue();
    }

    @Test
    void shouldKeepTheFailureWhenTheHookRunsAfterIt() throws InterruptedException {
        launchInBackground(List.of(app("ledger")), least());
        streams.get("ledger").die(new IllegalStateException("bug"));
        main.get().join();

        process.terminate();

        assertThat(process.halts).containsExactly(20);
    }

    @Test
    void shouldGoOnAfterATransientFailure() {
        launchInBackground(List.of(app("ledger")), least());

        StreamThreadExceptionResponse response = streams.get("ledger").die(new TimeoutException("broker"));

        assertThat(response).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(process.exits).isEmpty();
    }

    @Test
    void shouldEndWithTwentyWhenTheClientStopsByItself() throws InterruptedException {
        launchInBackground(List.of(app("ledger")), least());

        streams.get("ledger").change(State.ERROR);
        main.get().join();

        assertThat(process.exits).containsExactly(20);
    }

    @Test
    void shouldShowTheFailedAppInHealth() throws Exception {
        RunningApps running = RunningApps.start(
                List.of(app("ledger"), app("intake")), TestConfigs.with(), this::fake, () -> Instant.EPOCH);
        try (running) {
            streams.get("ledger").die(new IllegalStateException("secret content"));

            String body = get(running, "/health/live", 503);

            assertThat(body)
                    .contains("\"app\":\"ledger\"", "stopped by java.lang.IllegalStateException")
                    .contains("\"app\":\"intake\",\"state\":\"RUNNING\",\"alive\":true")
                    .doesNotContain("secret content");
        }
    }

    @Test
    void shouldBeReadyOnlyWhileEveryAppRuns() throws Exception {
        RunningApps running = RunningApps.start(
                List.of(app("ledger"), app("intake")), TestConfigs.with(), this::fake, () -> Instant.EPOCH);
        try (running) {
            get(running, "/health/ready", 200);

            streams.get("ledger").change(State.REBALANCING);

            assertThat(get(running, "/health/ready", 503)).contains("being assigned");
            get(running, "/health/live", 200);
        }
    }

    @Test
    void shouldServeOurMeters() throws Exception {
        RunningApps running =
                RunningApps.start(List.of(app("ledger")), TestConfigs.with(), this::fake, () -> Instant.EPOCH);
        try (running) {
            streams.get("ledger").die(new TimeoutException("broker"));

            assertThat(get(running, "/metrics", 200))
                    .contains("assay_app_ready{app=\"ledger\"} 1.0")
                    .contains("assay_threads_replaced_total{app=\"ledger\"} 1.0")
                    .contains("jvm_memory_used_bytes");
        }
    }

    private static String get(RunningApps running, String path, int status) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + running.healthAddress().getPort() + path);
        var response =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        return response.body();
    }

    private void launch(List<StreamsApp> apps, String... arguments) {
        new Launcher(process, this::fake, () -> Instant.EPOCH).run(apps, List.of(arguments), Map.of());
    }

    private void launchInBackground(List<StreamsApp> apps, String... arguments) {
        Thread thread = new Thread(() -> launch(apps, arguments), "main-under-test");
        main.set(thread);
        thread.start();
        process.awaitHook();
    }

    private static String[] least(String... more) {
        List<String> arguments = new ArrayList<>(List.of("bootstrap.servers=127.0.0.1:1", "health.port=0"));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray(String[]::new);
    }

    private static StreamsApp app(String name) {
        return StreamsApp.named(name)
                .withoutRegistry()
                .topology(context -> {
                    var builder = context.builder();
                    builder.stream("in").foreach((key, value) -> {}, Named.as("end"));
                    return builder.build();
                })
                .build();
    }

    private StreamsHandle fake(Object name, Object topology, Object properties, Object metrics) {
        FakeStreams fake = new FakeStreams();
        streams.put(name.toString(), fake);
        return fake;
    }

    private static final class FakeStreams implements StreamsHandle {
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile State state = State.CREATED;
        private volatile boolean started;
        private volatile boolean closed;
        private StreamsUncaughtExceptionHandler threadDied;
        private StateListener stateChanged;

        void hang() {
            gate = new CountDownLatch(1);
        }

        void letClose() {
            gate.countDown();
        }

        StreamThreadExceptionResponse die(Throwable cause) {
            return threadDied.handle(cause);
        }

        void change(State next) {
            State before = state;
            state = next;
            stateChanged.onChange(next, before);
        }

        @Override
        public void listen(StreamsUncaughtExceptionHandler newThreadDied, StateListener newStateChanged) {
            threadDied = newThreadDied;
            stateChanged = newStateChanged;
        }

        @Override
        public void start() {
            started = true;
            change(State.RUNNING);
        }

        @Override
        public State state() {
            return state;
        }

        @Override
        public boolean close(Duration timeout) {
            try {
                closed = gate.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            if (closed && started) {
                change(State.NOT_RUNNING);
            }
            return closed;
        }
    }

    private static final class FakeProcess implements ProcessHooks {
        private final CountDownLatch hooked = new CountDownLatch(1);
        private final List<Integer> exits = new CopyOnWriteArrayList<>();
        private final List<Integer> halts = new CopyOnWriteArrayList<>();
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile Runnable hook = () -> {};

        void awaitHook() {
            try {
                hooked.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void terminate() {
            hook.run();
        }

        @Override
        public void onShutdown(Runnable work) {
            hook = work;
            hooked.countDown();
        }

        @Override
        public void exit(int code) {
            exits.add(code);
        }

        @Override
        public void halt(int code) {
            halts.add(code);
        }

        @Override
        public void tell(String line) {
            lines.add(line);
        }
    }
}
