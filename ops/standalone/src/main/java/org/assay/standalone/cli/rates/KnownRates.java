package org.assay.standalone.cli.rates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;

/** What was published on a day: of each closed period the latest version by then, of open ones nothing yet. */
final class KnownRates {
    /**
     * A cell as it was known.
     *
     * @param cell as published then; as it counts now when nothing was published of its period then
     * @param version null when nothing was published of its period then
     */
    record Known(PassRateView cell, PassRateRestated version) {
        boolean isPublished() {
            return version != null;
        }
    }

    private final Map<String, PassRateRestated> last = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    /** @param versions those published by the end of the day */
    private KnownRates(Stream<PassRateRestated> versions) {
        versions.forEach(version -> {
            last.merge(version.getValue().getCell(), version, (a, b) -> a.getVersion() > b.getVersion() ? a : b);
            closed.add(version.getValue().getPeriod());
        });
    }

    /**
     * What was known.
     *
     * @param on the day
     * @param versions everything that was ever published of closed periods
     * @param present the cells as they count now, to name those that were not published yet
     */
    static List<Known> on(
            LocalDate on, Collection<PassRateRestated> versions, Collection<PassRateView> present, RateQuery query) {
        var known = new KnownRates(
                versions.stream().filter(version -> !version.getPublishedOn().isAfter(on)));
        Stream<Known> published = known.last.values().stream()
                .filter(version -> query.matches(version.getValue()))
                .map(version -> new Known(version.getValue(), version));
        // A cell without a version in a period that was closed by then had no samples.
        Stream<Known> open = present.stream()
                .filter(query::matches)
                .filter(cell -> !known.closed.contains(cell.getPeriod()))
                .map(cell -> new Known(cell, null));
        return Stream.concat(published, open)
                .sorted(Comparator.comparing(Known::cell, RateQuery.ORDER))
                .toList();
    }
}
