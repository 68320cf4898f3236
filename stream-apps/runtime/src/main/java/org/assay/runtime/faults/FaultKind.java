package org.assay.runtime.faults;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Who is to blame for a fault: the record, the moment or the installation. */
public enum FaultKind {
    /** This record, or how our code takes it; the next one may well succeed. */
    RECORD,
    /** A broker or the registry is away; the same record succeeds later. */
    TRANSIENT,
    /** Rights, passwords or settings: every record would fail, so none may be given up for it. */
    INSTALLATION;

    private static final List<Class<? extends Throwable>> OF_INSTALLATION =
            List.of(AuthenticationException.class, AuthorizationException.class, ConfigException.class);

    /** The kind of a failure, by what caused it. */
    static FaultKind of(Throwable failure, TransientCauses transientCauses) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (OF_INSTALLATION.stream().anyMatch(isType(cause))) {
                return INSTALLATION;
            }
        }
        return transientCauses.include(failure) ? TRANSIENT : RECORD;
    }

    private static Predicate<Class<?>> isType(Throwable cause) {
        return type -> type.isInstance(cause);
    }
}
