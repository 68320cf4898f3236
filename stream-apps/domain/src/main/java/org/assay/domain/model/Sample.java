package org.assay.domain.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A sample as its organiser registers it (抽样单). What the source does not tell is null.
 *
 * @param campaign campaign it belongs to, or null
 * @param platform platform operator; given when the channel is ONLINE
 * @param catalogue product kind as submitted: code, name or synonym
 * @param producer nominal producer (标称生产者)
 * @param seller sampled party when it is not the producer, or null
 * @param regionCode region the sampling counts for, GB/T 2260
 * @param lab laboratory named for the first test; null for published notices
 */
public record Sample(
        SampleKey key,
        SamplingPurpose purpose,
        AdminLevel level,
        Channel channel,
        Party platform,
        String campaign,
        String catalogue,
        String productName,
        String trademark,
        String specification,
        String lot,
        LocalDate productionDate,
        String standard,
        String gtin,
        Party producer,
        Party seller,
        String regionCode,
        String lab,
        LocalDate sampledOn) {
    public Sample {
        Objects.requireNonNull(key);
        Objects.requireNonNull(catalogue);
        Objects.requireNonNull(producer);
    }
}
