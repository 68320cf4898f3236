package org.assay.domain.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final Map<String, String> successors = new LinkedHashMap<>();
    private final Map<String, String> known;
    private final Map<String, String> supersedes = new HashMap<>();

    private Succession(List<Alert> before, List<Alert> after, Map<String, String> known) {
        this.before = AlertDiff.byId(before);
        this.after = AlertDiff.byId(after);
        this.known = known;
    }

    /**
     * Compares the alerts that held and those that hold.
     *
     * @param supersedes of the alerts that held, the alert each took the place of
     */
    static Succession between(List<Alert> before, List<Alert> after, Map<String, String> supersedes) {
        var succession = new Succession(before, after, supersedes);
        succession.findSuccessors();
        succession.findPredecessors();
        return succession;
    }

    /** Of the alerts that hold now, the alert each took the place of. */
    Map<String, String> supersedes() {
        return Map.copyOf(supersedes);
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
            String predecessor = supersedes.get(alert.id());
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
        String predecessor = known.get(old.id());
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
            if (before.containsKey(alert.id())) {
                Optional.ofNullable(known.get(alert.id())).ifPresent(old -> supersedes.put(alert.id(), old));
            } else {
                List<Alert> replaced = before.values().stream()
                        .filter(old -> alert.id().equals(successors.get(old.id())))
                        .toList();
                nearest(alert, replaced).ifPresent(old -> supersedes.put(alert.id(), old.id()));
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
