package org.assay.scenario.run;

import java.util.Locale;
import org.assay.scenario.Wording;
import org.assay.scenario.shape.Spot;
import org.assay.scenario.story.Story;

/**
 * An expectation, and what came of it.
 *
 * @param file file of the story
 * @param key what was expected, as a path
 */
public record Finding(String file, Spot spot, String key, boolean met, String expected, String actual) {
    static Finding of(Story story, Spot spot, String key, boolean met, Object expected, Object actual) {
        return new Finding(story.file(), spot, key, met, String.valueOf(expected), String.valueOf(actual));
    }

    /** One line: where, what was expected, what came. */
    public String text(Locale locale) {
        return new Wording(locale).get("finding", file, spot.line(), spot.column(), key, expected, actual);
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
