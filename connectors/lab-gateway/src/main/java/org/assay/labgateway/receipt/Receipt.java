package org.assay.labgateway.receipt;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.labgateway.submission.Posted;

/**
 * Where the broker keeps a submission. Its id says that without being readable, and a mistyped one is no other's.
 *
 * @param principal who submitted it
 */
public record Receipt(Posted posted, String principal, int partition, long offset) {
    private static final byte FORM = 1;
    private static final int CHECK = 4;
    private static final int LONGEST = 200;

    /** The receipt of a record; empty when such records are not posted here. */
    public static Optional<Receipt> of(String topic, int partition, long offset) {
        return Posted.of(topic)
                .map(posted ->
                        new Receipt(posted, posted.family().principal(topic).orElseThrow(), partition, offset));
    }

    /** The topic. */
    public String topic() {
        return posted.topic(principal).name();
    }

    /** The opaque name of it. */
    public String id() {
        byte[] name = principal.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(2 + Integer.BYTES + Long.BYTES + name.length + CHECK);
        bytes.put(FORM).put(posted.sign()).putInt(partition).putLong(offset).put(name);
        bytes.putInt(check(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The receipt of an id; empty when no receipt has it. */
    public static Optional<Receipt> parse(String id) {
        try {
            byte[] all =
                    id.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(id);
            int end = all.length - CHECK;
            ByteBuffer bytes = ByteBuffer.wrap(all);
            if (end < 0 || bytes.getInt(end) != check(all, end) || bytes.get() != FORM) {
                return Optional.empty();
            }
            Optional<Posted> kind = Posted.of(bytes.get());
            int partition = bytes.getInt();
            long offset = bytes.getLong();
            String name = new String(Arrays.copyOfRange(all, bytes.position(), end), StandardCharsets.US_ASCII);
            boolean isPossible =
                    kind.isPresent() && OwnedTopicFamily.PRINCIPAL.matcher(name).matches();
            return isPossible ? Optional.of(new Receipt(kind.get(), name, partition, offset)) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException noId) {
            return Optional.empty();
        }
    }

    private static int check(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
