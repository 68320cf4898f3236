package org.assay.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assay.domain.model.Channel;

/**
 * An alert as it was heard last.
 *
 * @param enterprises that it is about, by USCC and by name
 * @param channels where its samples were taken
 * @param heardAt when the broker took its last change
 */
public record HeardAlert(News news, List<String> enterprises, List<Channel> channels, Instant heardAt) {
    public HeardAlert {
        Objects.requireNonNull(news);
        Objects.requireNonNull(heardAt);
        enterprises = List.copyOf(enterprises);
        channels = List.copyOf(channels);
    }
}
