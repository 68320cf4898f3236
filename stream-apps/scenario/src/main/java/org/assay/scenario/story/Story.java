package org.assay.scenario.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.scenario.shape.Shaped;

/**
 * A story (情景).
 *
 * @param id name of its file without the ending
 * @param file name of its file
 * @param rules ids of the rules that it shows
 * @param traps the known traps that it shows, by number
 * @param release number of the reference release in force at its beginning
 * @param office who organises the sampling
 * @param samples what is given of each sample, by name, in order
 * @param expect what must hold at its end
 * @param deadlines times that are counted for themselves
 * @param law what rules must say
 */
public record Story(
        String id,
        String file,
        String titleZh,
        String titleEn,
        List<String> rules,
        List<Integer> traps,
        int release,
        String office,
        Map<String, Shaped> samples,
        List<Step> steps,
        List<Shaped> expect,
        List<Shaped> deadlines,
        List<Shaped> law) {
    public Story {
        rules = List.copyOf(rules);
        traps = List.copyOf(traps);
        steps = List.copyOf(steps);
        expect = List.copyOf(expect);
        deadlines = List.copyOf(deadlines);
        law = List.copyOf(law);
    }

    /** Its title in one of the languages. */
    public String title(boolean chinese) {
        return chinese ? titleZh : titleEn;
    }

    /** The day of its first step; empty when nothing happens in it. */
    public Optional<LocalDate> begins() {
        return steps.stream().findFirst().map(Step::on);
    }
}
