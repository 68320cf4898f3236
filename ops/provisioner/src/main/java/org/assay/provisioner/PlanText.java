package org.assay.provisioner;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan, and what became of it, as lines for people. */
public final class PlanText {
    private final ResourceBundle bundle;

    /** Text in the language of a locale, English where it is not Chinese. */
    public PlanText(Locale locale) {
        // Without the fallback to the machine's locale, English is what is left.
        bundle = ResourceBundle.getBundle(
                "org.assay.provisioner.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** One line an action ({@code +} create, {@code ~} change, {@code !} refused) and a last line that counts. */
    public List<String> of(Plan plan) {
        if (plan.isEmpty()) {
            return List.of(text("plan.empty"));
        }
        List<String> lines = new ArrayList<>();
        plan.actions().forEach(action -> lines.add(line(action)));
        long created = count(plan, Action.Create.class);
        long refused = count(plan, Action.Refuse.class);
        lines.add(text("plan.summary", created, plan.actions().size() - created - refused, refused));
        return lines;
    }

    /** One line an action with its outcome, and a last line that counts. */
    public List<String> of(List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String line = line(outcome.action());
            lines.add(outcome.problem()
                    .map(problem -> text("outcome.failed", line, problem))
                    .orElse(line));
        }
        long failed = outcomes.stream()
                .filter(outcome -> outcome.problem().isPresent())
                .count();
        lines.add(text("outcome.summary", outcomes.size() - failed, failed));
        return lines;
    }

    private String line(Action action) {
        if (action instanceof Action.Create create) {
            TopicSpec spec = create.spec();
            String replication = spec.replicationFactor() == TopicSpec.CLUSTER_DEFAULT
                    ? text("replication.default")
                    : Integer.toString(spec.replicationFactor());
            return text("action.create", spec.name(), spec.partitions(), replication, settings(spec.config()));
        }
        if (action instanceof Action.Grow grow) {
            return text("action.grow", grow.topic(), grow.from(), grow.to());
        }
        if (action instanceof Action.Set set) {
            return text("action.set", set.topic(), set.key(), set.from().orElse(text("value.default")), set.to());
        }
        if (action instanceof Action.Unset unset) {
            return text("action.unset", unset.topic(), unset.key(), unset.from());
        }
        Action.Refuse refuse = (Action.Refuse) action;
        return text("action.refuse", refuse.topic(), reason(refuse.reason()));
    }

    private String reason(Refusal reason) {
        if (reason instanceof Refusal.Shrink shrink) {
            return text("refusal.shrink", shrink.from(), shrink.to());
        }
        if (reason instanceof Refusal.KeysWouldMove move) {
            return text("refusal.keys", move.from(), move.to());
        }
        if (reason instanceof Refusal.Replication replication) {
            return text("refusal.replication", replication.from(), replication.to());
        }
        return text("refusal.unwanted");
    }

    private static String settings(Map<String, String> config) {
        return new TreeMap<>(config)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static long count(Plan plan, Class<? extends Action> type) {
        return plan.actions().stream().filter(type::isInstance).count();
    }

    private String text(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(words);
    }
}
