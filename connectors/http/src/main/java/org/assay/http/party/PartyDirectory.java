package org.assay.http.party;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.assay.contract.access.ApiKey;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.access.TokenSubject;

/** Finds the party of a credential. Whoever is not ACTIVE is not found. Readers see all of a change or nothing of it. */
public final class PartyDirectory {
    private static final int SHA256 = 32;

    private final Map<String, PartyChanged> active = new HashMap<>();
    private volatile Index index = new Index(Map.of(), Map.of(), Map.of());

    /**
     * Takes over what became of some parties.
     *
     * @param changes the newest record by principal; empty for a principal that is gone or that cannot be understood
     */
    public synchronized void apply(Map<String, Optional<PartyChanged>> changes) {
        changes.forEach((principal, party) -> {
            active.remove(principal);
            party.filter(record -> record.getStatus() == PartyStatus.ACTIVE)
                    .ifPresent(record -> active.put(principal, record));
        });
        index = Index.of(active);
    }

    /** The owner of an API key, when the digest of its secret is the right one and the key is in force. */
    public Optional<Party> byApiKey(String keyId, byte[] sha256, Instant now) {
        Key key = index.keys().get(keyId);
        // An unknown key takes as long as a wrong secret.
        byte[] expected = key == null ? new byte[SHA256] : key.sha256();
        boolean isRight = MessageDigest.isEqual(expected, sha256);
        return key != null && isRight && key.isInForce(now) ? Optional.of(key.party()) : Optional.empty();
    }

    /** The owner of a client certificate, by the SHA-256 of its DER form in lower-case hex. */
    public Optional<Party> byCertificate(String fingerprint) {
        return Optional.ofNullable(index.certificates().get(fingerprint));
    }

    /** The owner of the claims {@code iss} and {@code sub} of a token. */
    public Optional<Party> byToken(String issuer, String subject) {
        return Optional.ofNullable(index.tokens().get(new TokenSubject(issuer, subject)));
    }

    private record Key(Party party, ApiKey key) {
        byte[] sha256() {
            byte[] digest = new byte[key.getSha256().remaining()];
            key.getSha256().duplicate().get(digest);
            return digest;
        }

        boolean isInForce(Instant now) {
            return key.getExpiresAt() == null || now.isBefore(key.getExpiresAt());
        }
    }

    private record Index(Map<String, Key> keys, Map<String, Party> certificates, Map<TokenSubject, Party> tokens) {
        static Index of(Map<String, PartyChanged> active) {
            Index index = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>());
            active.forEach((principal, record) -> {
                Party party = new Party(principal, record.getKind(), new HashSet<>(record.getRegions()));
                for (ApiKey key : record.getApiKeys()) {
                    index.keys.put(key.getKeyId(), new Key(party, key));
                }
                record.getCertificates().forEach(fingerprint -> index.certificates.put(fingerprint, party));
                record.getTokens().forEach(token -> index.tokens.put(token, party));
            });
            return index;
        }
    }
}
