package org.assay.standalone.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.contract.topic.Topics;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.text.Texts;

/**
 * Measures how the cost of a result grows. The apps overlap: while intake reads the first results, the last app has nothing to do yet, and
 * the other way round at the end, so the speed of a run at two of its moments compares two different mixtures of work. Here intake is
 * paused at the bounds of the windows until everything behind it is done.
 */
final class GrowthMeasure {
    private static final long LOOK_MILLIS = 20;
    private static final double MILLIS = 1_000;
    private static final int SUBMISSIONS = 2;

    // What intake has in its producer goes out after it is paused, and a full 32 MB is a good part of a window.
    private static final Map<String, String> SHORT_OF_BREATH = Map.of("app.intake.producer.buffer.memory", "2097152");

    private final BenchStack stack;
    private final BenchOptions options;
    private final Texts texts;
    private final BenchProgress says;

    GrowthMeasure(BenchStack stack, BenchOptions options, Texts texts, BenchProgress says) {
        this.stack = stack;
        this.options = options;
        this.texts = texts;
        this.says = says;
    }

    /** Measures once, in a process of its own; empty when there are too few results for windows. */
    Optional<Growth> measure() throws InterruptedException {
        Windows windows = Windows.of(options.results());
        List<Long> bounds = windows.bounds();
        Map<String, String> settings = new HashMap<>(SHORT_OF_BREATH);
        settings.putAll(options.settings());
        try (Trial trial = Trial.of(stack, options, Contender.PIPELINE, settings, texts, says)) {
            trial.warmUp(options.warmUp(), options.results());
            trial.prepare(trial.stage().beginnings());
            stack.settle();
            Run run = new Run(trial, trial.stage().written(List.of(Topics.JOURNAL.name())));
            trial.worker().run(trial.state());
            run.to(bounds.get(0));
            Growth.Span early = run.onTo(bounds.get(1));
            run.onTo(bounds.get(2));
            Growth.Span late = run.onTo(windows.results());
            trial.worker().stop();
            return Growth.of(early, late, windows);
        }
    }

    private final class Run {
        private final Trial trial;
        private final long journalBefore;
        private long done;

        Run(Trial trial, long journalBefore) {
            this.trial = trial;
            this.journalBefore = journalBefore;
        }

        /** Resumes, goes on to about so many results, and waits until nothing is under way. */
        Growth.Span onTo(long results) throws InterruptedException {
            try (Watch watch = Watch.over(trial.stage(), Contender.PIPELINE.outputs())) {
                long before = done;
                double cpu = Cpu.seconds(trial.worker().pid());
                long began = WallClock.system().now().toEpochMilli();
                trial.worker().resume();
                to(results);
                return new Growth.Span(
                        done - before,
                        (watch.movedAt() - began) / MILLIS,
                        Cpu.seconds(trial.worker().pid()) - cpu);
            }
        }

        void to(long results) throws InterruptedException {
            if (results < options.results()) {
                // What intake has written shows at once; what it has committed, a second later.
                List<String> journal = List.of(Topics.JOURNAL.name());
                while (trial.stage().written(journal) - journalBefore < SUBMISSIONS * results) {
                    trial.worker().requireAlive();
                    Thread.sleep(LOOK_MILLIS);
                }
                trial.worker().pause();
                trial.awaitQuiet(Contender.PIPELINE.groups().stream()
                        .filter(group -> !group.equals(Contender.PIPELINE.reader()))
                        .toList());
            } else {
                trial.awaitQuiet(Contender.PIPELINE.groups());
            }
            done = trial.stage().committed(Contender.PIPELINE.reader()) / SUBMISSIONS;
        }
    }
}
