package org.assay.passrate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assay.contract.topic.Topics;
import org.assay.domain.passrate.Closing;
import org.assay.domain.passrate.Views;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigKey;
import org.assay.runtime.config.ConfigProblem;
import org.assay.runtime.config.InvalidConfig;
import org.assay.runtime.config.Profile;
import org.assay.runtime.config.Text;
import org.assay.runtime.config.ValueType;

/** Settings of the pass-rate app. */
public final class PassRateConfig {
    /** Which views are kept. */
    public static final ConfigKey<Path> VIEWS_FILE = ConfigKey.of(
            "assay.views.file",
            ValueType.path(),
            "YAML file of the views to keep instead of the shipped ones. Other views need another application.id.");

    /** How long sums, and cells to publish, may wait while more is coming. */
    public static final ConfigKey<Long> FLUSH = ConfigKey.of(
            "assay.pass-rate.flush.interval.ms",
            ValueType.millis(10, 60_000),
            "How long partial sums and changed cells may wait while more is coming; 200 in the latency profile, 10000 in throughput.");

    /** Level of intervals where no target brings its own. */
    public static final ConfigKey<Integer> CONFIDENCE = ConfigKey.of(
                    "assay.pass-rate.confidence.percent",
                    ValueType.whole(50, 99),
                    "Two-sided confidence of the intervals of cells without a target.")
            .orElse("95");

    /** When a period is closed. */
    public static final ConfigKey<Integer> CLOSING = ConfigKey.of(
                    "assay.pass-rate.closing.days",
                    ValueType.whole(1, 366),
                    "Days after its end with which a period is closed: published, and restated when it changes later."
                            + " Another number needs another application.id.")
            .orElse("10");

    /** Partitions inside the app. */
    public static final ConfigKey<Integer> PARTITIONS = ConfigKey.of(
                    "assay.pass-rate.partitions",
                    ValueType.whole(1, 1000),
                    "Partitions of the two internal topics; another number needs another application.id.")
            .orElse(Integer.toString(Topics.PARTITIONS));

    private static final Duration FLUSH_FOR_LATENCY = Duration.ofMillis(200);
    private static final Duration FLUSH_FOR_THROUGHPUT = Duration.ofSeconds(10);
    private static final double PERCENT = 100;

    private PassRateConfig() {}

    /**
     * The views to keep.
     *
     * @throws InvalidConfig with every mistake in the file
     */
    public static Views views(AppConfig config) {
        ViewsFile file = config.find(VIEWS_FILE).map(ViewsFile::read).orElseGet(ViewsFile::shipped);
        List<ConfigProblem> problems = file.mistakes().stream()
                .map(mistake -> new ConfigProblem(
                        VIEWS_FILE.name(), Text.of("problem.kafka", mistake.text(Locale.getDefault()))))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidConfig(problems);
        }
        return new Views(file.views());
    }

    /** When a period is closed. */
    public static Closing closing(AppConfig config) {
        return new Closing(config.get(CLOSING));
    }

    static Duration flushEvery(AppConfig config) {
        return config.find(FLUSH)
                .map(Duration::ofMillis)
                .orElse(
                        config.get(CommonKeys.PROFILE) == Profile.THROUGHPUT
                                ? FLUSH_FOR_THROUGHPUT
                                : FLUSH_FOR_LATENCY);
    }

    /** Level of intervals where no target brings its own, 0 to 1. */
    public static double confidence(AppConfig config) {
        return config.get(CONFIDENCE) / PERCENT;
    }
}
