package org.assay.scenario.story;

import java.time.LocalDate;
import java.util.List;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.shape.Spot;

/**
 * Something that happens on a day.
 *
 * @param on the day
 * @param samples whom it is about, by the names of the story
 * @param what its details, in the shape of its kind
 * @param expect what must hold right after it
 */
public record Step(Spot spot, LocalDate on, StepKind kind, List<String> samples, Shaped what, List<Shaped> expect) {
    public Step {
        samples = List.copyOf(samples);
        expect = List.copyOf(expect);
    }
}
