package org.assay.http.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.http.party.Party;
import org.assay.http.party.PartyDirectory;

/** API keys, {@code assay_<keyId>_<secret>}, as bearer token or in {@code X-API-Key}. */
public final class ApiKeys implements Authenticator {
    /** How every key begins. */
    public static final String PREFIX = "assay_";

    // The secret is base64url, in which an underscore may stand.
    private static final Pattern KEY = Pattern.compile(PREFIX + "([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{20,200})");

    private final PartyDirectory directory;
    private final InstantSource clock;

    /** Keys of the parties in a directory. */
    public ApiKeys(PartyDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Party> authenticate(Credentials credentials) {
        Matcher key = KEY.matcher(credentials.apiKey().or(credentials::bearer).orElse(""));
        return key.matches()
                ? directory.byApiKey(key.group(1), sha256(key.group(2)), clock.instant())
                : Optional.empty();
    }

    /** The digest under which a secret is kept. */
    public static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
