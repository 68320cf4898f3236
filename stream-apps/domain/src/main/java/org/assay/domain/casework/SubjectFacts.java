package org.assay.domain.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.domain.subject.SubjectFact;

/**
 * All that a case of a subject follows from. The case is folded anew from it after every event, so it does not matter when an
 * alert was heard of.
 *
 * @param acts accepted actions, in the order of the journal of subjects
 * @param alerts the newest version of each alert of the subject, by id
 * @param sent notices that were sent
 * @param moved what releases have moved, as entries of the timeline
 */
public record SubjectFacts(
        List<SubjectFact> acts, SortedMap<String, AskingAlert> alerts, List<SentNotice> sent, List<Entry> moved) {
    /** Nothing is known. */
    public static final SubjectFacts NONE = new SubjectFacts(List.of(), new TreeMap<>(), List.of(), List.of());

    public SubjectFacts {
        acts = List.copyOf(acts);
        alerts = Collections.unmodifiableSortedMap(new TreeMap<>(alerts));
        sent = List.copyOf(sent);
        moved = List.copyOf(moved);
    }

    SubjectFacts and(SubjectFact act) {
        return new SubjectFacts(Stream.concat(acts.stream(), Stream.of(act)).toList(), alerts, sent, moved);
    }

    /** With an alert; the same for a version that is no news. */
    SubjectFacts and(AskingAlert alert) {
        AskingAlert known = alerts.get(alert.id());
        if (known != null && known.version() >= alert.version()) {
            return this;
        }
        var next = new TreeMap<>(alerts);
        next.put(alert.id(), alert);
        return new SubjectFacts(acts, next, sent, moved);
    }

    SubjectFacts without(String alert) {
        var next = new TreeMap<>(alerts);
        next.remove(alert);
        return new SubjectFacts(acts, next, sent, moved);
    }

    SubjectFacts andSent(List<SentNotice> more) {
        var all = new ArrayList<>(sent);
        all.addAll(more);
        return new SubjectFacts(acts, alerts, all, moved);
    }

    SubjectFacts andMoved(List<Entry> more) {
        var all = new ArrayList<>(moved);
        all.addAll(more);
        return new SubjectFacts(acts, alerts, sent, all);
    }

    /** The same, as if no alert had been heard of: what decides about actions. */
    SubjectFacts withoutAlerts() {
        return new SubjectFacts(acts, new TreeMap<>(), List.of(), List.of());
    }

    /**
     * The alerts that outlasted the day on which they were raised, the earliest first. Which others come and go within a day depends on
     * the order in which news of several partitions came; a case knows of them only what stands in their place.
     */
    List<AskingAlert> inOrder() {
        return alerts.values().stream()
                .filter(alert -> !isPassing(alert))
                .sorted(AskingAlert.ORDER)
                .toList();
    }

    /** Whether an alert of the same day took its place: it did so when it was raised. */
    private boolean isPassing(AskingAlert alert) {
        AskingAlert successor = alert.supersededBy() == null ? null : alerts.get(alert.supersededBy());
        return successor != null && successor.on().equals(alert.on());
    }

    /** The alert that stands in the place of an alert now; the id itself when nothing took its place. */
    String standing(String alert) {
        Set<String> passed = new HashSet<>();
        String id = alert;
        while (passed.add(id)) {
            AskingAlert known = alerts.get(id);
            if (known == null || known.supersededBy() == null) {
                return id;
            }
            id = known.supersededBy();
        }
        return id;
    }
}
