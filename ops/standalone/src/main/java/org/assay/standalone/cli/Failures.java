package org.assay.standalone.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;
import org.assay.embedded.EmbeddedStartException;
import org.assay.provisioner.ProvisioningException;
import org.assay.runtime.config.InvalidConfig;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Which failures are the user's to mend, and what the command line leaves with. */
final class Failures {
    private Failures() {}

    /** Whether the message is a line for the user. */
    static boolean isExpected(Throwable failure) {
        return failure instanceof UserError || failure instanceof EmbeddedStartException;
    }

    /** Why Kafka's clients or the registry's do not take their settings; empty when it is not that. */
    static Optional<String> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigException || cause instanceof AuthenticationException) {
                return Optional.of(String.valueOf(cause.getMessage()).replaceAll("\\s+", " "));
            }
        }
        return Optional.empty();
    }

    /** What the command line leaves with. */
    static int exitCode(Throwable failure) {
        if (failure instanceof UserError mistake) {
            return mistake.exitCode();
        }
        if (failure instanceof EmbeddedStartException
                || failure instanceof InvalidConfig
                || refusal(failure).isPresent()) {
            return Exit.BAD_CONFIG;
        }
        return failure instanceof RetriableException || failure instanceof ProvisioningException
                ? Exit.NOT_QUIET
                : Exit.DIFFERENT;
    }

    /** What is wrong with the words of a command, in one line. */
    static String notUnderstood(ParameterException mistake, Texts texts) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return texts.get("cli.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        if (mistake instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(argument ->
                            argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel())
                    .collect(Collectors.joining(" "));
            return texts.get("cli.missing", names);
        }
        return mistake.getMessage().lines().findFirst().orElse("");
    }
}
