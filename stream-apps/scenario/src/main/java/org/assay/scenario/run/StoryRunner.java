package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.scenario.shape.Spot;
import org.assay.scenario.story.Step;
import org.assay.scenario.story.Story;

/** Runs stories against the pure rules, each in a world of its own. */
public final class StoryRunner {
    private final Law law;

    public StoryRunner(Law law) {
        this.law = law;
    }

    /**
     * How a story went.
     *
     * @param findings every expectation, met or not
     * @param scenes what happened, in order
     */
    public record Result(Story story, List<Finding> findings, List<Scene> scenes) {
        public Result {
            findings = List.copyOf(findings);
            scenes = List.copyOf(scenes);
        }

        /** The expectations that were not met. */
        public List<Finding> missed() {
            return findings.stream().filter(finding -> !finding.met()).toList();
        }
    }

    /** Runs a story. Every day between its steps begins. */
    public Result run(Story story) {
        if (law.releases().apply(story.release()) == null) {
            return wrong(story, "release", "1", story.release());
        }
        try {
            return play(story);
        } catch (UnknownBody unknown) {
            return wrong(story, "lab", unknown.known(), unknown.id());
        }
    }

    private static Result wrong(Story story, String key, Object known, Object named) {
        return new Result(story, List.of(Finding.of(story, Spot.FILE, key, false, known, named)), List.of());
    }

    private Result play(Story story) {
        World world = new PureWorld(law, story.release());
        Play play = new Play(story, law.releases().apply(story.release()));
        News news = new News(story, new Cast(story));
        List<Scene> scenes = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        LocalDate day = null;
        for (Step step : story.steps()) {
            for (LocalDate next : daysTo(step.on(), day)) {
                world.begin(next);
                if (day == null) {
                    play.prepare(world);
                }
                day = next;
                tell(scenes, new Scene(next, Optional.empty(), List.of(), news.look(world.sight())));
            }
            List<Ruling> rulings = play.take(step, world);
            findings.addAll(play.look(step, rulings, world.sight()));
            tell(scenes, new Scene(step.on(), Optional.of(step), rulings, news.look(world.sight())));
        }
        findings.addAll(play.end(world.sight()));
        findings.addAll(play.law());
        return new Result(story, findings, scenes);
    }

    private static List<LocalDate> daysTo(LocalDate day, LocalDate last) {
        if (last == null) {
            return List.of(day);
        }
        return last.equals(day)
                ? List.of()
                : last.plusDays(1).datesUntil(day.plusDays(1)).toList();
    }

    private static void tell(List<Scene> scenes, Scene scene) {
        if (scene.step().isPresent() || !scene.news().isEmpty()) {
            scenes.add(scene);
        }
    }
}
