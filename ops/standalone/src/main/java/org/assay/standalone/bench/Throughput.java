package org.assay.standalone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;

/** Measures how fast a contender gets through all records, and that it did all of its work. */
final class Throughput {
    private static final double MILLIS = 1_000;

    private final BenchStack stack;
    private final BenchOptions options;
    private final Completeness expected;
    private final Texts texts;
    private final BenchProgress says;

    Throughput(BenchStack stack, BenchOptions options, Completeness expected, Texts texts, BenchProgress says) {
        this.stack = stack;
        this.options = options;
        this.expected = expected;
        this.texts = texts;
        this.says = says;
    }

    /**
     * Measures once.
     *
     * @param profile where to write what the process computed, if that is asked for; taking it costs a little
     */
    Measured measure(Contender contender, Optional<Path> profile) throws InterruptedException {
        try (Trial trial = Trial.of(stack, options, contender, Map.of(), texts, says)) {
            trial.warmUp(options.warmUp(), options.results());
            trial.prepare(trial.stage().beginnings());
            stack.settle();
            profile.ifPresent(file -> trial.worker().profile());
            Measured measured = run(contender, trial);
            profile.ifPresent(file -> trial.worker().profiled(file.toAbsolutePath()));
            trial.worker().stop();
            require(contender);
            return measured;
        }
    }

    private Measured run(Contender contender, Trial trial) throws InterruptedException {
        long pid = trial.worker().pid();
        try (Watch watch = Watch.over(trial.stage(), contender.outputs())) {
            long began = trial.worker().run(trial.state());
            double brokerBefore = Cpu.seconds(stack.brokerPid());
            double appBefore = Cpu.seconds(pid);
            trial.awaitQuiet(contender.groups());
            long quiet = WallClock.system().now().toEpochMilli();
            return new Measured(
                    options.results(),
                    (watch.movedAt() - began) / MILLIS,
                    (quiet - began) / MILLIS,
                    Cpu.seconds(pid) - appBefore,
                    Cpu.seconds(stack.brokerPid()) - brokerBefore,
                    DiskUse.topics(stack.connection().admin()),
                    Files.exists(trial.state()) ? DiskUse.of(trial.state()) : 0);
        }
    }

    private void require(Contender contender) {
        expected.mistake(contender, stack.connection()).ifPresent(mistake -> {
            throw new UserError(
                    Exit.DIFFERENT, texts.get("bench.incomplete", texts.get("bench." + contender.word()), mistake));
        });
    }
}
