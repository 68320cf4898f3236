package org.assay.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.domain.model.CaseKind;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;
import org.assay.domain.reference.CaseLadder;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.DutyHolder;
import org.assay.domain.reference.LadderState;
import org.assay.domain.reference.LadderStep;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.LocalParameter;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.Promptness;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.reference.RuleParameter;

/** A rule pack: the rules and ladders of one domain, or what one region adds and sets. */
final class PackFile {

    /** The folder of the packs of a release; those of regions lie in a folder below. */
    static final String FOLDER = "packs";

    private static final Set<String> HEAD = Set.of("domain", "region");
    private static final Set<String> ROW =
            Set.of("article", "mark", "effectiveFrom", "effectiveTo", "textZh", "textEn");
    private static final Set<String> BOUNDS = Set.of("value", "floor", "ceiling");
    private static final Map<String, Set<String>> LISTS = Map.of(
            "rules",
            keys(
                    "id",
                    "kind",
                    "domain",
                    "start",
                    "duty",
                    "owedBy",
                    "unit",
                    "promptness",
                    "rollOver",
                    "parameters",
                    "sources"),
            "ladders",
            keys(
                    "id",
                    "kind",
                    "clocks",
                    "always",
                    "always.#.action",
                    "always.#.to",
                    "always.#.refusedBy",
                    "always.#.after",
                    "states",
                    "states.#.state",
                    "states.#.last",
                    "states.#.closes",
                    "states.#.steps",
                    "states.#.steps.#.action",
                    "states.#.steps.#.to",
                    "states.#.steps.#.refusedBy",
                    "states.#.steps.#.after"),
            "parameters",
            keys("rule", "parameter", "value"));

    /** Takes the rows of a file. */
    interface Rows {
        void add(Fields fields, Function<Fields, ReferenceRow> mapping);
    }

    private final Fields head;

    private PackFile(Fields head) {
        this.head = head;
    }

    /** The files of the packs of a release, in order. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    static void read(Path path, String file, Mistakes mistakes, Rows rows) throws IOException {
        if (!file.endsWith(".yaml")) {
            mistakes.add(file, 0, "", "file.unknown", "*.yaml");
            return;
        }
        Optional<YamlFile.Document> document = YamlFile.document(path, file, HEAD, LISTS, mistakes);
        if (document.isEmpty()) {
            return;
        }
        PackFile pack = new PackFile(document.get().head());
        pack.check();
        Map<String, List<Fields>> lists = document.get().lists();
        lists.getOrDefault("rules", List.of()).forEach(fields -> rows.add(fields, pack::rule));
        lists.getOrDefault("ladders", List.of()).forEach(fields -> rows.add(fields, pack::ladder));
        lists.getOrDefault("parameters", List.of()).forEach(fields -> rows.add(fields, pack::local));
    }

    private void check() {
        boolean one = head.text("domain").isEmpty() != head.text("region").isEmpty();
        if (!one) {
            head.wrong(head.text("domain").isEmpty() ? "domain" : "region", "pack.head");
        }
        head.choiceOrNull("domain", RuleDomain.class);
    }

    /** The domain of the file; in the file of a region each rule names its own. */
    private RuleDomain domain(Fields fields) {
        return head.text("domain").isEmpty() || !fields.text("domain").isEmpty()
                ? fields.choice("domain", RuleDomain.class)
                : head.choiceOrNull("domain", RuleDomain.class);
    }

    // Each mapping reads all its fields before it builds the row, so that all mistakes of a row are seen at once.

