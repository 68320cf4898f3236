package org.assay.standalone.bench;

import java.time.Duration;

/** Processor time of processes, all their threads, compiler and garbage collector included. */
final class Cpu {
    private Cpu() {}

    /** Seconds that a running process has used so far; 0 where the system does not tell. */
    static double seconds(long pid) {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }
}
