package org.assay.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What one subscription was told of one alert, and what it has still to be told. Of several changes that come before the
 * first is due only the last is told, and nothing at all when the alert no longer holds and nobody was told of it.
 *
 * @param told what was told last, or null
 * @param next what is told when it is due, or null
 * @param dueAt when it is told, or null
 * @param isAcknowledged whether an office has acknowledged the alert
 * @param acknowledgeBy when it escalates unless it is acknowledged, or null
 * @param escalatedTo who was told by escalation and has to hear of corrections, or null
 */
public record Telling(
        News told, News next, Instant dueAt, boolean isAcknowledged, Instant acknowledgeBy, Route escalatedTo) {
    /** Nothing was told and nothing is to be told. */
    public static final Telling NOTHING = new Telling(null, null, null, false, null, null);

    public Telling {
        if ((next == null) != (dueAt == null)) {
            throw new IllegalArgumentException("What is told has a time, and only that");
        }
    }

    /**
     * A message, and what is known after it.
     *
     * @param message what is said now, if anything
     * @param copyTo who else hears it because it was told before by escalation, or null
     */
    public record Said(Telling after, Optional<News> message, Reason reason, Route copyTo) {}

    /**
     * The alert has changed.
     *
     * @param wanted whether the subscription wants it
     * @param acknowledged whether an office has acknowledged it
     * @param at when the change became known
     */
    public Telling hear(News news, boolean wanted, boolean acknowledged, Instant at, Schedule schedule) {
        Telling now = acknowledged ? acknowledged() : this;
        if (news.version() <= newest()) {
            return now;
        }
        if (!stands() && !(wanted && news.holds())) {
            return now.waiting(null, null);
        }
        Instant due = schedule.due(at, news.isSerious() || (stands() && told.isSerious()));
        return now.waiting(news, dueAt == null || due.isBefore(dueAt) ? due : dueAt);
    }

    /** An office has acknowledged the alert: nothing escalates any more. */
    public Telling acknowledged() {
        return new Telling(told, next, dueAt, true, null, escalatedTo);
    }

    /**
     * What waits is due. One who was told and may not see what became of the alert is told that it is withdrawn; a party that
     * is not there any more is told nothing.
     *
     * @param sight what the party may see now
     */
    public Said say(Subscription subscription, Sight sight) {
        boolean isVisible = sight.covers(next.regionCode());
        if (stands() ? !sight.isThere() : !isVisible || !subscription.isActive()) {
            return new Said(waiting(null, null), Optional.empty(), Reason.NEWS, null);
        }
        News message = isVisible ? next : told.withdrawn(next.version());
        Route escalated = message.holds() ? escalatedTo : null;
        Telling after = new Telling(message, null, null, isAcknowledged, deadline(message, subscription), escalated);
        return new Said(after, Optional.of(message), stands() ? Reason.CORRECTION : Reason.NEWS, escalatedTo);
    }

    /** Nobody has acknowledged the alert in time; one that was acknowledged has no such time any more. */
    public Said escalate(Subscription subscription, Sight sight) {
        boolean isDue = stands() && subscription.isActive() && sight.covers(told.regionCode());
        Route to = subscription.escalateTo();
        if (!isDue || to == null) {
            return new Said(
                    new Telling(told, next, dueAt, isAcknowledged, null, escalatedTo),
                    Optional.empty(),
                    Reason.ESCALATION,
                    null);
        }
        return new Said(
                new Telling(told, next, dueAt, isAcknowledged, null, to), Optional.of(told), Reason.ESCALATION, null);
    }

    private Instant deadline(News message, Subscription subscription) {
        boolean runs = message.holds()
                && !isAcknowledged
                && escalatedTo == null
                && subscription.acknowledgeWithin() != null
                && subscription.escalateTo() != null;
        if (!runs) {
            return null;
        }
        return acknowledgeBy == null ? dueAt.plus(subscription.acknowledgeWithin()) : acknowledgeBy;
    }

    /** Whether the subscriber was told that the alert holds. */
    private boolean stands() {
        return told != null && told.holds();
    }

    private long newest() {
        return Math.max(told == null ? 0 : told.version(), next == null ? 0 : next.version());
    }

    private Telling waiting(News news, Instant due) {
        return new Telling(told, news, due, isAcknowledged, acknowledgeBy, escalatedTo);
    }
}
