package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryPolicyProperties {

    @Property
    void shouldDrawEachPauseBetweenNothingAndItsCeiling(
            @ForAll @IntRange(max = 100) int retry,
            @ForAll @IntRange(max = 100_000) int baseMillis,
            @ForAll @IntRange(max = 100_000) int capMillis,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        RetryPolicy policy = new RetryPolicy(3, Duration.ofMillis(baseMillis), Duration.ofMillis(capMillis));

        Duration pause = policy.pause(retry, () -> random);

        double ceiling = Math.min(capMillis, baseMillis * Math.pow(2, Math.min(retry, 30)));
        assertThat(pause).isEqualTo(Duration.ofMillis((long) (ceiling * random)));
        assertThat(pause.isNegative()).isFalse();
    }
}
