package org.assay.labgateway.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * A sorted map of bytes on disk. What a batch writes is there as a whole or not at all, the places that were read up to included; so
 * a restart goes on where the last batch ended.
 */
public final class ReceiptStore implements AutoCloseable {
    static {
        RocksDB.loadLibrary();
    }

    private final Options options = new Options().setCreateIfMissing(true);
    private final WriteOptions writing = new WriteOptions();
    private final RocksDB db;

    private ReceiptStore(Path directory) throws RocksDBException {
        db = RocksDB.open(options, directory.toString());
    }

    /**
     * Opens the store of a directory, which one process at a time may do.
     *
     * @throws IllegalStateException in one line, when it cannot be opened
     */
    public static ReceiptStore open(Path directory) {
        try {
            return new ReceiptStore(directory);
        } catch (RocksDBException e) {
            throw new IllegalStateException(directory + ": " + e.getMessage(), e);
        }
    }

    /** The value of a key. */
    public Optional<byte[]> get(byte[] key) {
        try {
            return Optional.ofNullable(db.get(key));
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts one value. */
    public void put(byte[] key, byte[] value) {
        try (Batch batch = batch()) {
            batch.put(key, value);
            batch.commit();
        }
    }

    /** Entries whose key begins so, in order, from a key on, while the visitor says so. */
    public void scan(byte[] prefix, byte[] from, BiPredicate<byte[], byte[]> visitor) {
        try (Slice end = new Slice(after(prefix));
                ReadOptions reading = new ReadOptions().setIterateUpperBound(end);
                RocksIterator entries = db.newIterator(reading)) {
            entries.seek(from);
            while (entries.isValid() && visitor.test(entries.key(), entries.value())) {
                entries.next();
            }
        }
    }

    /** Values whose key begins so, in the order of the keys. */
    public List<byte[]> values(byte[] prefix) {
        List<byte[]> values = new ArrayList<>();
        scan(prefix, prefix, (key, value) -> values.add(value));
        return values;
    }

    /** What is to be written at once. */
    public Batch batch() {
        return new Batch();
    }

    @Override
    public void close() {
        db.close();
        writing.close();
        options.close();
    }

    /** A key of a word, texts that hold no zero byte, and numbers. */
    public static byte[] key(Object... parts) {
        ByteBuffer key = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(ReceiptStore::length).sum());
        for (Object part : parts) {
            if (part instanceof Long number) {
                key.putLong(number);
            } else {
                key.put(part.toString().getBytes(StandardCharsets.UTF_8)).put((byte) 0);
            }
        }
        return key.array();
    }

    private static int length(Object part) {
        return part instanceof Long ? Long.BYTES : part.toString().getBytes(StandardCharsets.UTF_8).length + 1;
    }

    /** Keys end with a zero byte or a number, so the last byte of a prefix can be raised. */
    private static byte[] after(byte[] prefix) {
        byte[] end = prefix.clone();
        end[end.length - 1]++;
        return end;
    }

    /** Writes that are done together. */
    public final class Batch implements AutoCloseable {
        private final WriteBatch batch = new WriteBatch();

        /** Puts a value. */
        public void put(byte[] key, byte[] value) {
            try {
                batch.put(key, value);
            } catch (RocksDBException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Deletes everything whose key begins so. */
        public void deleteAll(byte[] prefix) {
            try {
                batch.deleteRange(prefix, after(prefix));
            } catch (RocksDBException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Deletes a key. */
        public void delete(byte[] key) {
            try {
                batch.delete(key);
            } catch (RocksDBException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Writes all of it. */
        public void commit() {
            try {
                db.write(writing, batch);
            } catch (RocksDBException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            batch.close();
        }
    }
}
