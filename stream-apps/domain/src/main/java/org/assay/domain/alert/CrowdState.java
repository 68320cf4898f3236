package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of the interview of a stretch.
 *
 * @param changes how often its alert changed; the version of the next change is one more
 * @param release latest reference release that judged one of its samples
 * @param held its alert while it holds, as last sent
 */
public record CrowdState(long changes, int release, List<AlertChange> held) {
    /** Nothing is known yet. */
    public static final CrowdState EMPTY = new CrowdState(0, 0, List.of());

    public CrowdState {
        held = List.copyOf(held);
    }

    /**
     * A step.
     *
     * @param row the row after it
     * @param changes the changes of the alert
     */
    public record Step(CrowdState row, List<AlertChange> changes) {}

    /** The same, having heard of a release. */
    public CrowdState heard(int other) {
        return new CrowdState(changes, Math.max(release, other), held);
    }

    /**
     * Brings the alert up to what holds now.
     *
     * @param day business day on which an alert is raised now, or null
     */
    public Step renewed(Optional<Alert> now, LocalDate day) {
        List<AlertChange> sent = AlertDiff.between(held, now.stream().toList(), changes + 1, day);
        long count = sent.isEmpty() ? changes : changes + 1;
        return new Step(new CrowdState(count, release, Held.after(held, sent)), sent);
    }
}
