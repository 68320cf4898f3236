package org.assay.standalone.bench;

import java.util.Map;

/**
 * One measurement of one contender.
 *
 * @param results results that went through, each with the registration of its sample
 * @param seconds from the start of consumption until the last output was committed
 * @param quietSeconds from the start of consumption until everything had been seen at rest, the time of standing still included
 * @param appCpu processor seconds of the process under test
 * @param brokerCpu processor seconds of the broker meanwhile
 * @param topicBytes bytes of the topics, by {@link DiskUse#group}
 * @param stateBytes bytes of the local stores
 */
record Measured(
        long results,
        double seconds,
        double quietSeconds,
        double appCpu,
        double brokerCpu,
        Map<String, Long> topicBytes,
        long stateBytes) {

    private static final double MILLION = 1_000_000;

    double resultsPerSecond() {
        return results / seconds;
    }

    double appCpuPerMillion() {
        return appCpu * MILLION / results;
    }

    double brokerCpuPerMillion() {
        return brokerCpu * MILLION / results;
    }
}
