package org.assay.provisioner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has to be done so that the topics of a cluster are as wanted, in the order of the topics' names.
 *
 * <p>A topic that exists and is not wanted is left alone; if others share it (ingress and shared topics) the plan says so with a refusal.
 */
public record Plan(List<Action> actions) {
    /** Process exit code: everything is as wanted. */
    public static final int NOTHING_TO_DO = 0;

    /** Process exit code: there are changes to apply or refusals to decide. */
    public static final int CHANGES_PENDING = 2;

    private static final String INGRESS = "sampling.ingress.";
    private static final String SHARED = "sampling.shared.";
    private static final String OURS = "sampling.";

    public Plan {
        actions = List.copyOf(actions);
    }

    /**
     * The steps from the topics that exist to the topics that are wanted.
     *
     * @throws IllegalArgumentException when a topic is wanted twice, or listed twice as existing
     */
    public static Plan between(Collection<TopicSpec> existing, Collection<TopicSpec> wanted) {
        SortedMap<String, TopicSpec> before = byName(existing);
        SortedMap<String, TopicSpec> after = byName(wanted);
        List<Action> actions = new ArrayList<>();
        SortedMap<String, TopicSpec> all = new TreeMap<>(before);
        all.putAll(after);
        for (String name : all.keySet()) {
            TopicSpec is = before.get(name);
            TopicSpec want = after.get(name);
            if (is == null) {
                actions.add(new Action.Create(want));
            } else if (want == null) {
                if (name.startsWith(INGRESS) || name.startsWith(SHARED)) {
                    actions.add(new Action.Refuse(name, new Refusal.NotWanted()));
                }
            } else {
                partitions(is, want).ifPresent(actions::add);
                replication(is, want).ifPresent(actions::add);
                settings(is, want, actions);
            }
        }
        return new Plan(actions);
    }

    /** Whether everything is as wanted. */
    public boolean isEmpty() {
        return actions.isEmpty();
    }

    /** What a program that shows the plan leaves with, so that a scheduled job can watch for drift. */
    public int exitCode() {
        return isEmpty() ? NOTHING_TO_DO : CHANGES_PENDING;
    }

    private static Optional<Action> partitions(TopicSpec is, TopicSpec want) {
        int from = is.partitions();
        int to = want.partitions();
        if (to == from) {
            return Optional.empty();
        }
        if (to < from) {
            return Optional.of(new Action.Refuse(is.name(), new Refusal.Shrink(from, to)));
        }
        return Optional.of(
                isKeyed(is.name())
                        ? new Action.Refuse(is.name(), new Refusal.KeysWouldMove(from, to))
                        : new Action.Grow(is.name(), from, to));
    }

    /** Submitters choose their keys freely and nobody relies on them; all our other topics are partitioned by what they are about. */
    private static boolean isKeyed(String topic) {
        return topic.startsWith(OURS) && !topic.startsWith(INGRESS);
    }

    private static Optional<Action> replication(TopicSpec is, TopicSpec want) {
        int from = is.replicationFactor();
        int to = want.replicationFactor();
        return to == TopicSpec.CLUSTER_DEFAULT || to == from
                ? Optional.empty()
                : Optional.of(new Action.Refuse(is.name(), new Refusal.Replication(from, to)));
    }

    private static void settings(TopicSpec is, TopicSpec want, List<Action> actions) {
        SortedMap<String, String> keys = new TreeMap<>(is.config());
        keys.putAll(want.config());
        for (String key : keys.keySet()) {
            String from = is.config().get(key);
            String to = want.config().get(key);
            if (to == null) {
                actions.add(new Action.Unset(is.name(), key, from));
            } else if (!to.equals(from)) {
                actions.add(new Action.Set(is.name(), key, Optional.ofNullable(from), to));
            }
        }
    }

    private static SortedMap<String, TopicSpec> byName(Collection<TopicSpec> specs) {
        SortedMap<String, TopicSpec> map = new TreeMap<>();
        for (TopicSpec spec : specs) {
            if (map.put(spec.name(), spec) != null) {
                throw new IllegalArgumentException("topic named twice: " + spec.name());
            }
        }
        return map;
    }
}
