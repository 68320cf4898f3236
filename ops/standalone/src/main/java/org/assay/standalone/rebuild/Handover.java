package org.assay.standalone.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;

/**
 * Which app goes on at the end of which topics once a generation is in force.
 *
 * @param plan the generation
 * @param flows what each app reads and writes, by the names in force before
 * @param ids application id of each app in its first generation
 */
record Handover(Plan plan, Map<App, Flow> flows, Map<App, String> ids) {
    Handover {
        flows = Map.copyOf(flows);
        ids = Map.copyOf(ids);
    }

    /**
     * Where an app goes on.
     *
     * @param group its consumer group
     * @param topics topics that it has read under other names until now
     */
    record GoesOn(String group, List<OwnedTopic<?>> topics) {
        GoesOn {
            topics = List.copyOf(topics);
        }
    }

    /** All apps whose inputs change their names. */
    List<GoesOn> all() {
        List<GoesOn> all = new ArrayList<>();
        for (App app : plan.apps()) {
            all.add(new GoesOn(plan.switched().applicationId(app, ids.get(app)), publicInputs(app)));
        }
        for (App app : carried()) {
            all.add(new GoesOn(
                    plan.live().applicationId(app, ids.get(app)),
                    List.of(plan.switched().input(Topics.VERDICT_CHANGED))));
        }
        return all;
    }

    /** Apps that are not built anew, but read a feed that is. */
    List<App> carried() {
        return flows.values().stream()
                .filter(flow -> !plan.apps().contains(flow.app()))
                .filter(flow -> Topics.ALL.stream()
                        .filter(topic ->
                                Generations.isFeed(topic) && plan.apps().containsAll(topic.owners()))
                        .anyMatch(topic ->
                                flow.reads().contains(plan.live().input(topic).name())))
                .map(Flow::app)
                .toList();
    }

    /** What an app reads of its own generation, which it publishes from now on. */
    private List<OwnedTopic<?>> publicInputs(App app) {
        return plan.published().stream()
                .filter(topic -> flows.get(app).reads().contains(topic.name()))
                .toList();
    }
}
