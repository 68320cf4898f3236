package org.assay.oracle;

import java.util.Optional;

/** Tells on which keys two sides do not mean the same, by digests: what was said in which words is not kept. */
public final class Contrast {
    private static final Digests.Sum NOTHING = new Digests.Sum(0, 0);

    private final Digests published = new Digests();
    private final Digests rebuilt = new Digests();

    /** Takes what one side published of a key last; empty when nothing holds any more. */
    public void published(String key, Optional<String> words) {
        set(published, key, words);
    }

    /** Takes what the other side says of a key. */
    public void rebuilt(String key, Optional<String> words) {
        set(rebuilt, key, words);
    }

    /** Whether the sides say different things of a key. */
    public boolean differs(String key) {
        return !published.get(published.of(key)).equals(rebuilt.get(rebuilt.of(key)));
    }

    private static void set(Digests side, String key, Optional<String> words) {
        side.set(side.of(key), words.map(side::of).orElse(NOTHING));
    }
}
