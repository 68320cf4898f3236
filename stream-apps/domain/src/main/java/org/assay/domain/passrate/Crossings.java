package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.List;
import org.assay.domain.passrate.EnterpriseProfile.Crossing;
import org.assay.domain.passrate.EnterpriseProfile.Line;

/**
 * Finds the cells that a change takes an enterprise into or out of, at the day of the change and at every later one that its
 * profile keeps apart. What a day adds is what it has more than the day before it, so a crossing of one day is taken back by the
 * next where it was there already.
 */
final class Crossings {
    private final EnterpriseProfile before;
    private final Line left;
    private final Line entered;
    private final int day;
    private final Views views;
    private final List<Crossing> found = new ArrayList<>();

    /**
     * What is to be looked at.
     *
     * @param left what the change takes away, or null
     * @param entered what it adds, or null
     */
    Crossings(EnterpriseProfile before, Line left, Line entered, int day, Views views) {
        this.before = before;
        this.left = left;
        this.entered = entered;
        this.day = day;
        this.views = views;
    }

    List<Crossing> find() {
        if (before.later().isEmpty() && staysAsItIs(left) && staysAsItIs(entered)) {
            return List.of();
        }
        if (left != null) {
            compare(left.at(), true);
        }
        if (entered != null) {
            compare(entered.at(), false);
        }
        return found;
    }

    /** Where no single place goes from none to some or back, no cell can. */
    private boolean staysAsItIs(Line moved) {
        if (moved == null) {
            return true;
        }
        long batches = 0;
        long failing = 0;
        for (Line line : before.lines()) {
            if (line.at().equals(moved.at())) {
                batches = line.batches();
                failing = line.failing();
            }
        }
        boolean isSame = left != null && entered != null && left.at().equals(entered.at());
        long moreBatches = isSame ? 0 : moved.batches();
        long moreFailing = isSame ? left.failing() + entered.failing() : moved.failing();
        return present(batches) == present(batches + moreBatches) && present(failing) == present(failing + moreFailing);
    }

    private void compare(Coordinates place, boolean isLeft) {
        Sums was = new Sums(place, views);
        Sums moved = new Sums(place, views);
        was.add(before.lines());
        if (left != null) {
            moved.add(left);
        }
        if (entered != null) {
            moved.add(entered);
        }
        int twice = isLeft || left == null ? 0 : views.common(left.at(), place);
        before.later().headMap(day).values().forEach(was::add);
        was.add(before.later().getOrDefault(day, List.of()));
        int[] enterprises = new int[views.batchCells().size()];
        int[] failing = new int[views.batchCells().size()];
        compareDay(day, was, moved, isLeft, twice, enterprises, failing);
        before.later().tailMap(day + 1).forEach((next, lines) -> {
            was.add(lines);
            compareDay(next, was, moved, isLeft, twice, enterprises, failing);
        });
    }

    /**
     * Compares one day.
     *
     * @param twice what the place has in common with one whose cells were compared before
     * @param enterprises by how much the day before it changed; then by how much this one does
     */
    private void compareDay(int of, Sums was, Sums moved, boolean isLeft, int twice, int[] enterprises, int[] failing) {
        for (int i = 0; i < enterprises.length; i++) {
            Views.BatchCell cell = views.batchCells().get(i);
            if (!cell.isShared(twice)) {
                int more = present(was.batches[i] + moved.batches[i]) - present(was.batches[i]);
                int moreFailing = present(was.failing[i] + moved.failing[i]) - present(was.failing[i]);
                if (more != enterprises[i] || moreFailing != failing[i]) {
                    found.add(new Crossing(
                            of, cell.view(), cell.kind(), isLeft, more - enterprises[i], moreFailing - failing[i]));
                    enterprises[i] = more;
                    failing[i] = moreFailing;
                }
            }
        }
    }

    private static int present(long count) {
        return count > 0 ? 1 : 0;
    }

    /** What the cells of one place hold. */
    private static final class Sums {
        private final Coordinates place;
        private final Views views;
        private final long[] batches;
        private final long[] failing;

        Sums(Coordinates place, Views views) {
            this.place = place;
            this.views = views;
            batches = new long[views.batchCells().size()];
            failing = new long[views.batchCells().size()];
        }

        void add(List<Line> lines) {
            lines.forEach(this::add);
        }

        void add(Line line) {
            int common = views.common(place, line.at());
            for (int i = 0; common != 0 && i < batches.length; i++) {
                if (views.batchCells().get(i).isShared(common)) {
                    batches[i] += line.batches();
                    failing[i] += line.failing();
                }
            }
        }
    }
}
