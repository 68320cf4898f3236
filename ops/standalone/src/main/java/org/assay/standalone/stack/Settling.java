package org.assay.standalone.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.data.Rejudgement;
import org.assay.standalone.text.Texts;

/** Waits until what the operator has commanded has reached every output. All waits of one object share its time. */
public final class Settling {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Connection connection;
    private final Collection<String> groups;
    private final Texts texts;
    private final Consumer<String> says;
    private final long deadline;

    /**
     * The time begins now.
     *
     * @param groups the apps' consumer groups
     * @param within how long all waits may take together
     * @param says takes a line that says what is waited for, at every look
     */
    public Settling(
            Connection connection, Collection<String> groups, Texts texts, Duration within, Consumer<String> says) {
        this.connection = connection;
        this.groups = List.copyOf(groups);
        this.texts = texts;
        this.says = says;
        this.deadline = System.nanoTime() + within.toNanos();
    }

    /** Whether, in time, every row was brought up to the release in force and the last sanction; true when there is none. */
    public boolean isJudged(ControlTopic.State state) throws InterruptedException {
        if (state.activation().isPresent()) {
            ControlTopic.Activation activation = state.activation().get();
            try (Rejudgement rejudgement = Rejudgement.of(connection, activation.release(), activation.at())) {
                if (!isThrough(rejudgement, behind -> texts.get("settling.judging", activation.release(), behind))) {
                    return false;
                }
            }
        }
        if (state.lastOrder().isPresent()) {
            ControlTopic.Order order = state.lastOrder().get();
            try (Rejudgement renewal = Rejudgement.of(connection, order.command()::equals, order.at())) {
                return isThrough(renewal, behind -> texts.get("settling.ordering", behind));
            }
        }
        return true;
    }

    private boolean isThrough(Rejudgement rejudgement, IntFunction<String> line) throws InterruptedException {
        while (true) {
            int behind = rejudgement.look();
            if (behind == 0) {
                return true;
            }
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            says.accept(line.apply(behind));
            Thread.sleep(LOOK.toMillis());
        }
    }

    /** Whether, in time, every row was judged by the release in force and the apps had nothing left to do. */
    public boolean isEverywhere(ControlTopic.State state) throws InterruptedException {
        return isJudged(state)
                && new Quiet(connection, groups, texts)
                        .await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())), says);
    }
}
