package org.assay.domain.passrate;

/** A control event that every input carries in the same order among its changes. */
public sealed interface Control {
    /** Before the first tick. */
    int NO_DAY = Integer.MIN_VALUE;

    /** Before the first activation. */
    int NO_RELEASE = 0;

    /**
     * A day has begun.
     *
     * @param day numbered from 1970-01-01
     */
    record Tick(int day) implements Control {}

    /** A reference release takes effect. */
    record Activation(int release) implements Control {}
}
