package org.assay.standalone.cli;

import java.time.LocalDate;
import java.util.List;
import org.assay.contract.ingress.LabSanctionLifted;
import org.assay.contract.ingress.LabSanctioned;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.access.PartyAddCommand;
import org.assay.standalone.cli.access.PartyListCommand;
import org.assay.standalone.cli.access.PartyRemoveCommand;
import org.assay.standalone.cli.access.PartyRotateCommand;
import org.assay.standalone.cli.act.LabDrawCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.ControlTopic;
import org.assay.standalone.stack.References;
import org.assay.standalone.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Laboratories: who may come in, whose reports are taken back. */
@Command(
        name = "lab",
        subcommands = {
            LabCommand.Sanction.class,
            LabCommand.Lift.class,
            LabDrawCommand.class,
            PartyAddCommand.class,
            PartyRotateCommand.class,
            PartyRemoveCommand.class,
            PartyListCommand.class
        })
final class LabCommand extends StackCommand {
    @Override
    protected int run() {
        out().println(usage());
        return Exit.PENDING;
    }

    /** Sends an order and waits until every output follows. */
    abstract static class Order extends ClusterCommand {
        @Option(names = "--item", paramLabel = "ITEM", descriptionKey = "order.item")
        private List<String> items = List.of();

        @Option(names = "--from", paramLabel = "DATE", descriptionKey = "order.from")
        private String from;

        @Option(names = "--to", paramLabel = "DATE", descriptionKey = "order.to")
        private String to;

        @Option(names = "--within", paramLabel = "SECONDS", descriptionKey = "order.within", defaultValue = "600")
        private long within;

        @Option(names = "--json", descriptionKey = "json")
        private boolean isJson;

        /** Refuses an order that has no effect. */
        protected abstract void check(ControlTopic.State state, References references);

        /** The order. */
        protected abstract Object order(List<String> of, LocalDate first, LocalDate last);

        /** The sanction it is about. */
        protected abstract String sanction();

        @Override
        protected final int run() throws InterruptedException {
            References references = References.read(installation().references(), texts());
            LocalDate first = day(from);
            LocalDate last = day(to);
            if (first != null && last != null && last.isBefore(first)) {
                throw error(Exit.PENDING, "lab.days", last, first);
            }
            try (Connection connection = connect()) {
                ControlTopic control = new ControlTopic(connection, references.operator());
                check(control.read(), references);
                control.order(order(items, first, last));
                if (!settling(connection, "part.sanction", within).isEverywhere(control.read())) {
                    throw error(Exit.NOT_QUIET, "lab.not-settled", sanction(), within);
                }
                if (isJson) {
                    json(Json.object().put("sanction", sanction()).put("settled", true));
                } else {
                    say("lab.done", sanction());
                }
                return Exit.OK;
            }
        }

        private LocalDate day(String text) {
            return text == null ? null : Days.parse(text, texts());
        }
    }

    /** Takes reports of a laboratory back. */
    @Command(name = "sanction")
    static final class Sanction extends Order {
        @Parameters(paramLabel = "LAB", descriptionKey = "lab")
        private String lab;

        @Option(names = "--id", paramLabel = "SANCTION", descriptionKey = "id")
        private String id;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
        private String reason;

        @Override
        protected void check(ControlTopic.State state, References references) {
            if (references.release(references.latest()).lab(lab).isEmpty()) {
                throw error(Exit.PENDING, "lab.unknown", lab);
            }
            if (id == null) {
                id = lab + "-" + (state.sanctions().size() + 1);
            } else if (state.sanctions().contains(id)) {
                throw error(Exit.PENDING, "lab.taken", id);
            }
        }

        @Override
        protected Object order(List<String> of, LocalDate first, LocalDate last) {
            return new LabSanctioned(id, lab, of, first, last, reason);
        }

        @Override
        protected String sanction() {
            return id;
        }
    }

    /** Gives reports back. */
    @Command(name = "lift")
    static final class Lift extends Order {
        @Parameters(paramLabel = "SANCTION", descriptionKey = "sanction")
        private String sanction;

        @Override
        protected void check(ControlTopic.State state, References references) {
            if (!state.sanctions().contains(sanction)) {
                throw error(Exit.PENDING, "lab.no-sanction", sanction, String.join(", ", state.sanctions()));
            }
        }

        @Override
        protected Object order(List<String> of, LocalDate first, LocalDate last) {
            return new LabSanctionLifted(sanction, of, first, last);
        }

        @Override
        protected String sanction() {
            return sanction;
        }
    }
}
