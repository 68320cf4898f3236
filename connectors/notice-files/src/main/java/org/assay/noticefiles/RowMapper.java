package org.assay.noticefiles;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.assay.noticefiles.mapping.DayFormat;
import org.assay.noticefiles.mapping.ItemSplit;
import org.assay.noticefiles.mapping.Mapping;
import org.assay.noticefiles.mapping.RowIs;
import org.assay.noticefiles.mapping.Rule;
import org.assay.noticefiles.mapping.StableNumber;
import org.assay.noticefiles.mapping.Target;
import org.assay.noticefiles.mapping.Texts;
import org.assay.noticefiles.source.SourceRow;

/** Reads rows by the rules of a mapping. */
final class RowMapper {
    private static final String JOINT = "; ";

    private final Mapping mapping;
    private final Map<Target, Rule> rules;
    private final Set<String> idColumns;

    RowMapper(Mapping mapping) {
        this.mapping = mapping;
        this.rules = new EnumMap<>(mapping.rules());
        this.idColumns = mapping.rowIs() == RowIs.TEST ? mapping.idColumns() : Set.of();
    }

    /** What came of a row: the row under the names of the contract, or a problem. */
    sealed interface Result {
        record Read(MappedRow row) implements Result {}

        record Faulty(RowProblem problem) implements Result {}
    }

    Result map(RowRef ref, SourceRow row) {
        if (row.problem().isPresent()) {
            return new Result.Faulty(row.problem().get());
        }
        Map<Target, String> texts = new EnumMap<>(Target.class);
        for (Map.Entry<Target, Rule> entry : rules.entrySet()) {
            Field field = new Field(entry.getKey(), entry.getValue(), row.cells());
            Optional<RowProblem> problem = field.read(texts);
            if (problem.isPresent()) {
                return new Result.Faulty(problem.get());
            }
        }
        Optional<RowProblem> nameless = missingItemName(texts);
        if (nameless.isPresent()) {
            return new Result.Faulty(nameless.get());
        }
        RowDigest content = RowDigest.of(row.cells(), Set.of());
        RowDigest withoutId = idColumns.isEmpty() ? content : RowDigest.of(row.cells(), idColumns);
        return new Result.Read(new MappedRow(ref, texts, itemNames(row.cells(), texts), content, withoutId));
    }

    private List<String> itemNames(Map<String, String> cells, Map<Target, String> texts) {
        if (mapping.split().isPresent()) {
            ItemSplit split = mapping.split().get();
            String text = Texts.unwrap(cells.get(split.column()));
            return mapping.notStated().contains(text) ? List.of() : split.split(text);
        }
        return Optional.ofNullable(texts.get(Target.ITEM_NAME)).stream().collect(Collectors.toList());
    }

    /** A value without the name of its item would be lost. */
    private Optional<RowProblem> missingItemName(Map<Target, String> texts) {
        boolean expected = mapping.rowIs() == RowIs.TEST
                || texts.containsKey(Target.ITEM_VALUE)
                || texts.containsKey(Target.ITEM_LIMIT);
        if (mapping.split().isPresent() || !expected) {
            return Optional.empty();
        }
        List<Target> needed =
                mapping.rowIs() == RowIs.TEST ? List.of(Target.ITEM_NAME, Target.ITEM_ID) : List.of(Target.ITEM_NAME);
        return needed.stream()
                .filter(target -> !texts.containsKey(target))
                .findFirst()
                .map(target -> missing(target, rules.get(target)));
    }

    private static RowProblem missing(Target target, Rule rule) {
        return new RowProblem(RowProblem.Code.MISSING_VALUE, columns(target, rule), List.of(target.key()));
    }

    private static String columns(Target target, Rule rule) {
        List<String> columns = rule.source().columns();
        return columns.isEmpty() ? target.key() : String.join(" / ", columns);
    }

    /** One field of one row. */
    private final class Field {
        private final Target target;
        private final Rule rule;
        private final Map<String, String> cells;

        Field(Target target, Rule rule, Map<String, String> cells) {
            this.target = target;
            this.rule = rule;
            this.cells = cells;
        }

        /** Adds what the field says; a problem when it says something that cannot be, or nothing though it must. */
        Optional<RowProblem> read(Map<Target, String> texts) {
            String text = extracted(source());
            if (!text.isEmpty() && rule.words() != null) {
                String word = rule.words().get(text);
                if (word == null && rule.otherwise() == null) {
                    return problem(RowProblem.Code.UNKNOWN_WORD, target.key(), text);
                }
                text = word == null ? "" : word;
            }
            text = rule.synonyms().getOrDefault(text, text);
            if (text.isEmpty() && rule.otherwise() != null) {
                text = rule.otherwise();
            }
            if (text.isEmpty()) {
                return target.isMandatory() ? Optional.of(missing(target, rule)) : Optional.empty();
            }
            return switch (target.kind()) {
                case DATE -> readDay(text, texts);
                case WORD -> readWord(text, texts);
                case TEXT, NOTATION -> keep(text, texts);
            };
        }

        private Optional<RowProblem> readDay(String text, Map<Target, String> texts) {
            for (DayFormat format : rule.dates()) {
                Optional<LocalDate> day = format.parse(text);
                if (day.isPresent()) {
                    return keep(day.get().toString(), texts);
                }
            }
            if (rule.lenient()) {
                return Optional.empty();
            }
            String formats = rule.dates().stream().map(DayFormat::pattern).collect(Collectors.joining(", "));
            return problem(RowProblem.Code.UNREADABLE_DATE, target.key(), text, formats);
        }

        private Optional<RowProblem> readWord(String text, Map<Target, String> texts) {
            return target.words().contains(text)
                    ? keep(text, texts)
                    : problem(RowProblem.Code.NOT_A_WORD, target.key(), text, String.join(", ", target.words()));
        }

        private Optional<RowProblem> keep(String text, Map<Target, String> texts) {
            texts.put(target, text);
            return Optional.empty();
        }

        private Optional<RowProblem> problem(RowProblem.Code code, String... args) {
            return Optional.of(new RowProblem(code, columns(target, rule), List.of(args)));
        }

        private String source() {
            if (rule.source() instanceof Rule.Constant constant) {
                return constant.text();
            }
            List<String> columns = rule.source().columns();
            if (rule.source() instanceof Rule.HashOf) {
                return StableNumber.of(columns.stream()
                        .map(column -> Texts.trim(cells.get(column)))
                        .collect(Collectors.toList()));
            }
            List<String> stated = columns.stream()
                    .map(cells::get)
                    .map(this::clean)
                    .filter(text -> !text.isEmpty() && !mapping.notStated().contains(text))
                    .collect(Collectors.toList());
            if (stated.isEmpty()) {
                return "";
            }
            return rule.source() instanceof Rule.Joined ? String.join(JOINT, stated) : stated.get(0);
        }

        private String clean(String cell) {
            return target.kind() == Target.Kind.NOTATION ? Texts.trim(cell) : Texts.unwrap(cell);
        }

        private String extracted(String text) {
            if (rule.extract() == null || text.isEmpty()) {
                return text;
            }
            Matcher matcher = rule.extract().matcher(text);
            return matcher.find() ? clean(matcher.group(1)) : "";
        }
    }
}
