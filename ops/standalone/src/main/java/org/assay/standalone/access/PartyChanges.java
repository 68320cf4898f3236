package org.assay.standalone.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.contract.access.ApiKey;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;

/** The next version of a party, from the one before; pure. */
public final class PartyChanges {
    private PartyChanges() {}

    /** A party that is new, or comes back after it was removed. */
    public static PartyChanged added(
            Optional<PartyChanged> before,
            String name,
            PartyKind kind,
            List<String> regions,
            Optional<ApiKey> key,
            List<String> certificates,
            Instant now) {
        return PartyChanged.newBuilder()
                .setPrincipal(name)
                .setKind(kind)
                .setStatus(PartyStatus.ACTIVE)
                .setVersion(before.map(PartyChanged::getVersion).orElse(0L) + 1)
                .setRegions(regions)
                .setApiKeys(key.map(List::of).orElse(List.of()))
                .setCertificates(certificates)
                .setTokens(List.of())
                .setChangedAt(now)
                .build();
    }

    /**
     * The same party with another key or certificate. A key that it has lives for the time of grace, or until it would have ended anyway;
     * keys that have ended are dropped.
     *
     * @param certificates what it comes by from now on; empty keeps those it has
     */
    public static PartyChanged rotated(
            PartyChanged before, Optional<ApiKey> key, List<String> certificates, Duration grace, Instant now) {
        List<ApiKey> keys = new ArrayList<>();
        for (ApiKey old : before.getApiKeys()) {
            Instant end = key.isEmpty() ? old.getExpiresAt() : earlier(old.getExpiresAt(), now.plus(grace));
            if (end == null || end.isAfter(now)) {
                keys.add(ApiKey.newBuilder(old).setExpiresAt(end).build());
            }
        }
        key.ifPresent(keys::add);
        return next(before, now)
                .setApiKeys(keys)
                .setCertificates(certificates.isEmpty() ? before.getCertificates() : certificates)
                .build();
    }

    /** The same party, void. */
    public static PartyChanged removed(PartyChanged before, Instant now) {
        return next(before, now)
                .setStatus(PartyStatus.REMOVED)
                .setApiKeys(List.of())
                .setCertificates(List.of())
                .setTokens(List.of())
                .build();
    }

    private static PartyChanged.Builder next(PartyChanged before, Instant now) {
        return PartyChanged.newBuilder(before)
                .setVersion(before.getVersion() + 1)
                .setChangedAt(now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
