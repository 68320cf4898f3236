package org.assay.domain.alert;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identity of an alert: the same rule, subject and episode give the same id on every run, whatever the release. */
final class AlertId {
    private static final int BYTES = 16;

    private AlertId() {}

    /** 32 hexadecimal digits. The lengths are hashed with the parts, so that no two lists of parts run together. */
    static String of(String rule, String subject, String episode) {
        MessageDigest digest = sha256();
        for (String part : new String[] {rule, subject, episode}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
