package org.assay.serdes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.common.errors.InterruptException;

/**
 * A cache of limited size that forgets what was used least recently. Of many threads that miss the same key at once, one
 * loads and the others wait for it; loading holds no lock, so a slow key does not stop the rest. A failed load is told to
 * those who waited for it and then forgotten.
 */
final class BoundedCache<K, V> {

    private final int bound;
    private final LinkedHashMap<K, CompletableFuture<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    BoundedCache(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("a cache must hold at least 1 entry, not " + bound);
        }
        this.bound = bound;
    }

    V get(K key, Function<? super K, ? extends V> loader) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> present;
        synchronized (entries) {
            present = entries.get(key);
            if (present == null) {
                store(key, mine);
            }
        }
        return present == null ? load(key, mine, loader) : await(present);
    }

    /** The loaded value, or null when there is none; starts no load. */
    V peek(K key) {
        synchronized (entries) {
            CompletableFuture<V> present = entries.get(key);
            return present == null || present.isCompletedExceptionally() ? null : present.getNow(null);
        }
    }

    /** Stores a value unless the key is known already. */
    void putIfAbsent(K key, V value) {
        synchronized (entries) {
            if (!entries.containsKey(key)) {
                store(key, CompletableFuture.completedFuture(value));
            }
        }
    }

    void remove(K key) {
        synchronized (entries) {
            entries.remove(key);
        }
    }

    /** Forgets the key if it still holds this very value. */
    void removeIfSame(K key, V value) {
        synchronized (entries) {
            if (peek(key) == value) {
                entries.remove(key);
            }
        }
    }

    void clear() {
        synchronized (entries) {
            entries.clear();
        }
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }

    private void store(K key, CompletableFuture<V> entry) {
        entries.put(key, entry);
        if (entries.size() > bound) {
            Map.Entry<K, CompletableFuture<V>> eldest =
                    entries.entrySet().iterator().next();
            entries.remove(eldest.getKey());
        }
    }

    private V load(K key, CompletableFuture<V> entry, Function<? super K, ? extends V> loader) {
        try {
            V value = loader.apply(key);
            entry.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            synchronized (entries) {
                entries.remove(key, entry);
            }
            entry.completeExceptionally(e);
            throw e;
        }
    }

    private static <V> V await(CompletableFuture<V> entry) {
        try {
            return entry.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        }
    }
}
