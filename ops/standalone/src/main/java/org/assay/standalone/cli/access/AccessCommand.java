package org.assay.standalone.cli.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AclBinding;
import org.assay.provisioner.access.AccessAction;
import org.assay.provisioner.access.AccessOutcome;
import org.assay.provisioner.access.AccessPlan;
import org.assay.provisioner.access.AccessText;
import org.assay.provisioner.access.NoAuthorizerException;
import org.assay.standalone.Exit;
import org.assay.standalone.access.Access;
import org.assay.standalone.access.PartyTopic;
import org.assay.standalone.cli.AssayCommand;
import org.assay.standalone.cli.ClusterCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.References;
import org.assay.standalone.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who may do what, planned before it is made so. */
@Command(
        name = "access",
        subcommands = {AccessCommand.PlanOnly.class, AccessCommand.Apply.class})
public final class AccessCommand extends AssayCommand {
    @Override
    protected int run() {
        out().println(usage());
        return Exit.PENDING;
    }

    /** Reads what is, and does the one or the other. */
    abstract static class Planned extends ClusterCommand {
        @Option(names = "--json", descriptionKey = "json")
        private boolean isJson;

        /** What it does with the plan. */
        protected abstract int run(Access access, AccessPlan plan);

        @Override
        protected final int run() {
            try (Connection connection = connect()) {
                String operator =
                        References.read(installation().references(), texts()).operator();
                Access access = new Access(
                        connection.admin(), Access.wanted(sources(), operator, new PartyTopic(connection).parties()));
                return run(access, access.plan());
            } catch (NoAuthorizerException open) {
                throw error(Exit.BAD_CONFIG, "access.open");
            }
        }

        final boolean isJson() {
            return isJson;
        }
    }

    /** Shows what differs and changes nothing. */
    @Command(name = "plan")
    static final class PlanOnly extends Planned {
        @Override
        protected int run(Access access, AccessPlan plan) {
            if (isJson()) {
                ArrayNode actions = Json.array();
                plan.actions().forEach(action -> actions.add(describe(action)));
                json(Json.object().put("pending", plan.actions().size()).set("actions", actions));
            } else {
                new AccessText(texts().locale()).of(plan).forEach(out()::println);
            }
            return plan.exitCode();
        }
    }

    /** Gives what is missing and takes away what is not wanted. */
    @Command(name = "apply")
    static final class Apply extends Planned {
        @Override
        protected int run(Access access, AccessPlan plan) {
            List<AccessOutcome> outcomes = access.apply(plan);
            if (isJson()) {
                ArrayNode done = Json.array();
                for (AccessOutcome outcome : outcomes) {
                    ObjectNode action = describe(outcome.action());
                    outcome.problem().ifPresent(problem -> action.put("problem", problem));
                    done.add(action);
                }
                json(Json.object().set("done", done));
            } else {
                new AccessText(texts().locale()).of(outcomes).forEach(out()::println);
            }
            return outcomes.stream().anyMatch(outcome -> outcome.problem().isPresent()) ? Exit.DIFFERENT : Exit.OK;
        }
    }

    private static ObjectNode describe(AccessAction action) {
        ObjectNode node = Json.object();
        node.put("action", action.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (action instanceof AccessAction.Allow allow) {
            describe(node, allow.acl());
        } else if (action instanceof AccessAction.Withdraw withdraw) {
            describe(node, withdraw.acl());
        } else if (action instanceof AccessAction.DropPassword drop) {
            node.put("user", drop.user());
        } else if (action instanceof AccessAction.Limit limit) {
            node.put("user", limit.user()).put("quota", limit.quota().key()).put("to", limit.to());
        } else if (action instanceof AccessAction.Unlimit unlimit) {
            node.put("user", unlimit.user()).put("quota", unlimit.quota().key()).put("from", unlimit.from());
        }
        return node;
    }

    private static void describe(ObjectNode node, AclBinding acl) {
        node.put("principal", acl.entry().principal())
                .put("operation", acl.entry().operation().name())
                .put("resource", acl.pattern().resourceType().name())
                .put("name", acl.pattern().name())
                .put("pattern", acl.pattern().patternType().name());
    }
}
