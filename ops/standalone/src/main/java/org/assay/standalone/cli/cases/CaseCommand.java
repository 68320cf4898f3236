package org.assay.standalone.cli.cases;

import org.assay.standalone.Exit;
import org.assay.standalone.cli.AssayCommand;
import picocli.CommandLine.Command;

/** Cases (案件). */
@Command(
        name = "case",
        subcommands = {CaseListCommand.class, CaseShowCommand.class, CaseActCommand.class})
public final class CaseCommand extends AssayCommand {
    @Override
    protected int run() {
        out().println(usage());
        return Exit.PENDING;
    }
}
