package org.assay.serdes;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A failed call of the registry. The exceptions below are the kinds Kafka itself knows, chosen by HTTP status as
 * Confluent's serdes choose them, so that code written for those keeps working:
 *
 * <table>
 * <caption>Kinds of failure</caption>
 * <tr><th>status</th><th>exception</th><th>may pass when tried again</th></tr>
 * <tr><td>401</td><td>{@link Unauthenticated}</td><td>no</td></tr>
 * <tr><td>403</td><td>{@link Forbidden}</td><td>no</td></tr>
 * <tr><td>429</td><td>{@link Throttled}</td><td>yes</td></tr>
 * <tr><td>408, 500, 503, 504, no answer in time</td><td>{@link Unavailable}</td><td>yes</td></tr>
 * <tr><td>502, no connection</td><td>{@link Disconnected}</td><td>yes</td></tr>
 * <tr><td>any other</td><td>{@link Rejected}</td><td>no</td></tr>
 * </table>
 */
public sealed interface RegistryFailure {

    /** What went wrong. */
    RegistryProblem problem();

    /** The subject concerned, empty when the call has none. */
    default String subject() {
        return problem().subject();
    }

    /** HTTP status, 0 when no answer came. */
    default int status() {
        return problem().status();
    }

    /** The protocol's code, 0 when there is none. */
    default int errorCode() {
        return problem().errorCode();
    }

    /** Whether the same call may succeed later. */
    default boolean isTransient() {
        return this instanceof RetriableException;
    }

    /** The exception that belongs to the problem's status. */
    static KafkaException of(RegistryProblem problem) {
        return switch (problem.status()) {
            case 401 -> new Unauthenticated(problem);
            case 403 -> new Forbidden(problem);
            case 429 -> new Throttled(problem);
            case 408, 500, 503, 504 -> new Unavailable(problem);
            case 0, 502 -> new Disconnected(problem);
            default -> new Rejected(problem);
        };
    }

    /** The registry understood the call and refused it, or answered something that is not the protocol. */
    final class Rejected extends SerializationException implements RegistryFailure {
        private final RegistryProblem problem;

        Rejected(RegistryProblem problem) {
            super(problem.describe());
            this.problem = problem;
        }

        @Override
        public RegistryProblem problem() {
            return problem;
        }
    }

    /** The credentials are missing or wrong. */
    final class Unauthenticated extends AuthenticationException implements RegistryFailure {
        private final RegistryProblem problem;

        Unauthenticated(RegistryProblem problem) {
            super(problem.describe());
            this.problem = problem;
        }

        @Override
        public RegistryProblem problem() {
            return problem;
        }
    }

    /** The credentials are good but do not allow the call. */
    final class Forbidden extends AuthorizationException implements RegistryFailure {
        private final RegistryProblem problem;

        Forbidden(RegistryProblem problem) {
            super(problem.describe());
            this.problem = problem;
        }

        @Override
        public RegistryProblem problem() {
            return problem;
        }
    }

    /** The registry asks for fewer calls. */
    final class Throttled extends ThrottlingQuotaExceededException implements RegistryFailure {
        private final RegistryProblem problem;

        Throttled(RegistryProblem problem) {
            super(problem.describe());
            this.problem = problem;
        }

        @Override
        public RegistryProblem problem() {
            return problem;
        }
    }

    /** The registry is out of order or too slow. */
    final class Unavailable extends TimeoutException implements RegistryFailure {
        private final RegistryProblem problem;

        Unavailable(RegistryProblem problem) {
            super(problem.describe());
            this.problem = problem;
        }

        @Override
        public RegistryProblem problem() {
            return problem;
        }
    }

    /** The registry could not be reached. */
    final class Disconnected extends DisconnectException implements RegistryFailure {
        private final RegistryProblem problem;

        Disconnected(RegistryProblem problem) {
            super(problem.describe());
            this.problem = problem;
        }

        @Override
        public RegistryProblem problem() {
            return problem;
        }
    }
}
