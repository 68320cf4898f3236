package org.assay.labgateway.submission;

import java.time.Duration;

/**
 * How much a request may hold.
 *
 * @param oneBytes bytes of one submission
 * @param batchBytes bytes of a batch
 * @param batchLines lines of a batch
 * @param within how long a body may take
 */
public record BodyLimits(int oneBytes, long batchBytes, int batchLines, Duration within) {}
