package org.assay.oracle;

import java.util.function.Supplier;

/** Takes what one side says of the outputs: what holds, in words, by key. */
public interface Statements {
    /** Says that something holds of a key, beside what was said of it before. */
    void say(Output output, String key, Supplier<String> words);

    /** Takes records of which the last of each key holds; to be ended. */
    Latest latest(Output output);
}
