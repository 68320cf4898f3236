package org.assay.scenario.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.scenario.shape.Faults;
import org.assay.scenario.shape.Shaped;

/** Makes a story of what was read, and tells what is missing or does not fit. */
final class StoryReader {
    private static final String FIRST_SAMPLE = "S1";
    private static final String OFFICE = "OFFICE-XUANCHENG";

    private final String file;
    private final Shaped read;
    private final Faults faults;
    private final Map<String, Shaped> samples;

    StoryReader(String file, Shaped read, Faults faults) {
        this.file = file;
        this.read = read;
        this.faults = faults;
        this.samples = samples(read.part("given"));
    }

    Optional<Story> story() {
        List<Step> steps = steps();
        required(read, "title");
        required(read, "titleEn");
        required(read, "rules");
        if (!steps.isEmpty()) {
            samples.forEach((name, sample) -> required(sample, "product"));
        } else if (read.list("deadlines", Shaped.class).isEmpty()
                && read.list("law", Shaped.class).isEmpty()) {
            faults.add(read.spot(), "story", "key.missing");
        }
        read.list("deadlines", Shaped.class).forEach(this::counted);
        read.list("law", Shaped.class).forEach(law -> required(law, "rule"));
        return faults.all().isEmpty() ? Optional.of(story(steps)) : Optional.empty();
    }

    private Story story(List<Step> steps) {
        Shaped given = read.part("given");
        return new Story(
                file.endsWith(StoryFile.ENDING) ? file.substring(0, file.length() - StoryFile.ENDING.length()) : file,
                file,
                read.text("title").orElseThrow(),
                read.text("titleEn").orElseThrow(),
                read.list("rules", String.class),
                read.list("traps", Integer.class),
                given.whole("release").orElse(1),
                given.text("office", OFFICE),
                samples,
                steps,
                expect(read),
                read.list("deadlines", Shaped.class),
                read.list("law", Shaped.class));
    }

    private static Map<String, Shaped> samples(Shaped given) {
        Map<String, Shaped> named = given.map("samples", Shaped.class);
        Map<String, Shaped> samples = new LinkedHashMap<>();
        if (named.isEmpty()) {
            samples.put(FIRST_SAMPLE, given);
        }
        named.forEach((name, own) -> samples.put(name, given.under(own)));
        return samples;
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (Shaped each : read.list("story", Shaped.class)) {
            if (!required(each, "on")) {
                continue;
            }
            LocalDate on = each.date("on").orElseThrow();
            if (on.isBefore(before)) {
                faults.add(each.spot("on"), "on", "step.earlier", before);
            }
            before = on;
            steps.add(step(each, on));
        }
        return steps;
    }

    private Step step(Shaped each, LocalDate on) {
        List<StepKind> kinds = new ArrayList<>();
        for (StepKind kind : StepKind.values()) {
            if (each.has(kind.key())) {
                kinds.add(kind);
            }
        }
        if (kinds.size() > 1) {
            faults.add(
                    each.spot(),
                    "",
                    "step.two",
                    kinds.get(0).key(),
                    kinds.get(1).key());
        }
        StepKind kind = kinds.isEmpty() ? StepKind.DAY : kinds.get(0);
        List<String> of = each.has("sample")
                ? each.list("sample", String.class)
                : List.of(samples.keySet().iterator().next());
        of.forEach(name -> known(name, each));
        return new Step(
                each.spot(), on, kind, of, kind == StepKind.DAY ? Shaped.NOTHING : each.part(kind.key()), expect(each));
    }

    private List<Shaped> expect(Shaped of) {
        List<Shaped> expected = of.list("expect", Shaped.class);
        expected.forEach(each -> each.text("sample").ifPresent(name -> known(name, each)));
        return expected;
    }

    private void known(String sample, Shaped at) {
        if (!samples.containsKey(sample)) {
            faults.add(at.spot("sample"), "sample", "sample.unknown", String.join(", ", samples.keySet()));
        }
    }

    private void counted(Shaped time) {
        required(time, "start");
        if (time.has("rule") == time.has("own")) {
            faults.add(time.spot(), "rule", "deadline.one");
        }
    }

    private boolean required(Shaped of, String key) {
        if (!of.has(key)) {
            // What could not be read has been told already.
            if (!of.spots().containsKey(key)) {
                faults.add(of.spot(), key, "key.missing");
            }
            return false;
        }
        return true;
    }
}
