package org.assay.standalone.cli;

import java.time.LocalDate;
import java.util.List;
import org.assay.standalone.Exit;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.ControlTopic;
import org.assay.standalone.stack.References;
import org.assay.standalone.stack.ReleaseDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Releases of the reference data. */
@Command(
        name = "release",
        subcommands = {ReleaseCommand.Activate.class, ReleaseCommand.ListAll.class})
final class ReleaseCommand extends AssayCommand {
    @Override
    protected int run() {
        out().println(usage());
        return Exit.PENDING;
    }

    /** Loads a release and puts it into force. */
    @Command(name = "activate")
    static final class Activate extends ClusterCommand {
        private static final int MOST_TOLD = 20;

        @Parameters(paramLabel = "N", descriptionKey = "number")
        private int number;

        @Option(names = "--within", paramLabel = "SECONDS", descriptionKey = "within", defaultValue = "600")
        private long within;

        @Override
        protected int run() throws InterruptedException {
            References references = References.read(installation().references(), texts());
            references.require(number);
            try (Connection connection = connect()) {
                ReleaseDesk desk = new ReleaseDesk(connection, references, texts());
                Replanned replanned = new Replanned(connection);
                boolean isNew = desk.activate(number, desk.control().read().release());
                if (isStack()) {
                    home().settings().release(number == references.latest() ? 0 : number);
                }
                // Also when it was in force: whoever activated it need not have waited.
                if (!settling(connection, "part.release", within)
                        .isEverywhere(desk.control().read())) {
                    throw error(Exit.NOT_QUIET, "release.not-settled", number, within);
                }
                say(isNew ? "release.activated" : "release.in-force", number);
                references
                        .release(number)
                        .kindsWithoutRule()
                        .forEach(kind -> say("release.no-rule", number, texts().get("word.AlertKind." + kind.name())));
                tell(replanned.look());
                return Exit.OK;
            }
        }

        private void tell(List<Replanned.Moved> moved) {
            if (!moved.isEmpty()) {
                say("release.replanned", moved.size());
            }
            moved.stream()
                    .limit(MOST_TOLD)
                    .forEach(each -> say(
                            "release.replanned-one",
                            each.of().getCaseId(),
                            each.entry().getRule(),
                            day(each.entry().getFrom()),
                            day(each.entry().getTo()),
                            each.entry().getNote()));
            if (moved.size() > MOST_TOLD) {
                say("release.replanned-more", moved.size() - MOST_TOLD);
            }
        }

        private static String day(LocalDate day) {
            return day == null ? "-" : day.toString();
        }
    }

    /** Lists the releases that ship, and which one is in force. */
    @Command(name = "list")
    static final class ListAll extends ClusterCommand {
        @Override
        protected int run() {
            References references = References.read(installation().references(), texts());
            try (Connection connection = connect()) {
                ControlTopic.State state = new ReleaseDesk(connection, references, texts())
                        .control()
                        .read();
                references.releases().forEach(release -> {
                    boolean isInForce = state.release().orElse(0) == release.release();
                    String line = isInForce ? "release.listed-in-force" : "release.listed";
                    say(line, release.release(), release.rows().size());
                });
                return Exit.OK;
            }
        }
    }
}
