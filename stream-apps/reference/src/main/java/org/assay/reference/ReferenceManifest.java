package org.assay.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assay.contract.ingress.TopicManifest;

/**
 * What a topic must hold for a release to be complete: the number of its rows up to that release and a checksum over them.
 * The checksum is taken over the stored bytes, so that it can be compared without decoding, and stays true when a later
 * version of Assay writes rows in another way: rows that are there are never written again.
 */
final class ReferenceManifest {

    private ReferenceManifest() {}

    /** The manifest of a topic, from all that the topic holds by key. */
    static TopicManifest of(String topic, Map<String, byte[]> records, int release) {
        SortedMap<String, byte[]> rows = upTo(records, release);
        return new TopicManifest(topic, (long) rows.size(), checksum(rows));
    }

    /** The records of a release and of those before it. */
    static SortedMap<String, byte[]> upTo(Map<String, byte[]> records, int release) {
        SortedMap<String, byte[]> rows = new TreeMap<>();
        records.forEach((key, value) -> {
            int brought = ReferenceKey.release(key);
            if (brought >= 1 && brought <= release) {
                rows.put(key, value);
            }
        });
        return rows;
    }

    private static String checksum(SortedMap<String, byte[]> rows) {
        MessageDigest digest = sha256();
        rows.forEach((key, value) -> {
            byte[] name = key.getBytes(StandardCharsets.UTF_8);
            // Lengths first: two different tables never give the same stream of bytes.
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(name.length)
                    .putInt(value.length)
                    .flip());
            digest.update(name);
            digest.update(value);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
