package org.assay.oracle;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Weighs what was found against what is expected, by digests: one side adds, the other takes away, and a key on which both say the same is
 * forgotten. What was said in which words is not kept; {@link Details} asks again for the keys that differ.
 */
public final class Comparison {
    private final Digests balance = new Digests();
    private final Map<Output, Long> compared = new EnumMap<>(Output.class);

    public Comparison() {
        for (Output output : Output.values()) {
            compared.put(output, 0L);
        }
    }

    /** Takes what should hold. */
    public Statements expected() {
        return new Side(true);
    }

    /** Takes what was published. */
    public Statements found() {
        return new Side(false);
    }

    /** How much is expected of each output. */
    public Map<Output, Long> compared() {
        return new EnumMap<>(compared);
    }

    /** How many keys differ, by output; every output is named. */
    public Map<Output, Long> different() {
        Map<Output, Long> different = new EnumMap<>(Output.class);
        compared.keySet().forEach(output -> different.put(output, 0L));
        balance.each((key, sum) -> different.merge(Digests.output(key), 1L, Long::sum));
        return different;
    }

    /** Whether both sides have said the same of everything. */
    public boolean isEqual() {
        return balance.size() == 0;
    }

    /** Whether the sides differ on a key. */
    boolean differs(Output output, String key) {
        return balance.contains(balance.of(output, key));
    }

    private final class Side implements Statements {
        private final boolean isExpected;

        private Side(boolean isExpected) {
            this.isExpected = isExpected;
        }

        @Override
        public void say(Output output, String key, Supplier<String> words) {
            say(balance.of(output, key), balance.of(words.get()));
        }

        private void say(Digests.Sum key, Digests.Sum words) {
            balance.add(key, isExpected ? words : words.negated());
            if (isExpected) {
                compared.merge(Digests.output(key), 1L, Long::sum);
            }
        }

        @Override
        public Latest latest(Output output) {
            return new LatestDigests(output, this);
        }
    }

    private static final class LatestDigests implements Latest {
        private final Output output;
        private final Side side;
        private final Digests last = new Digests();

        private LatestDigests(Output output, Side side) {
            this.output = output;
            this.side = side;
        }

        @Override
        public void put(String key, Supplier<String> words) {
            last.set(last.of(output, key), last.of(words.get()));
        }

        @Override
        public void remove(String key) {
            last.set(last.of(output, key), NOTHING);
        }

        @Override
        public void end() {
            last.each(side::say);
        }
    }

    private static final Digests.Sum NOTHING = new Digests.Sum(0, 0);
}
