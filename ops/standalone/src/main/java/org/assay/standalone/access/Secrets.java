package org.assay.standalone.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.assay.contract.access.ApiKey;

/** Random secrets. Nothing here keeps one; who gets it shows it once. */
public final class Secrets {
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /**
     * An API key.
     *
     * @param text what its owner sends: {@code assay_<keyId>_<secret>}
     * @param record what is kept of it: the hash of the secret's characters, and for ever until it is rotated
     */
    public record NewKey(String text, ApiKey record) {
        @Override
        public String toString() {
            return "key " + record.getKeyId();
        }
    }

    /** 256 random bits, without characters that a file or a shell would take for its own. */
    public static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
    }

    /** An API key that holds from now on. */
    public static NewKey apiKey(Instant now) {
        String id = HexFormat.of().formatHex(random(ID_BYTES));
        String secret = password();
        return new NewKey("assay_" + id + "_" + secret, new ApiKey(id, ByteBuffer.wrap(sha256(secret)), now, null));
    }

    private static byte[] sha256(String secret) {
        return sha256(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** SHA-256. */
    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
