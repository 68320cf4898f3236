package org.assay.standalone.data;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.RetriableException;
import org.assay.standalone.text.Texts;

/**
 * Waits until the apps have nothing left to do: every group has committed all that its inputs hold, nobody has a transaction open, and
 * a while later nothing has moved. The while is longer than the intervals at which the apps pass on what they have summed up.
 */
public final class Quiet {
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Longer than the commit interval of either profile and than any flush of sums. */
    private static final Duration STILL = Duration.ofMillis(1_500);

    private final Lags lags;
    private final Collection<String> groups;
    private final Texts texts;

    /** Waits for groups, by application id. */
    public Quiet(Connection connection, Collection<String> groups, Texts texts) {
        this.lags = new Lags(connection);
        this.groups = List.copyOf(groups);
        this.texts = texts;
    }

    /**
     * Waits.
     *
     * @param within how long at most
     * @param says takes a line that says what is waited for, at every look
     * @return whether it became quiet in time
     */
    public boolean await(Duration within, Consumer<String> says) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        List<GroupLag> before = List.of();
        boolean isDone = false;
        long since = System.nanoTime();
        while (true) {
            try {
                List<GroupLag> now = lags.of(groups);
                boolean isMoving = !now.equals(before);
                if (isMoving) {
                    since = System.nanoTime();
                    before = now;
                }
                // What is left may hold no record; that takes a reading, so it is only looked into when nothing moves.
                isDone = now.stream().allMatch(GroupLag::isDone)
                        || (!isMoving && (isDone || now.stream().allMatch(this::holdsNothingMore)));
                if (isDone && System.nanoTime() - since >= STILL.toNanos()) {
                    return true;
                }
                says.accept(describe(now, isDone));
            } catch (RetriableException away) {
                // The broker may be on its way back.
                isDone = false;
                before = List.of();
                says.accept(texts.get("quiet.broker"));
            }
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    private boolean holdsNothingMore(GroupLag group) {
        boolean isOpen = group.places().values().stream().anyMatch(GroupLag.Place::isOpen);
        return group.isStable() && !isOpen && lags.isEmptyBeyond(group);
    }

    private String describe(List<GroupLag> groups, boolean isDone) {
        if (isDone) {
            return texts.get("quiet.still");
        }
        for (GroupLag group : groups) {
            if (!group.isStable()) {
                return texts.get("quiet.group", group.group());
            }
        }
        long lag = groups.stream().mapToLong(GroupLag::lag).sum();
        return lag > 0 ? texts.get("quiet.lag", lag) : texts.get("quiet.transaction");
    }
}
