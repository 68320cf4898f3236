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
    private final ReferenceRelease release;

    /** @param release the reference release in force when the story begins */
    public Play(Story story, ReferenceRelease release) {
        this.story = story;
        this.cast = new Cast(story);
        this.scribe = new Scribe(story, release);
        this.release = release;
    }

    public Story story() {
        return story;
    }

    /** Registers what the story does not tell, on its first day. */
    public void prepare(World world) {
        story.begins().ifPresent(day -> scribe.before().forEach(submission -> world.submit(submission, day)));
    }

    /** Takes a step: everything it submits, and what became of each. */
    public List<Ruling> take(Step step, World world) {
        List<Ruling> rulings = new ArrayList<>();
        scribe.of(step, world.sight()).forEach(submission -> rulings.add(world.submit(submission, step.on())));
        return rulings;
    }

    /** Holds what is expected right after a step against what is to be seen. */
    public List<Finding> look(Step step, List<Ruling> rulings, Sight sight) {
        return look(step.expect(), step.samples().get(0), rulings, sight);
    }

    /** Holds what is expected at the end against what is to be seen. */
    public List<Finding> end(Sight sight) {
        return look(story.expect(), story.samples().keySet().iterator().next(), List.of(), sight);
    }

    /** Holds what needs no world: times counted for themselves, and what rules say. */
    public List<Finding> law() {
        var findings = new Findings(story);
        var counted = new CountedCheck(findings, release);
        story.deadlines().forEach(counted::check);
        var law = new LawCheck(findings, release);
        story.law().forEach(law::check);
        return findings.all();
    }

    private List<Finding> look(List<Shaped> expected, String sample, List<Ruling> rulings, Sight sight) {
        var findings = new Findings(story);
        var holding = new Holding(findings, sight, scribe, cast, release);
        expected.forEach(expect -> holding.check(expect, sample, rulings));
        return findings.all();
    }
}
