package org.assay.scenario.tell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.rulepack.Rule;
import org.assay.domain.rulepack.RulePacks;
import org.assay.scenario.Wording;
import org.assay.scenario.run.Finding;
import org.assay.scenario.run.News;
import org.assay.scenario.run.Ruling;
import org.assay.scenario.run.Scene;
import org.assay.scenario.run.StoryRunner;
import org.assay.scenario.story.Step;
import org.assay.scenario.story.Story;

/** Tells a story: what happened on which day, what came of it, what is due, by which rule. */
public final class Narrator {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final Locale locale;
    private final Wording wording;
    private final RulePacks packs;

    /** @param release names the rules */
    public Narrator(Locale locale, ReferenceRelease release) {
        this.locale = locale;
        this.wording = new Wording(locale);
        this.packs = RulePacks.of(release);
    }

    /** The story in lines. */
    public List<String> lines(StoryRunner.Result result) {
        Story story = result.story();
        List<String> lines = new ArrayList<>();
        lines.add(wording.get("tell.title", story.title(wording.isChinese()), story.id()));
        story.rules().stream().map(this::rule).flatMap(Optional::stream).forEach(lines::add);
        result.scenes().forEach(scene -> tell(scene, lines));
        result.missed().stream().map((Finding finding) -> finding.text(locale)).forEach(lines::add);
        int met = result.findings().size() - result.missed().size();
        lines.add(wording.get("tell.end", met, result.findings().size()));
        return lines;
    }

    private Optional<String> rule(String id) {
        return packs.rule(id, TODAY, "")
                .map((Rule rule) -> wording.get(
                        rule.isConfirmed() ? "tell.rule" : "tell.rule-unconfirmed",
                        id,
                        rule.law().article(),
                        wording.isChinese() ? rule.law().textZh() : rule.law().textEn()));
    }

    private void tell(Scene scene, List<String> lines) {
        String done =
                scene.step().map(step -> new StepWords(wording, step).text()).orElseGet(() -> wording.get("step.DAY"));
        lines.add(wording.get("tell.day", scene.day(), done));
        scene.rulings().stream()
                .filter(ruling ->
                        !ruling.kind().equals("ACCEPTED") || !ruling.reason().isEmpty())
                .map(ruling -> ruling(scene.step(), ruling))
                .forEach(lines::add);
        scene.news().stream().map(this::news).forEach(lines::add);
    }

    private String ruling(Optional<Step> step, Ruling ruling) {
        LocalDate on = step.map(Step::on).orElse(TODAY);
        String why = ruling.reason().isEmpty() ? "" : wording.word("Reason", ruling.reason());
        String article = packs.rule(ruling.rule(), on, "")
                .map(rule -> rule.law().article())
                .orElse("");
        return wording.get(
                ruling.rule().isEmpty() ? "tell.ruling" : "tell.ruling-by",
                wording.word("Ruling", ruling.kind()),
                why,
                ruling.rule(),
                article);
    }

    private String news(News.Item item) {
        Object[] words = new Object[item.words().size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = wording.word("News", item.words().get(i));
        }
        return wording.get(item.key(), words);
    }
}
