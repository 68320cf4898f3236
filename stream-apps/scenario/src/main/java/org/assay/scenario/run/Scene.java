package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.scenario.story.Step;

/**
 * A moment of a story, to be told.
 *
 * @param step what was done; empty for what the day alone brought
 * @param rulings what became of it
 * @param news what is new after it
 */
public record Scene(LocalDate day, Optional<Step> step, List<Ruling> rulings, List<News.Item> news) {
    public Scene {
        rulings = List.copyOf(rulings);
        news = List.copyOf(news);
    }
}
