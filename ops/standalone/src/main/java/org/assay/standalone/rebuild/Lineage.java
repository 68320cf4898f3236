package org.assay.standalone.rebuild;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.assay.contract.topic.App;

/** Which apps have to be built anew together. */
final class Lineage {
    private Lineage() {}

    /**
     * An app, whatever reads what one of them writes unless it is carried over, and whoever writes what one of them reads and
     * is no longer whole.
     *
     * @param isWhole whether a topic still holds every record that was ever written
     */
    static Set<App> of(App start, Collection<Flow> flows, Predicate<String> isWhole) {
        Set<App> apps = EnumSet.of(start);
        int before;
        do {
            before = apps.size();
            for (Flow flow : flows) {
                if (!flow.isCarriedOver()
                        && flows.stream()
                                .anyMatch(member -> apps.contains(member.app()) && belongs(flow, member, isWhole))) {
                    apps.add(flow.app());
                }
            }
        } while (apps.size() > before);
        return apps;
    }

    /** Whether an app has to be built anew because a member is. */
    private static boolean belongs(Flow flow, Flow member, Predicate<String> isWhole) {
        return flow.readsFrom(member)
                || flow.writes().stream().anyMatch(topic -> member.reads().contains(topic) && !isWhole.test(topic));
    }
}
