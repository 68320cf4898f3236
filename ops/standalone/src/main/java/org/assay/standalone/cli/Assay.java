package org.assay.standalone.cli;

import java.nio.file.Path;
import org.assay.standalone.bench.BenchCommand;
import org.assay.standalone.cli.access.AccessCommand;
import org.assay.standalone.cli.access.PartyCommand;
import org.assay.standalone.cli.act.ActCommand;
import org.assay.standalone.cli.act.ObjectCommand;
import org.assay.standalone.cli.alerts.AlertsCommand;
import org.assay.standalone.cli.cases.CaseCommand;
import org.assay.standalone.cli.cases.DeadlinesCommand;
import org.assay.standalone.cli.delivery.DeliveriesCommand;
import org.assay.standalone.cli.delivery.SubscribeCommand;
import org.assay.standalone.cli.delivery.SubscriptionsCommand;
import org.assay.standalone.cli.delivery.UnsubscribeCommand;
import org.assay.standalone.cli.demo.DemoCommand;
import org.assay.standalone.cli.rates.RatesCommand;
import org.assay.standalone.cli.rejected.RejectedCommand;
import org.assay.standalone.cli.rules.RulesCommand;
import org.assay.standalone.cli.sample.SampleCommand;
import org.assay.standalone.cli.scenario.ScenarioCommand;
import org.assay.standalone.cli.shared.SharedCommand;
import org.assay.standalone.cli.submit.SubmitCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself, with the options that every subcommand takes too. */
@Command(
        name = "assay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ResetCommand.class,
            TickCommand.class,
            ReleaseCommand.class,
            TopicsCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            RatesCommand.class,
            AlertsCommand.class,
            SharedCommand.class,
            SampleCommand.class,
            SubmitCommand.class,
            ActCommand.class,
            ObjectCommand.class,
            LabCommand.class,
            PartyCommand.Office.class,
            PartyCommand.Regulator.class,
            PartyCommand.City.class,
            AccessCommand.class,
            CaseCommand.class,
            DeadlinesCommand.class,
            RulesCommand.class,
            SubscribeCommand.class,
            SubscriptionsCommand.class,
            UnsubscribeCommand.class,
            DeliveriesCommand.class,
            RejectedCommand.class,
            QuarantineCommand.class,
            ScenarioCommand.class,
            DemoCommand.class,
            BenchCommand.class,
        })
public final class Assay {
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Path home;

    @Option(names = "--lang", paramLabel = "en|zh", scope = ScopeType.INHERIT)
    private String lang;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean isDebug;

    /** The directory named on the command line, or null. */
    Path home() {
        return home;
    }

    /** Whether failures are shown with their stack. */
    boolean isDebug() {
        return isDebug;
    }

    /** The language named on the command line, or null; {@link AssayMain} has looked at it before. */
    String lang() {
        return lang;
    }
}
