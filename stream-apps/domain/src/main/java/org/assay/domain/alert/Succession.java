package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which alert takes the place of which, told by the evidence they share. An alert that ends while others hold part of its
 * evidence is superseded by the one that holds most of it; ties go to the earlier. When one alert takes the place of
 * several, it names the one it shares most with.
 */
final class Succession {
    private final Map<String, AlertChange> before;
    private final Map<String, Alert> after;
    private final Map<String, String> successors = new HashMap<>();
    private final Map<String, String> predecessors = new HashMap<>();

    private Succession(List<AlertChange> held, List<Alert> after) {
        this.before = Held.byId(held);
        this.after = AlertDiff.byId(after);
    }

    /** Compares the alerts that held, as last sent, and those that hold. */
    static Succession between(List<AlertChange> held, List<Alert> after) {
        var succession = new Succession(held, after);
        succession.findSuccessors();
        succession.findPredecessors();
        return succession;
    }

    /**
     * The changes, those that end first.
     *
     * @param day business day on which an alert is raised now, or null
     */
    List<AlertChange> changes(long version, Function<Alert, LocalDate> day) {
        var changes = new ArrayList<AlertChange>();
        for (AlertChange old : before.values()) {
            String id = old.alert().id();
            if (!after.containsKey(id)) {
                String successor = successors.get(id);
                changes.add(successor == null ? old.withdrawn(version) : old.superseded(version, successor));
            }
        }
        for (Alert alert : after.values()) {
            AlertChange old = before.get(alert.id());
            if (old == null) {
                changes.add(AlertChange.raised(version, alert, predecessors.get(alert.id()), day.apply(alert)));
            } else if (!alert.sameAs(old.alert())) {
                changes.add(old.updated(version, alert));
            }
        }
        return List.copyOf(changes);
    }

    private void findSuccessors() {
        for (AlertChange old : before.values()) {
            String id = old.alert().id();
            if (!after.containsKey(id)) {
                nearest(old.alert(), after.values()).ifPresent(next -> successors.put(id, next.id()));
            }
        }
    }

    private void findPredecessors() {
        for (Alert alert : after.values()) {
            if (!before.containsKey(alert.id())) {
                List<Alert> replaced = before.values().stream()
                        .map(AlertChange::alert)
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
