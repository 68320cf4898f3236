package org.assay.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assay.scenario.run.Finding;
import org.assay.scenario.run.Play;
import org.assay.scenario.run.Ruling;
import org.assay.scenario.story.Step;
import org.assay.scenario.story.Story;
import org.assay.standalone.audit.AuditResult;
import org.assay.systemtests.scenarios.Library;
import org.assay.testkit.broker.KafkaFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All stories together in one real stack, day by day: each ends as it says, and every output equals the oracle's. */
@Tag("scenarios")
class ScenariosIT {
    @RegisterExtension
    static final KafkaFixture KAFKA = KafkaFixture.shared();

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(KAFKA, Map.of("num.stream.threads", "2"));
        stage.start();
    }

    @AfterAll
    static void stop() {
        stage.stop();
    }

    /** A step of one of the stories. */
    private record Turn(Play play, Step step, int place) {}

    @Test
    void shouldEndAsTheirStoriesSayAndEqualTheOracle() throws InterruptedException {
        List<Finding> missed = new ArrayList<>();
        try (var world = new StackWorld(stage)) {
            LocalDate day = null;
            for (Turn turn : turns()) {
                LocalDate on = turn.step().on();
                for (LocalDate next = day == null ? on : day.plusDays(1); !next.isAfter(on); next = next.plusDays(1)) {
                    world.begin(next);
                }
                day = on;
                missed.addAll(play(turn, world));
            }
        }

        assertThat(missed).extracting(Finding::toString).isEmpty();
        AuditResult result = stage.audit();
        assertThat(Stage.words(result)).isEmpty();
        assertThat(result.deadLetters()).isEmpty();
    }

    private static List<Finding> play(Turn turn, StackWorld world) throws InterruptedException {
        if (turn.place() == 0) {
            turn.play().prepare(world);
        }
        List<Ruling> rulings = turn.play().take(turn.step(), world);
        List<Finding> missed =
                new ArrayList<>(seen(() -> turn.play().look(turn.step(), rulings, world.sight()), world));
        boolean isLast = turn.place() == turn.play().story().steps().size() - 1;
        if (isLast) {
            missed.addAll(seen(() -> turn.play().end(world.sight()), world));
        }
        return missed;
    }

    /** What is not met once the outputs had time to follow. */
    private static List<Finding> seen(Supplier<List<Finding>> look, StackWorld world) {
        long deadline = System.nanoTime() + SEEN_WITHIN.toNanos();
        while (true) {
            List<Finding> missed =
                    look.get().stream().filter(finding -> !finding.met()).toList();
            if (missed.isEmpty() || System.nanoTime() - deadline > 0) {
                return missed;
            }
            world.read();
        }
    }

    /** All steps of all stories by day; of one day in the order of each story. */
    private static List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (Story story : Library.stories()) {
            var play = new Play(story, Library.law().releases().apply(story.release()));
            for (int place = 0; place < story.steps().size(); place++) {
                turns.add(new Turn(play, story.steps().get(place), place));
            }
        }
        turns.sort(Comparator.comparing(turn -> turn.step().on()));
        return turns;
    }
}
