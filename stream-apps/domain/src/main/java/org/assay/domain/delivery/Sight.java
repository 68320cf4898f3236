package org.assay.domain.delivery;

import java.util.List;
import java.util.Optional;
import org.assay.domain.identifier.RegionCode;

/**
 * What a party may see (可见区域).
 *
 * @param isThere whether there is such a party; one that was removed sees nothing
 * @param regions GB/T 2260, children included; {@link #EVERYTHING} is everything
 */
public record Sight(boolean isThere, List<String> regions) {
    /** The code of the country. */
    public static final String EVERYTHING = "100000";

    /** Of a party that is not there. */
    public static final Sight NOTHING = new Sight(false, List.of());

    public Sight {
        regions = List.copyOf(regions);
    }

    /**
     * Whether it covers a region.
     *
     * @param regionCode null for what has no region, which only who sees everything may see
     */
    public boolean covers(String regionCode) {
        return isThere && contains(regions, regionCode);
    }

    /** Whether one of the regions is a region or contains it. */
    static boolean contains(List<String> regions, String regionCode) {
        if (regions.contains(EVERYTHING)) {
            return true;
        }
        Optional<RegionCode> region = RegionCode.of(regionCode);
        return region.isPresent()
                && regions.stream()
                        .flatMap(code -> RegionCode.of(code).stream())
                        .anyMatch(code -> code.contains(region.get()));
    }
}
