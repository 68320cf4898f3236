package org.assay.runtime.launch;

import java.util.Optional;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.assay.runtime.config.Text;

/** The failures that are no fault of the program: what to say about them instead of a stack. */
final class KnownCause {

    private static final int DEEPEST = 20;

    private KnownCause() {}

    /** One line that says what to change, if the failure is a known one. */
    static Optional<Text> of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof MissingSourceTopicException) {
                return Optional.of(Text.of("cause.topic"));
            }
            if (cause instanceof AuthenticationException) {
                return Optional.of(Text.of("cause.login", cause.getClass().getSimpleName()));
            }
            if (cause instanceof AuthorizationException) {
                return Optional.of(Text.of("cause.rights", String.valueOf(cause.getMessage())));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
