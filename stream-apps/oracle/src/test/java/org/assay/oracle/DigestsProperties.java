package org.assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DigestsProperties {
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(128);

    @Property(tries = 200)
    void shouldAddLikeAMapThatForgetsZero(
            @ForAll @Size(max = 3_000) List<@IntRange(min = -400, max = 400) Integer> said) {
        Digests digests = new Digests();
        Map<Integer, Integer> naive = new HashMap<>();
        Digests.Sum one = digests.of("words");
        for (int number : said) {
            int key = Math.abs(number);
            digests.add(digests.of(Output.VERDICTS, "k" + key), number < 0 ? one.negated() : one);
            naive.merge(key, number < 0 ? -1 : 1, (a, b) -> a + b == 0 ? null : a + b);
        }

        assertThat(digests.size()).isEqualTo(naive.size());
        for (int key = 0; key <= 400; key++) {
            assertThat(digests.contains(digests.of(Output.VERDICTS, "k" + key)))
                    .as("key %d", key)
                    .isEqualTo(naive.containsKey(key));
        }
    }

    @Property
    void shouldAddAndNegateModulo128Bits(@ForAll long high, @ForAll long low, @ForAll long more, @ForAll long rest) {
        Digests.Sum a = new Digests.Sum(high, low);
        Digests.Sum b = new Digests.Sum(more, rest);

        assertThat(number(a.plus(b))).isEqualTo(number(a).add(number(b)).mod(RANGE));
        assertThat(a.plus(a.negated()).isZero()).isTrue();
    }

    private static BigInteger number(Digests.Sum sum) {
        BigInteger low = new BigInteger(Long.toUnsignedString(sum.low()));
        return new BigInteger(Long.toUnsignedString(sum.high())).shiftLeft(64).add(low);
    }
}
