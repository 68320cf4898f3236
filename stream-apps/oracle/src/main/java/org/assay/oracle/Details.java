package org.assay.oracle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the words of both sides on keys on which a comparison found them to differ, up to a number of keys. */
public final class Details {
    private final Comparison comparison;
    private final int most;
    private final Map<Place, Words> words = new HashMap<>();

    /** @param most of how many keys the words are kept */
    public Details(Comparison comparison, int most) {
        this.comparison = comparison;
        this.most = most;
    }

    private record Place(Output output, String key) {}

    private static final class Words {
        private String expected;
        private String found;
    }

    /** Takes what should hold. */
    public Statements expected() {
        return new Side(true);
    }

    /** Takes what was published. */
    public Statements found() {
        return new Side(false);
    }

    /** What the sides say, by output and key. */
    public List<Difference> differences() {
        return words.entrySet().stream()
                .map(entry -> new Difference(
                        entry.getKey().output(),
                        entry.getKey().key(),
                        entry.getValue().expected,
                        entry.getValue().found))
                .sorted(Comparator.comparing(Difference::output).thenComparing(Difference::key))
                .toList();
    }

    private boolean isWanted(Place place) {
        return words.containsKey(place) || (words.size() < most && comparison.differs(place.output(), place.key()));
    }

    private final class Side implements Statements {
        private final boolean isExpected;

        private Side(boolean isExpected) {
            this.isExpected = isExpected;
        }

        @Override
        public void say(Output output, String key, Supplier<String> text) {
            Place place = new Place(output, key);
            if (isWanted(place)) {
                Words said = words.computeIfAbsent(place, p -> new Words());
                if (isExpected) {
                    said.expected = and(said.expected, text.get());
                } else {
                    said.found = and(said.found, text.get());
                }
            }
        }

        @Override
        public Latest latest(Output output) {
            return new LatestWords(output, this);
        }
    }

    /** Said twice is itself a difference: the other side says it once. */
    private static String and(String before, String more) {
        return before == null ? more : before + " AND " + more;
    }

    private final class LatestWords implements Latest {
        private final Output output;
        private final Side side;
        private final Map<String, String> last = new HashMap<>();

        private LatestWords(Output output, Side side) {
            this.output = output;
            this.side = side;
        }

        @Override
        public void put(String key, Supplier<String> text) {
            boolean isKept = last.containsKey(key)
                    || (last.size() < most && comparison.differs(output, key))
                    || words.containsKey(new Place(output, key));
            if (isKept) {
                last.put(key, text.get());
            }
        }

        @Override
        public void remove(String key) {
            last.remove(key);
        }

        @Override
        public void end() {
            last.forEach((key, text) -> side.say(output, key, () -> text));
        }
    }
}
