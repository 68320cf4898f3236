package org.assay.scenario.shape;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assay.scenario.Wording;

/**
 * Something to change in a story.
 *
 * @param file name of the file
 * @param spot where in it
 * @param key the key, empty when the place says enough
 * @param code key of the message
 * @param arguments values that the message names
 */
public record Mistake(String file, Spot spot, String key, String code, List<String> arguments) {
    public Mistake {
        Objects.requireNonNull(file);
        Objects.requireNonNull(spot);
        arguments = List.copyOf(arguments);
    }

    /** One line that says where and what to change; Chinese for a Chinese locale, else English. */
    public String text(Locale locale) {
        Wording wording = new Wording(locale);
        String place = spot.line() == 0
                ? wording.get("at.file", file)
                : wording.get(key.isEmpty() ? "at.line" : "at.key", file, spot.line(), spot.column(), key);
        return place + wording.get(code, arguments.toArray());
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
