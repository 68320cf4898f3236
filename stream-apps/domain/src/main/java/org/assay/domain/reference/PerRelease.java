package org.assay.domain.reference;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is built of a whole release and then shared. It keeps the last few, since several apps in one process each read a
 * release of their own, and nearly always the same one is in force. Safe for use by several threads.
 */
public final class PerRelease<T> {
    private static final int KEPT = 8;

    private final Function<ReferenceRelease, T> build;
    private volatile List<Built<T>> last = List.of();

    private record Built<T>(ReferenceRelease release, T value) {}

    /** Nothing is built yet. */
    public PerRelease(Function<ReferenceRelease, T> build) {
        this.build = Objects.requireNonNull(build, "build");
    }

    /** What belongs to a release: the same object as before while the release is the same object. */
    public T of(ReferenceRelease release) {
        for (Built<T> known : last) {
            if (known.release() == release) {
                return known.value();
            }
        }
        return built(release);
    }

    private synchronized T built(ReferenceRelease release) {
        Built<T> next = new Built<>(release, build.apply(release));
        last = Stream.concat(Stream.of(next), last.stream()).limit(KEPT).toList();
        return next.value();
    }
}
