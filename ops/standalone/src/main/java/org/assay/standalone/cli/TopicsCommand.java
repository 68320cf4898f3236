package org.assay.standalone.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.assay.provisioner.Action;
import org.assay.provisioner.Outcome;
import org.assay.provisioner.Plan;
import org.assay.provisioner.PlanApply;
import org.assay.provisioner.PlanText;
import org.assay.provisioner.Refusal;
import org.assay.provisioner.TopicReader;
import org.assay.provisioner.TopicSpec;
import org.assay.standalone.Exit;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.References;
import org.assay.standalone.stack.Schemas;
import org.assay.standalone.stack.StackTopics;
import org.assay.standalone.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The topics, planned before they are made. */
@Command(
        name = "topics",
        subcommands = {TopicsCommand.PlanOnly.class, TopicsCommand.Apply.class})
final class TopicsCommand extends AssayCommand {
    @Override
    protected int run() {
        out().println(usage());
        return Exit.PENDING;
    }

    /** Shows what differs and changes nothing. */
    @Command(name = "plan")
    static final class PlanOnly extends ClusterCommand {
        @Option(names = "--json")
        private boolean isJson;

        @Override
        protected int run() {
            try (Connection connection = connect()) {
                Plan plan = plan(connection, StackTopics.wanted(references(this).submitters()));
                if (isJson) {
                    json(describe(plan));
                } else {
                    new PlanText(texts().locale()).of(plan).forEach(out()::println);
                }
                return plan.exitCode();
            }
        }
    }

    /** Makes the topics as they should be. */
    @Command(name = "apply")
    static final class Apply extends ClusterCommand {
        @Option(names = "--json")
        private boolean isJson;

        @Override
        protected int run() {
            try (Connection connection = connect()) {
                References references = references(this);
                List<TopicSpec> wanted = StackTopics.wanted(references.submitters());
                List<Outcome> outcomes = new PlanApply(connection.admin()).apply(plan(connection, wanted));
                Plan left = plan(connection, wanted);
                // Whoever writes to a topic finds its schema there, and cannot register another one by accident.
                new Schemas(connection.registry()).register(StackTopics.of(references.submitters()));
                if (isJson) {
                    json(describe(outcomes, left));
                } else {
                    new PlanText(texts().locale()).of(outcomes).forEach(out()::println);
                }
                boolean hasFailed =
                        outcomes.stream().anyMatch(outcome -> outcome.problem().isPresent());
                return hasFailed ? Exit.DIFFERENT : left.exitCode();
            }
        }
    }

    private static References references(AssayCommand command) {
        return References.read(command.installation().references(), command.texts());
    }

    private static Plan plan(Connection connection, List<TopicSpec> wanted) {
        return Plan.between(new TopicReader(connection.admin()).read(wanted), wanted);
    }

    private static ObjectNode describe(Plan plan) {
        ObjectNode node = Json.object();
        ArrayNode actions = node.putArray("actions");
        plan.actions().forEach(action -> actions.add(describe(action)));
        node.put("pending", plan.actions().size());
        return node;
    }

    private static ObjectNode describe(List<Outcome> outcomes, Plan left) {
        ObjectNode node = Json.object();
        ArrayNode done = node.putArray("done");
        for (Outcome outcome : outcomes) {
            ObjectNode action = describe(outcome.action());
            outcome.problem().ifPresent(problem -> action.put("problem", problem));
            done.add(action);
        }
        ArrayNode actions = node.putArray("actions");
        left.actions().forEach(action -> actions.add(describe(action)));
        node.put("pending", left.actions().size());
        return node;
    }

    private static ObjectNode describe(Action action) {
        ObjectNode node = Json.object();
        node.put("action", action.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        node.put("topic", action.topic());
        if (action instanceof Action.Create create) {
            node.put("partitions", create.spec().partitions());
            node.set("settings", Json.of(create.spec().config()));
        } else if (action instanceof Action.Grow grow) {
            node.put("from", grow.from()).put("to", grow.to());
        } else if (action instanceof Action.Set set) {
            node.put("key", set.key()).put("from", set.from().orElse(null)).put("to", set.to());
        } else if (action instanceof Action.Unset unset) {
            node.put("key", unset.key()).put("from", unset.from());
        } else if (action instanceof Action.Refuse refuse) {
            node.put("reason", reason(refuse.reason()));
        }
        return node;
    }

    private static String reason(Refusal refusal) {
        return refusal.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
