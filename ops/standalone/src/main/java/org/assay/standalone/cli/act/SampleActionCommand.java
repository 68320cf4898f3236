package org.assay.standalone.cli.act;

import org.assay.contract.decision.SubmissionDecided;
import org.assay.standalone.data.Connection;
import picocli.CommandLine.Mixin;

/** Sends an action of the office whose sample it is, and says what was decided. */
abstract class SampleActionCommand extends OnSampleCommand {
    @Mixin
    private ActionOptions options;

    /** The action that was written. */
    protected abstract Object action(ActionWords words);

    @Override
    protected final int run() {
        Object action = action(new ActionWords(options, texts()));
        try (Connection connection = connect()) {
            SubmissionDecided decision = send(connection, references(), sample(connection), action);
            if (isJson()) {
                json(decision);
            }
            return Decided.exit(decision);
        }
    }
}
