package org.assay.domain.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.domain.model.Origin;

/**
 * The versions of one report or registration: the highest one, and marks of those below it. Two contents for one version
 * tie by origin: the first that was appended holds the version.
 *
 * @param <T> content of a version
 * @param top highest version
 * @param older versions below it, ascending
 */
public record Versions<T>(Version<T> top, List<Mark> older) {
    /** A version with its content. */
    public record Version<T>(int number, Digest digest, Origin origin, T content) {
        Mark mark() {
            return new Mark(number, digest, origin);
        }
    }

    /** A version of which only the digest is kept. */
    public record Mark(int number, Digest digest, Origin origin) {}

    /** What adding a version came to. */
    enum Added {
        /** It is the highest one now. */
        TOP,
        /** It lies below the highest one. */
        OLDER,
        /** Said before. */
        DUPLICATE,
        /** Another content holds this version. */
        TAKEN
    }

    /**
     * The versions after adding one, and what that came to.
     *
     * @param changed whether the versions differ from those before
     */
    record Result<T>(Versions<T> versions, Added added, boolean changed) {}

    public Versions {
        older = List.copyOf(older);
    }

    static <T> Result<T> first(Version<T> version) {
        return new Result<>(new Versions<>(version, List.of()), Added.TOP, true);
    }

    static <T> Result<T> add(Optional<Versions<T>> known, Version<T> version) {
        return known.map(v -> v.add(version)).orElseGet(() -> first(version));
    }

    Result<T> add(Version<T> version) {
        if (version.number() > top.number()) {
            return new Result<>(new Versions<>(version, with(top.mark())), Added.TOP, true);
        }
        if (version.number() == top.number()) {
            return same(version);
        }
        for (Mark mark : older) {
            if (mark.number() == version.number()) {
                return below(version, mark);
            }
        }
        return new Result<>(new Versions<>(top, with(version.mark())), Added.OLDER, true);
    }

    private Result<T> same(Version<T> version) {
        boolean earlier = version.origin().compareTo(top.origin()) < 0;
        boolean equal = version.digest().equals(top.digest());
        Versions<T> kept = earlier ? new Versions<>(version, older) : this;
        if (equal) {
            return new Result<>(kept, Added.DUPLICATE, earlier);
        }
        return new Result<>(kept, earlier ? Added.TOP : Added.TAKEN, earlier);
    }

    private Result<T> below(Version<T> version, Mark mark) {
        boolean earlier = version.origin().compareTo(mark.origin()) < 0;
        boolean equal = version.digest().equals(mark.digest());
        Versions<T> kept = earlier ? new Versions<>(top, replaced(mark, version.mark())) : this;
        if (equal) {
            return new Result<>(kept, Added.DUPLICATE, earlier);
        }
        return new Result<>(kept, earlier ? Added.OLDER : Added.TAKEN, earlier);
    }

    private List<Mark> with(Mark mark) {
        var marks = new ArrayList<>(older);
        marks.add(mark);
        marks.sort(Comparator.comparingInt(Mark::number));
        return marks;
    }

    private List<Mark> replaced(Mark before, Mark after) {
        var marks = new ArrayList<>(older);
        marks.set(marks.indexOf(before), after);
        return marks;
    }
}
