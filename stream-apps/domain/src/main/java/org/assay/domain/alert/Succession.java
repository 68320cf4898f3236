package org.assay.domain.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which alert takes the place of which, told by the evidence they share. An alert that ends while others hold part of its
 * evidence is superseded by the one that holds most of it; ties go to the earlier. When one alert takes the place of
 * several, it names the one it shares most with.
 */
final class Succession {
    private final Map<String, Alert> before;
    private final Map<String, Alert> after;
    private final Map<String, String> successors = new HashMap<>();
    private final Map<String, String> predecessors = new HashMap<>();

    private Succession(List<AlertChange> held, List<Alert> after) {
        this.before = AlertDiff.byId(Held.alerts(held));
        this.after = AlertDiff.byId(after);
        for (AlertChange change : held) {
            if (change.supersedes() != null) {
                predecessors.put(change.alert().id(), change.supersedes());
            }
        }
    }

    /** Compares the alerts that held, as last sent, and those that hold. */
    static Succession between(List<AlertChange> held, List<Alert> after) {
        var succession = new Succession(held, after);
        succession.findSuccessors();
        succession.findPredecessors();
        return succession;
    }

    /** The changes, those that end first. */
    List<AlertChange> changes(long version) {
        var changes = new ArrayList<AlertChange>();
        for (Alert old : before.values()) {
            if (!after.containsKey(old.id())) {
                changes.add(ended(version, old));
            }
        }
        for (Alert alert : after.values()) {
            Alert old = before.get(alert.id());
            String predecessor = predecessors.get(alert.id());
            if (old == null) {
                changes.add(AlertChange.raised(version, alert, predecessor));
            } else if (!alert.sameAs(old)) {
                changes.add(AlertChange.updated(version, alert, predecessor));
            }
        }
        return List.copyOf(changes);
    }

    private AlertChange ended(long version, Alert old) {
        String successor = successors.get(old.id());
        String predecessor = predecessors.get(old.id());
        return successor == null
                ? AlertChange.withdrawn(version, old, predecessor)
                : AlertChange.superseded(version, old, predecessor, successor);
    }

    private void findSuccessors() {
        for (Alert old : before.values()) {
            if (!after.containsKey(old.id())) {
                nearest(old, after.values()).ifPresent(next -> successors.put(old.id(), next.id()));
            }
        }
    }

    private void findPredecessors() {
        for (Alert alert : after.values()) {
            if (!before.containsKey(alert.id())) {
                List<Alert> replaced = before.values().stream()
                        .filter(old -> alert.id().equals(successors.get(old.id())))
                        .toList();
                nearest(alert, replaced).ifPresent(old -> predecessors.put(alert.id(), old.id()));
            }
        }
    }

    private static Optional<Alert> nearest(Alert alert, Iterable<Alert> others) {
        Alert nearest = null;
        long most = 0;
        for (Alert other : others) {
            long shared = shared(alert, other);
            if (shared > most) {
                most = shared;
                nearest = other;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static long shared(Alert one, Alert other) {
        Set<String> samples = samples(one);
        samples.retainAll(samples(other));
        return samples.size();
    }

    private static Set<String> samples(Alert alert) {
        Set<String> keys = new HashSet<>();
        for (Evidence evidence : alert.evidence()) {
            if (evidence instanceof Evidence.OfSample sample) {
                keys.add(sample.sampleKey());
            }
        }
        return keys;
    }
}
