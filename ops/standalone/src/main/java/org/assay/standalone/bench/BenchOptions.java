package org.assay.standalone.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured and with what.
 *
 * @param results results in each measurement
 * @param warmUp results that every process goes through before it is measured; 0 for none
 * @param rounds how often every contender is measured
 * @param growth whether the growth of the cost is measured in every round
 * @param latency what the latency is measured with, if it is
 * @param sanctioned how many reports of one laboratory are taken back and given back; 0 when that is not measured
 * @param appThreads stream threads of each app
 * @param baseThreads threads of the copy loop and of the floor
 * @param heap heap of every process under test, as the JVM takes it
 * @param jvmOptions more JVM options for the processes under test
 * @param settings settings of the apps and of the floor, above those of the profile
 * @param directory where the temporary directory is made; empty for the system's place
 * @param profile where the profile of the pipeline is written, if it is
 * @param patience how long one measurement may take
 */
record BenchOptions(
        long results,
        long warmUp,
        int rounds,
        boolean growth,
        Optional<LatencyOptions> latency,
        long sanctioned,
        int appThreads,
        int baseThreads,
        String heap,
        List<String> jvmOptions,
        Map<String, String> settings,
        Optional<Path> directory,
        Optional<Path> profile,
        Duration patience) {

    /**
     * How the latency is measured.
     *
     * @param rate results per second
     * @param seconds how long, after a warm-up
     * @param warmUpSeconds how long at the same rate before
     */
    record LatencyOptions(int rate, int seconds, int warmUpSeconds) {}

    BenchOptions {
        jvmOptions = List.copyOf(jvmOptions);
        settings = Map.copyOf(settings);
    }
}
