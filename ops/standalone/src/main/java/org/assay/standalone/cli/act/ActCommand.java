package org.assay.standalone.cli.act;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Any action of an office on one of its samples. */
@Command(name = "act")
public final class ActCommand extends SampleActionCommand {
    @Parameters(index = "1", paramLabel = "ACTION", descriptionKey = "action.action")
    private String action;

    @Override
    protected Object action(ActionWords words) {
        return words.action(action);
    }
}
