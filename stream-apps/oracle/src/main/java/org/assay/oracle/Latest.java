package org.assay.oracle;

import java.util.function.Supplier;

/** Takes records in their order; what was said last of a key is what holds. */
public interface Latest {
    /** Says what holds of a key from here on. */
    void put(String key, Supplier<String> words);

    /** Says that nothing holds of a key from here on. */
    void remove(String key);

    /** Says that no record is left. */
    void end();
}
