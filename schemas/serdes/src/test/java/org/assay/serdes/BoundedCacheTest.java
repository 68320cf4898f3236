package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    private final BoundedCache<String, Integer> cache = new BoundedCache<>(2);
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void shouldLoadOnce() {
        assertThat(load("a")).isEqualTo(1);
        assertThat(load("a")).isEqualTo(1);
    }

    @Test
    void shouldForgetWhatWasUsedLeastRecently() {
        load("a");
        load("b");
        load("a");

        load("c");

        assertThat(cache.size()).isEqualTo(2);
        assertThat(cache.peek("a")).isEqualTo(1);
        assertThat(cache.peek("b")).isNull();
    }

    @Test
    void shouldNotKeepAFailure() {
        assertThatThrownBy(() -> cache.get("a", key -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(cache.size()).isZero();
        assertThat(load("a")).isEqualTo(1);
    }

    @Test
    void shouldRemoveOnlyTheSameValue() {
        cache.putIfAbsent("a", 7);
        cache.putIfAbsent("a", 8);

        cache.removeIfSame("a", 8);
        assertThat(cache.peek("a")).isEqualTo(7);
        cache.removeIfSame("a", 7);
        assertThat(cache.peek("a")).isNull();
    }

    @Test
    void shouldRefuseToHoldNothing() {
        assertThatThrownBy(() -> new BoundedCache<>(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private int load(String key) {
        return cache.get(key, k -> loads.incrementAndGet());
    }
}
