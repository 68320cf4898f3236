package org.assay.scenario.tell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assay.scenario.Wording;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.shape.Spot;
import org.assay.scenario.story.Step;

/** A step in words. */
final class StepWords {
    private final Wording wording;
    private final Step step;

    StepWords(Wording wording, Step step) {
        this.wording = wording;
        this.step = step;
    }

    String text() {
        String what = wording.get("step." + step.kind());
        String details = words(step.what());
        String samples = step.kind().isOfSample() ? " " + String.join(" ", step.samples()) : "";
        return details.isEmpty() ? what + samples : wording.get("tell.step", what + samples, details);
    }

    /** In the order in which they are written. */
    private String words(Shaped what) {
        Comparator<Spot> order = Comparator.comparing(Spot::line).thenComparing(Spot::column);
        return String.join(
                wording.get("tell.comma"),
                what.keys().stream()
                        .sorted(Comparator.comparing(what::spot, order))
                        .map(key -> word(what.values().get(key)))
                        .toList());
    }

    private String word(Object value) {
        if (value instanceof Shaped part) {
            return words(part);
        }
        if (value instanceof Map<?, ?> map) {
            List<String> words = new ArrayList<>();
            map.forEach((name, of) -> words.add(name + " " + word(of)));
            return String.join(wording.get("tell.comma"), words);
        }
        if (value instanceof Collection<?> many) {
            return String.join(" ", many.stream().map(this::word).toList());
        }
        return value instanceof Enum<?> constant
                ? wording.word(constant.getDeclaringClass().getSimpleName(), constant)
                : String.valueOf(value);
    }
}
