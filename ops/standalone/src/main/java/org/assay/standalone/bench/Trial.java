package org.assay.standalone.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.text.Texts;

/**
 * Brings one contender to the start, in a process of its own: warmed up on the last of the records, then with new topics, groups and
 * stores and, where it has one, the reference release activated.
 */
final class Trial implements AutoCloseable {
    private final BenchStack stack;
    private final Stage stage;
    private final BenchOptions options;
    private final Contender contender;
    private final Texts texts;
    private final BenchProgress says;
    private final WorkerProcess worker;
    private Path state;

    private Trial(
            BenchStack stack,
            BenchOptions options,
            Contender contender,
            Map<String, String> more,
            Texts texts,
            BenchProgress says) {
        this.stack = stack;
        this.stage = new Stage(stack);
        this.options = options;
        this.contender = contender;
        this.texts = texts;
        this.says = says;
        Map<String, String> settings = new HashMap<>(settings());
        settings.putAll(more);
        this.worker = WorkerProcess.start(contender, options, settings, stack.logs(), texts);
    }

    /**
     * Starts the process.
     *
     * @param settings settings above those of the profile for throughput
     */
    static Trial of(
            BenchStack stack,
            BenchOptions options,
            Contender contender,
            Map<String, String> settings,
            Texts texts,
            BenchProgress says) {
        return new Trial(stack, options, contender, settings, texts, says);
    }

    Stage stage() {
        return stage;
    }

    WorkerProcess worker() {
        return worker;
    }

    /** Directory of the local stores. */
    Path state() {
        return state;
    }

    /** Lets the process go through the last so many results, so that its code is compiled when it counts. */
    void warmUp(long results, long of) throws InterruptedException {
        if (results > 0) {
            prepare(stage.last(Math.min(1, (double) results / of)));
            worker.run(state);
            awaitQuiet(contender.groups());
            worker.stop();
        }
    }

    /** Makes everything new and places the reader of the inputs. */
    void prepare(Map<TopicPartition, Long> begin) throws InterruptedException {
        stage.wipe();
        stage.provision();
        state = stack.newState(contender.word());
        if (contender == Contender.PIPELINE) {
            // A release that came among the results would have some of them judged twice: first only the operator's
            // commands are read.
            stage.place(contender.reader(), stage.ends());
            worker.run(state);
            awaitQuiet(contender.groups());
            worker.stop();
        }
        stage.place(contender.reader(), begin);
    }

    /** Waits until groups have nothing left to do; says what is missing, and gives up when the process has ended. */
    void awaitQuiet(Collection<String> groups) throws InterruptedException {
        boolean isQuiet = new Quiet(stack.connection(), groups, texts).await(options.patience(), waitsFor -> {
            worker.requireAlive();
            says.waits(waitsFor);
        });
        if (!isQuiet) {
            throw new UserError(
                    Exit.NOT_QUIET,
                    texts.get(
                            "bench.not-quiet",
                            texts.get("bench." + contender.word()),
                            options.patience().toMinutes()));
        }
    }

    @Override
    public void close() {
        worker.close();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("profile", "throughput");
        settings.put("bootstrap.servers", stack.connection().bootstrapServers());
        if (contender == Contender.PIPELINE) {
            settings.put("schema.registry.url", stack.connection().registryUrl());
            settings.put("num.stream.threads", Integer.toString(options.appThreads()));
        } else {
            settings.put(StreamsLoad.INPUTS, String.join(",", stage.inputs()));
            settings.put("num.stream.threads", Integer.toString(options.baseThreads()));
        }
        if (contender != Contender.COPY) {
            settings.putAll(options.settings());
        }
        return settings;
    }
}
