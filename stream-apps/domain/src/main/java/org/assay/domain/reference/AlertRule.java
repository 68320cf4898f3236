package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that raises an alert (预警规则). The numbers of the rule are its parameters.
 *
 * @param id key of the rule, the same over all its dated rows
 * @param kind which alert it raises
 * @param parameters names and values, in no order
 * @param article the article the rule rests on
 * @param source where the article was read
 * @param mark how sure the source is: {@code C}, {@code C2} or {@code K}
 * @param effectiveFrom first day
 * @param effectiveTo last day, null when open
 * @param textZh what the rule says, in Chinese
 * @param textEn the same in English
 */
public record AlertRule(
        String id,
        Kind kind,
        Map<String, String> parameters,
        String article,
        String source,
        String mark,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String textZh,
        String textEn)
        implements ReferenceRow {

    /** Name of the parameter that says what asks for an interview. */
    public static final String TRIGGER = "trigger";

    /** The alerts. */
    public enum Kind {
        /**
         * 不合格通报: the parties of a failing sample that the packs of its law name are told, or the {@code addressees} of
         * the rule; {@code otherwise} are told where the packs name nobody.
         */
        NONCONFORMANCE,
        /** 缺陷线索: an item of one of the {@code severities} failed. */
        DEFECT_CLUE,
        /** 约谈: the failures of an enterprise, an area or a platform ask for a talk; see {@link Trigger}. */
        INTERVIEW,
        /** 合格率低于目标: seen in one of the {@code views}. */
        RATE_BELOW_TARGET,
        /** 判定冲突: the submitter's conclusion and ours disagree. */
        CONFLICT,
        /** 召回预警: a product has a clue, and its risk was assessed with a level of recall. */
        RECALL;

        private Map<String, ParameterType> required() {
            return switch (this) {
                case NONCONFORMANCE -> Map.of("otherwise", ParameterType.LIST);
                case DEFECT_CLUE -> Map.of("severities", ParameterType.LIST);
                case RATE_BELOW_TARGET -> Map.of("views", ParameterType.LIST);
                case INTERVIEW, CONFLICT, RECALL -> Map.of();
            };
        }
    }

    /** What asks for an interview (约谈情形). */
    public enum Trigger {
        /** 多次不合格: one enterprise failed {@code count} times within {@code months}. */
        REPEAT,
        /** 严重不合格: a final failure whose worst item is of one of the {@code severities}. */
        SERIOUS,
        /**
         * 区域性行业性问题: {@code count} enterprises of one industry, by the first {@code digits} of GB/T 4754, in one county
         * failed in a stretch of {@code months} of the calendar.
         */
        CLUSTER,
        /** 平台内多次不合格: {@code count} failing samples were sold on one platform in a stretch of {@code months}. */
        PLATFORM;

        private Map<String, ParameterType> required() {
            return switch (this) {
                case REPEAT, PLATFORM -> Map.of("count", ParameterType.COUNT, "months", ParameterType.COUNT);
                case SERIOUS -> Map.of("severities", ParameterType.LIST);
                case CLUSTER ->
                    Map.of("count", ParameterType.COUNT, "months", ParameterType.COUNT, "digits", ParameterType.COUNT);
            };
        }

        String naturalKey() {
            return this == REPEAT ? Kind.INTERVIEW.name() : Kind.INTERVIEW + "-" + this;
        }
    }

    /** What the text of a parameter must hold. */
    public enum ParameterType {
        /** A whole number above zero. */
        COUNT,
        /** One or more words, split by commas. */
        LIST,
        /** A word of {@link Trigger}. */
        TRIGGER;

        /** Whether a text is of this type. */
        public boolean accepts(String text) {
            return switch (this) {
                case COUNT -> text.matches("[1-9][0-9]{0,5}");
                case LIST -> !words(text).isEmpty();
                case TRIGGER ->
                    Stream.of(Trigger.values())
                            .anyMatch(trigger -> trigger.name().equals(text));
            };
        }
    }

    public AlertRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        parameters = Map.copyOf(parameters);
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.ALERT_RULE;
    }

    @Override
    public String naturalKey() {
        return trigger().map(Trigger::naturalKey).orElse(kind.name());
    }

    /** What asks for the interview, a repetition unless told; empty for other kinds and for a word that is none. */
    public Optional<Trigger> trigger() {
        if (kind != Kind.INTERVIEW) {
            return Optional.empty();
        }
        String word = parameters.getOrDefault(TRIGGER, Trigger.REPEAT.name());
        return Stream.of(Trigger.values())
                .filter(trigger -> trigger.name().equals(word))
                .findFirst();
    }

    /** The parameters that the rule must have. */
    public Map<String, ParameterType> required() {
        return kind == Kind.INTERVIEW
                ? trigger().map(Trigger::required).orElse(Map.of(TRIGGER, ParameterType.TRIGGER))
                : kind.required();
    }

    @Override
    public Object fixedPart() {
        return new AlertRule(id, kind, parameters, article, source, mark, effectiveFrom, null, textZh, textEn);
    }

    /** A whole number, e.g. {@code count}. Loading has checked that it is there. */
    public int intParameter(String name) {
        String text = parameter(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "rule " + id + ": parameter " + name + " is no whole number: " + text, e);
        }
    }

    /** Words split by commas, e.g. {@code views}. */
    public List<String> listParameter(String name) {
        return words(parameter(name));
    }

    /** The text of a parameter. */
    public String parameter(String name) {
        String text = parameters.get(name);
        if (text == null) {
            throw new IllegalArgumentException("rule " + id + " has no parameter " + name);
        }
        return text;
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
