package org.assay.runtime.faults;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.CoordinatorLoadInProgressException;
import org.apache.kafka.common.errors.CoordinatorNotAvailableException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.NotCoordinatorException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The failures that go away by themselves: a broker or the registry is down, moving or busy.
 *
 * @param classes what counts, subclasses included
 */
public record TransientCauses(List<Class<? extends Throwable>> classes) {

    private static final TransientCauses STANDARD = new TransientCauses(List.of(
            TimeoutException.class,
            DisconnectException.class,
            NetworkException.class,
            LeaderNotAvailableException.class,
            NotLeaderOrFollowerException.class,
            NotEnoughReplicasException.class,
            CoordinatorNotAvailableException.class,
            CoordinatorLoadInProgressException.class,
            NotCoordinatorException.class,
            ThrottlingQuotaExceededException.class,
            ConnectException.class,
            SocketException.class,
            HttpTimeoutException.class));

    public TransientCauses {
        classes = List.copyOf(classes);
    }

    /** The list for Kafka and the schema registry. */
    public static TransientCauses standard() {
        return STANDARD;
    }

    /** Whether the failure or anything that caused it is listed. An {@link Error} never is. */
    public boolean include(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean listed = false;
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof Error) {
                return false;
            }
            listed |= classes.stream().anyMatch(asListed(cause));
        }
        return listed;
    }

    private static Predicate<Class<?>> asListed(Throwable cause) {
        return type -> type.isInstance(cause);
    }
}
