package org.assay.domain.delivery;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assay.domain.model.Channel;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;

/**
 * Which alerts a subscription lets through. An empty list lets everything through; the lists are joined by and.
 *
 * @param regions GB/T 2260, children included
 * @param catalogue codes of entries; who subscribes to a class names those below it, too
 * @param enterprises by USCC or name
 * @param channels where a sample was taken; one of them suffices
 */
public record Filter(
        Set<AlertRule.Kind> kinds,
        Set<Severity> severities,
        List<String> regions,
        Set<String> catalogue,
        Set<String> enterprises,
        Set<Channel> channels) {
    /** Lets everything through. */
    public static final Filter ALL = new Filter(Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of());

    public Filter {
        kinds = Set.copyOf(kinds);
        severities = Set.copyOf(severities);
        regions = List.copyOf(regions);
        catalogue = Set.copyOf(catalogue);
        enterprises = Set.copyOf(enterprises);
        channels = Set.copyOf(channels);
    }

    /**
     * Whether an alert is let through.
     *
     * @param about enterprises that it is about, by USCC and by name
     * @param takenIn where its samples were taken
     */
    public boolean lets(News alert, Collection<String> about, Collection<Channel> takenIn) {
        return (kinds.isEmpty() || kinds.contains(alert.kind()))
                && (severities.isEmpty() || (alert.severity() != null && severities.contains(alert.severity())))
                && (regions.isEmpty() || Sight.contains(regions, alert.regionCode()))
                && (catalogue.isEmpty() || (alert.catalogueCode() != null && catalogue.contains(alert.catalogueCode())))
                && (enterprises.isEmpty() || !Collections.disjoint(enterprises, about))
                && (channels.isEmpty() || !Collections.disjoint(channels, takenIn));
    }
}
