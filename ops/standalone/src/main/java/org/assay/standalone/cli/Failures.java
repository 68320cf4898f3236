package org.assay.standalone.cli;

import org.apache.kafka.common.errors.TimeoutException;
import org.assay.embedded.EmbeddedStartException;
import org.assay.provisioner.ProvisioningException;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;

/** Which failures are the user's to mend, and what the command line leaves with. */
final class Failures {
    private Failures() {}

    /** Whether the message is a line for the user. */
    static boolean isExpected(Throwable failure) {
        return failure instanceof UserError || failure instanceof EmbeddedStartException;
    }

    /** What the command line leaves with. */
    static int exitCode(Throwable failure) {
        if (failure instanceof UserError mistake) {
            return mistake.exitCode();
        }
        if (failure instanceof EmbeddedStartException) {
            return Exit.BAD_CONFIG;
        }
        return failure instanceof TimeoutException || failure instanceof ProvisioningException
                ? Exit.NOT_QUIET
                : Exit.DIFFERENT;
    }
}
