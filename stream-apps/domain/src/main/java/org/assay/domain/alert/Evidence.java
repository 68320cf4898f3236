package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assay.domain.model.Channel;

/** A fact that an alert rests on. */
public sealed interface Evidence {
    /** Day that counts. */
    LocalDate on();

    /**
     * A sample.
     *
     * @param sampleKey organiser and number
     * @param items codes of the items concerned, in alphabetical order
     * @param on day that decides the period of the sample
     * @param channel where it was taken; null is unknown
     */
    record OfSample(
            String sampleKey, String reportNumber, int reportVersion, List<String> items, LocalDate on, Channel channel)
            implements Evidence {
        public OfSample {
            Objects.requireNonNull(sampleKey);
            Objects.requireNonNull(reportNumber);
            Objects.requireNonNull(on);
            items = List.copyOf(items);
            channel = Objects.requireNonNullElse(channel, Channel.UNKNOWN);
        }
    }

    /**
     * A rate on a day.
     *
     * @param lower lower end of the interval, 0 to 1, or null
     * @param upper upper end of the interval, or null
     * @param target target, 0 to 1, or null
     * @param on day of the assessment
     */
    record OfRate(
            String cell, long batches, long failingBatches, Double lower, Double upper, Double target, LocalDate on)
            implements Evidence {
        public OfRate {
            Objects.requireNonNull(cell);
            Objects.requireNonNull(on);
        }
    }
}
