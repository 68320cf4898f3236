package org.assay.standalone.cli.scenario;

import org.assay.standalone.Exit;
import org.assay.standalone.cli.AssayCommand;
import picocli.CommandLine.Command;

/** Stories of cases that a lawyer can read. */
@Command(name = "scenario", subcommands = RunCommand.class)
public final class ScenarioCommand extends AssayCommand {
    @Override
    protected int run() {
        out().println(usage());
        return Exit.PENDING;
    }
}
