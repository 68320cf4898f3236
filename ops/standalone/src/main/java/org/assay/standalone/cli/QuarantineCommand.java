package org.assay.standalone.cli;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.assay.contract.topic.App;
import org.assay.runtime.time.BusinessZone;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.data.Connection;
import org.assay.standalone.home.Part;
import org.assay.standalone.quarantine.Coordinates;
import org.assay.standalone.quarantine.QuarantineDesk;
import org.assay.standalone.quarantine.QuarantineList;
import org.assay.standalone.quarantine.Quarantined;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records that stop an app every time, left out on the operator's word. */
@Command(
        name = "quarantine",
        subcommands = {QuarantineCommand.Add.class, QuarantineCommand.Remove.class, QuarantineCommand.ListAll.class})
final class QuarantineCommand extends AssayCommand {
    @Override
    protected int run() {
        out().println(usage());
        return Exit.PENDING;
    }

    /** What {@code add} and {@code remove} share: one record of one app. */
    abstract static class OfRecord extends AssayCommand {
        @Parameters(paramLabel = "APP", index = "0", descriptionKey = "app")
        private String app;

        @Parameters(paramLabel = "COORDINATES", index = "1", descriptionKey = "coordinates")
        private String coordinates;

        final App app() {
            return App.of(app)
                    .orElseThrow(() -> error(
                            Exit.PENDING,
                            "quarantine.app",
                            app,
                            String.join(
                                    ", ",
                                    Arrays.stream(App.values()).map(App::kebab).toList())));
        }

        final Coordinates coordinates() {
            return Coordinates.parse(coordinates)
                    .orElseThrow(() -> error(Exit.PENDING, "quarantine.coordinates", coordinates));
        }

        /** The apps read the list when they start. */
        final void sayWhenItHolds() {
            boolean isRunning = home().process(Part.APPS).running().isPresent();
            say(isRunning ? "quarantine.restart" : "quarantine.start");
        }
    }

    /** Leaves a record out. */
    @Command(name = "add")
    static final class Add extends OfRecord {
        @Option(names = "--reason", paramLabel = "TEXT", required = true)
        private String reason;

        @Override
        protected int run() {
            QuarantineList list = QuarantineList.of(home());
            if (list.holds(app(), coordinates().toString())) {
                say("quarantine.known", coordinates(), app().kebab());
                return Exit.OK;
            }
            try (Connection connection = Connection.to(home())) {
                new QuarantineDesk(connection, texts()).require(app(), coordinates());
            }
            list.add(new Quarantined(
                    app(), coordinates().toString(), reason, WallClock.system().now()));
            say("quarantine.added", coordinates(), app().kebab());
            sayWhenItHolds();
            return Exit.OK;
        }
    }

    /** Takes a record back in, as long as it was not left out yet. */
    @Command(name = "remove")
    static final class Remove extends OfRecord {
        @Override
        protected int run() {
            QuarantineList list = QuarantineList.of(home());
            if (!list.holds(app(), coordinates().toString())) {
                throw error(Exit.DIFFERENT, "quarantine.unknown", coordinates(), app().kebab());
            }
            try (Connection connection = Connection.to(home())) {
                if (new QuarantineDesk(connection, texts()).isPassed(app(), coordinates())) {
                    throw error(Exit.DIFFERENT, "quarantine.left-out", coordinates(), app().kebab());
                }
            }
            list.remove(app(), coordinates().toString());
            say("quarantine.removed", coordinates(), app().kebab());
            sayWhenItHolds();
            return Exit.OK;
        }
    }

    /** Lists them. */
    @Command(name = "list")
    static final class ListAll extends AssayCommand {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

        @Option(names = "--json", descriptionKey = "json")
        private boolean isJson;

        @Override
        protected int run() {
            List<Quarantined> all = QuarantineList.of(home()).all();
            if (isJson) {
                all.forEach(entry -> json(QuarantineList.node(entry)));
            } else if (all.isEmpty()) {
                say("quarantine.none");
            } else {
                Table table = new Table()
                        .text(texts().get("column.app"))
                        .text(texts().get("column.record"))
                        .text(texts().get("column.time"))
                        .text(texts().get("column.reason"));
                all.forEach(entry -> table.row(
                        entry.app().kebab(),
                        entry.coordinates(),
                        TIME.format(entry.since().atZone(BusinessZone.CHINA)),
                        entry.reason()));
                print(table);
            }
            return Exit.OK;
        }
    }
}