    private ReferenceRow rule(Fields fields) {
        String id = fields.required("id");
        RuleKind kind = fields.choice("kind", RuleKind.class);
        RuleDomain domain = domain(fields);
        RuleEvent start = fields.choiceOrNull("start", RuleEvent.class);
        Duty duty = fields.choiceOrNull("duty", Duty.class);
        List<DutyHolder> owedBy = fields.choices("owedBy", DutyHolder.class);
        TermUnit unit = fields.choiceOrNull("unit", TermUnit.class);
        Promptness promptness = fields.choiceOrNull("promptness", Promptness.class);
        RollOver rollOver = fields.choiceOrNull("rollOver", RollOver.class);
        Map<String, RuleParameter> parameters = parameters(fields);
        String article = fields.required("article");
        List<String> sources = fields.words("sources");
        Mark mark = fields.choice("mark", Mark.class);
        LocalDate from = fields.date("effectiveFrom");
        LocalDate to = fields.dateOrNull("effectiveTo");
        String zh = fields.required("textZh");
        String en = fields.required("textEn");
        return fields.isBroken() || domain == null
                ? null
                : new LegalRule(
                        id,
                        kind,
                        domain,
                        head.text("region"),
                        start,
                        duty,
                        owedBy,
                        unit,
                        promptness,
                        rollOver == null ? RollOver.NEXT_WORKING_DAY : rollOver,
                        parameters,
                        article,
                        sources,
                        mark,
                        from,
                        to,
                        zh,
                        en);
    }

    private static Map<String, RuleParameter> parameters(Fields fields) {
        Map<String, String> written = fields.map("parameters");
        Map<String, RuleParameter> parameters = new TreeMap<>();
        written.forEach((path, text) -> {
            String field = "parameters." + path;
            int dot = path.indexOf('.');
            if (dot >= 0) {
                if (!BOUNDS.contains(path.substring(dot + 1))) {
                    fields.wrong(field, "yaml.key", String.join(", ", new TreeSet<>(BOUNDS)));
                }
                return;
            }
            boolean bounded = written.keySet().stream().anyMatch(other -> other.startsWith(path + "."));
            String value = bounded ? fields.required(field + ".value") : fields.required(field);
            Integer floor = fields.wholeOrNull(field + ".floor");
            Integer ceiling = fields.wholeOrNull(field + ".ceiling");
            parameters.put(path, new RuleParameter(value.replace('|', ','), floor, ceiling));
        });
        return parameters;
    }

    private ReferenceRow local(Fields fields) {
        String rule = fields.required("rule");
        String parameter = fields.required("parameter");
        String value = fields.required("value");
        String article = fields.required("article");
        Mark mark = fields.choice("mark", Mark.class);
        LocalDate from = fields.date("effectiveFrom");
        LocalDate to = fields.dateOrNull("effectiveTo");
        String zh = fields.required("textZh");
        String en = fields.required("textEn");
        if (head.text("region").isEmpty()) {
            fields.wrong("rule", "pack.local");
        }
        return fields.isBroken()
                ? null
                : new LocalParameter(
                        head.text("region"), rule, parameter, value.replace('|', ','), article, mark, from, to, zh, en);
    }

    private ReferenceRow ladder(Fields fields) {
        String id = fields.required("id");
        RuleDomain domain = domain(fields);
        CaseKind kind = fields.choice("kind", CaseKind.class);
        List<String> clocks = fields.words("clocks");
        List<LadderStep> always = steps(fields, "always");
        List<LadderState> states = states(fields);
        String article = fields.required("article");
        Mark mark = fields.choice("mark", Mark.class);
        LocalDate from = fields.date("effectiveFrom");
        LocalDate to = fields.dateOrNull("effectiveTo");
        String zh = fields.required("textZh");
        String en = fields.required("textEn");
        return fields.isBroken() || domain == null
                ? null
                : new CaseLadder(id, domain, kind, clocks, always, states, article, mark, from, to, zh, en);
    }

    private static List<LadderState> states(Fields fields) {
        List<LadderState> states = new ArrayList<>();
        for (int i = 0; i < fields.size("states"); i++) {
            String at = "states." + i + ".";
            boolean last = fields.flag(at + "last");
            states.add(new LadderState(
                    fields.required(at + "state"), last, fields.words(at + "closes"), steps(fields, at + "steps")));
        }
        return states;
    }

    private static List<LadderStep> steps(Fields fields, String list) {
        List<LadderStep> steps = new ArrayList<>();
        for (int i = 0; i < fields.size(list); i++) {
            String step = list + "." + i + ".";
            String after = fields.text(step + "after");
            steps.add(new LadderStep(
                    fields.required(step + "action"),
                    fields.required(step + "to"),
                    fields.words(step + "refusedBy"),
                    after.isEmpty() ? null : after));
        }
        return steps;
    }

    private static Set<String> keys(String... own) {
        Set<String> all = new TreeSet<>(ROW);
        all.addAll(List.of(own));
        return all;
    }
}
