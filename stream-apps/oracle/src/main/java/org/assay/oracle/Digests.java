package org.assay.oracle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Sums of digests by key digest, 32 bytes a slot. A key whose sum has come to zero is forgotten. Digests are the first 128 bits of SHA-256;
 * of a key's, eight bits give way to its output.
 */
final class Digests {
    private static final List<Output> OUTPUTS = List.of(Output.values());
    private static final int LONGS = 4;
    private static final int SMALLEST = 1 << 10;
    private static final double FULL = 0.75;

    private final MessageDigest sha;
    private long[] slots = new long[LONGS * SMALLEST];
    private int size;

    Digests() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 128 bits of a digest. */
    record Sum(long high, long low) {
        Sum negated() {
            return new Sum(low == 0 ? -high : ~high, -low);
        }

        Sum plus(Sum other) {
            long sum = low + other.low;
            long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
            return new Sum(high + other.high + carry, sum);
        }

        boolean isZero() {
            return high == 0 && low == 0;
        }
    }

    /** The digest of words. */
    Sum of(String words) {
        ByteBuffer digest = ByteBuffer.wrap(sha.digest(words.getBytes(StandardCharsets.UTF_8)));
        return new Sum(digest.getLong(), digest.getLong());
    }

    /** The digest of a key; its first eight bits name the output and are never zero. */
    Sum of(Output output, String key) {
        Sum plain = of(key);
        return new Sum(
                (plain.high() >>> Byte.SIZE) | ((OUTPUTS.indexOf(output) + 1L) << (Long.SIZE - Byte.SIZE)),
                plain.low());
    }

    /** Which output a key's digest names. */
    static Output output(Sum key) {
        return OUTPUTS.get((int) (key.high() >>> (Long.SIZE - Byte.SIZE)) - 1);
    }

    /** Adds to the sum of a key. */
    void add(Sum key, Sum summand) {
        int at = find(key);
        Sum sum = isFree(at) ? summand : value(at).plus(summand);
        put(at, key, sum);
    }

    /** Sets the sum of a key. */
    void set(Sum key, Sum sum) {
        put(find(key), key, sum);
    }

    /** The sum of a key; zero when nothing is known of it. */
    Sum get(Sum key) {
        int at = find(key);
        return isFree(at) ? new Sum(0, 0) : value(at);
    }

    boolean contains(Sum key) {
        return !isFree(find(key));
    }

    int size() {
        return size;
    }

    /** Takes keys and their sums. */
    interface Taker {
        void take(Sum key, Sum sum);
    }

    /** Gives every key whose sum is not zero. */
    void each(Taker taker) {
        for (int at = 0; at < slots.length; at += LONGS) {
            if (!isFree(at)) {
                taker.take(key(at), value(at));
            }
        }
    }

    private void put(int at, Sum key, Sum sum) {
        boolean wasFree = isFree(at);
        if (sum.isZero()) {
            if (!wasFree) {
                delete(at);
            }
            return;
        }
        write(at, key, sum);
        if (wasFree) {
            size++;
            if (size > slots.length * FULL / LONGS) {
                grow();
            }
        }
    }

    /** The slot of a key, or the free one where it belongs. */
    private int find(Sum key) {
        int at = home(key);
        while (!isFree(at) && (slots[at] != key.high() || slots[at + 1] != key.low())) {
            at = next(at);
        }
        return at;
    }

    /** Moves up what would no longer be found behind the gap. */
    private void delete(int gap) {
        size--;
        int free = gap;
        int at = gap;
        while (true) {
            slots[free] = 0;
            at = next(at);
            while (true) {
                if (isFree(at)) {
                    return;
                }
                int home = home(key(at));
                boolean isReachable = free <= at ? free < home && home <= at : free < home || home <= at;
                if (!isReachable) {
                    break;
                }
                at = next(at);
            }
            write(free, key(at), value(at));
            free = at;
        }
    }

    private void grow() {
        long[] before = slots;
        slots = new long[Math.multiplyExact(before.length, 2)];
        for (int at = 0; at < before.length; at += LONGS) {
            if (before[at] != 0) {
                Sum key = new Sum(before[at], before[at + 1]);
                write(find(key), key, new Sum(before[at + 2], before[at + 3]));
            }
        }
    }

    private void write(int at, Sum key, Sum sum) {
        slots[at] = key.high();
        slots[at + 1] = key.low();
        slots[at + 2] = sum.high();
        slots[at + 3] = sum.low();
    }

    private Sum key(int at) {
        return new Sum(slots[at], slots[at + 1]);
    }

    private Sum value(int at) {
        return new Sum(slots[at + 2], slots[at + 3]);
    }

    private boolean isFree(int at) {
        return slots[at] == 0;
    }

    private int home(Sum key) {
        return (int) (key.low() & (slots.length / LONGS - 1)) * LONGS;
    }

    private int next(int at) {
        return at + LONGS == slots.length ? 0 : at + LONGS;
    }
}
