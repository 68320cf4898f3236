package org.assay.scenario.run;

import java.util.ArrayList;
import java.util.List;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.story.Step;
import org.assay.scenario.story.Story;

/** One story being played in a world. Whoever plays it lets the days begin, so that several may share a world. */
public final class Play {
    private final Story story;
    private final Cast cast;
    private final Scribe scribe;
    private final Findings findings;
    private final ReferenceRelease release;

    /** @param release the reference release in force when the story begins */
    public Play(Story story, ReferenceRelease release) {
        this.story = story;
        this.cast = new Cast(story);
        this.scribe = new Scribe(story, release);
        this.findings = new Findings(story);
        this.release = release;
    }

    public Story story() {
        return story;
    }

    /** Registers what the story does not tell, on its first day. */
    public void prepare(World world) {
        story.begins().ifPresent(day -> scribe.before().forEach(submission -> world.submit(submission, day)));
    }

    /** Takes a step and looks at what is expected right after it. */
    public List<Ruling> take(Step step, World world) {
        List<Ruling> rulings = new ArrayList<>();
        scribe.of(step).forEach(submission -> rulings.add(world.submit(submission, step.on())));
        String sample = step.samples().get(0);
        step.expect().forEach(expect -> look(expect, sample, rulings, world));
        return rulings;
    }

    /** Looks at what is expected at the end, and at what needs no world. */
    public void end(World world) {
        String sample = story.samples().keySet().iterator().next();
        story.expect().forEach(expect -> look(expect, sample, List.of(), world));
        var counted = new CountedCheck(findings, release);
        story.deadlines().forEach(counted::check);
        var law = new LawCheck(findings, release);
        story.law().forEach(law::check);
    }

    private void look(Shaped expect, String sample, List<Ruling> rulings, World world) {
        new Holding(findings, world.sight(), scribe, cast).check(expect, sample, rulings);
    }

    /** What was found so far. */
    public List<Finding> findings() {
        return findings.all();
    }
}
