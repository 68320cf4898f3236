package org.assay.noticefiles;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assay.noticefiles.mapping.Texts;

/**
 * What a row says, in 128 bits: equal for rows that hold the same trimmed texts under the same column names, whatever
 * file, format and order of columns they come from.
 */
record RowDigest(long high, long low) implements Comparable<RowDigest> {
    private static final Comparator<RowDigest> ORDER =
            Comparator.comparingLong(RowDigest::high).thenComparingLong(RowDigest::low);
    private static final byte NAME_ENDS = 0x1F;
    private static final byte CELL_ENDS = 0x1E;

    /** The digest of all cells but those of some columns. */
    static RowDigest of(Map<String, String> cells, Set<String> without) {
        MessageDigest sha256 = sha256();
        for (Map.Entry<String, String> cell : new TreeMap<>(cells).entrySet()) {
            String text = Texts.trim(cell.getValue());
            if (!text.isEmpty() && !without.contains(cell.getKey())) {
                sha256.update(cell.getKey().getBytes(StandardCharsets.UTF_8));
                sha256.update(NAME_ENDS);
                sha256.update(text.getBytes(StandardCharsets.UTF_8));
                sha256.update(CELL_ENDS);
            }
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        return new RowDigest(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(RowDigest other) {
        return ORDER.compare(this, other);
    }
}
