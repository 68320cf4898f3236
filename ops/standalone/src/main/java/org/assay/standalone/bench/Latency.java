package org.assay.standalone.bench;

/**
 * From the moment a failing result was due to be sent until its alert could be read, committed.
 *
 * @param rate results per second
 * @param seconds how long it was measured
 * @param alerts failing results whose alert was waited for
 */
record Latency(int rate, int seconds, long alerts, double p50Millis, double p99Millis, double maxMillis) {}
