package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.ItemTest;
import org.assay.domain.judgement.Measurement;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Report;
import org.assay.domain.model.Severity;
import org.assay.domain.model.SubmittedTest;
import org.assay.domain.model.TestKind;
import org.assay.domain.notation.LimitNotation;
import org.assay.domain.notation.ValueNotation;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.story.Says;
import org.assay.scenario.story.Step;
import org.assay.scenario.story.StepKind;

/** The reports of one sample so far, so that a correction need not repeat what stays. */
final class ReportBook {
    private final Map<String, Report> last = new HashMap<>();
    private final String number;
    private String current;

    /** @param number of the sample */
    ReportBook(String number) {
        this.number = number;
    }

    /** The report that was written last, which actions are about unless they name another. */
    Optional<Report> current() {
        return Optional.ofNullable(current).map(last::get);
    }

    /** The next report of a step. */
    Report next(Step step) {
        Shaped what = step.what();
        boolean isReinspection = step.kind() == StepKind.REINSPECTED;
        String name = what.text("report")
                .map(text -> number + "-" + text)
                .orElseGet(() -> number + (isReinspection ? "-F" : "-J"));
        Report before = last.get(name);
        int version = what.whole("version").orElse(before == null ? 1 : before.version() + 1);
        boolean withdrawn = step.kind() == StepKind.WITHDRAWN;
        Report report = new Report(
                name,
                version,
                withdrawn,
                what.text("reason").orElse(null),
                isReinspection ? TestKind.REINSPECTION : TestKind.FIRST,
                withdrawn ? GivenVerdict.NONE : given(what, before),
                what.date("concludedOn").orElseGet(() -> concluded(step, before)),
                step.kind() == StepKind.PUBLISHED ? step.on() : null,
                null,
                null,
                withdrawn ? List.of() : tests(what, before));
        last.put(name, report);
        current = name;
        return report;
    }

    private static GivenVerdict given(Shaped what, Report before) {
        return what.find("says", Says.class)
                .map(Says::given)
                .orElse(before == null || before.withdrawn() ? GivenVerdict.NONE : before.given());
    }

    private static LocalDate concluded(Step step, Report before) {
        return before == null ? step.on() : before.concludedOn();
    }

    private static List<SubmittedTest> tests(Shaped what, Report before) {
        if (!what.has("items") && before != null) {
            return before.tests();
        }
        List<SubmittedTest> tests = new ArrayList<>();
        what.map("items", Shaped.class).forEach((item, test) -> tests.add(test(tests.size() + 1, item, test)));
        return tests;
    }

    private static SubmittedTest test(int place, String item, Shaped test) {
        List<ValueNotation> values = test.list("value", String.class).stream()
                .map(ValueNotation::parse)
                .toList();
        Measurement value = values.size() == 1
                ? values.get(0).value()
                : new Measurement.SubSamples(
                        values.stream().map(ValueNotation::value).toList());
        LimitNotation limit = LimitNotation.parse(test.text("limit").orElse(null));
        return new SubmittedTest(
                new ItemTest(
                        Integer.toString(place),
                        null,
                        item,
                        values.isEmpty() ? "" : values.get(0).unit(),
                        value,
                        limit.limit(),
                        limit.unit(),
                        Comparison.FULL_VALUE,
                        null,
                        test.find("severity", Severity.class).orElse(null),
                        GivenVerdict.NONE,
                        false),
                null,
                String.join(" ", test.list("value", String.class)),
                test.text("limit").orElse(null),
                null);
    }
}
