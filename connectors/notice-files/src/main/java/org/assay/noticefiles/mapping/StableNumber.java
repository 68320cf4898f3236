package org.assay.noticefiles.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A sample number for sources that give none: the first 16 hexadecimal digits of the SHA-256 over the trimmed texts,
 * UTF-8, joined by U+001F. The same texts give the same number on every machine and in every release; two samples that
 * differ in one text get one number once in 2<sup>64</sup> pairs.
 */
public final class StableNumber {
    private static final int DIGITS = 16;
    private static final String JOINT = "\u001F";

    private StableNumber() {}

    /** The number of a sample that is named by these texts. */
    public static String of(List<String> texts) {
        byte[] bytes = String.join(JOINT, texts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256(bytes)).substring(0, DIGITS);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
