package org.assay.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a regulator wants to be told, and how (订阅).
 *
 * @param id principal and name
 * @param principal who subscribes
 * @param version rises with every change
 * @param isActive whether it is in force; of one that has ended what was told is still corrected
 * @param acknowledgeWithin time in which an alert is to be acknowledged, or null
 * @param escalateTo who is told when it was not, or null
 * @param since alerts that changed after it are told; null to tell also those that hold already
 * @param changedAt when this version of it was made
 */
public record Subscription(
        String id,
        String principal,
        long version,
        boolean isActive,
        Filter filter,
        Route route,
        Schedule schedule,
        Duration acknowledgeWithin,
        Route escalateTo,
        Instant since,
        Instant changedAt) {
    public Subscription {
        Objects.requireNonNull(id);
        Objects.requireNonNull(principal);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(route);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(changedAt);
    }

    /** Whether it wants to be told of an alert of which it has not heard. */
    public boolean wants(HeardAlert alert, Sight sight) {
        return isActive
                && (since == null || alert.heardAt().isAfter(since))
                && sight.covers(alert.news().regionCode())
                && filter.lets(alert.news(), alert.enterprises(), alert.channels());
    }

    /** From when the due time of an alert counts: an alert that was there before is news when the subscription is. */
    public Instant hears(HeardAlert alert) {
        return alert.heardAt().isAfter(changedAt) ? alert.heardAt() : changedAt;
    }
}
