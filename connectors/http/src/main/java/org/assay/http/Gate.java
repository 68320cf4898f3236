package org.assay.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.assay.http.auth.Authenticator;
import org.assay.http.auth.Credentials;
import org.assay.http.party.Party;

/** Lets in whoever one of the authenticators knows; to all others it says the same, whatever was wrong. */
public final class Gate {
    private final List<Authenticator> authenticators;
    private final Counter refused;

    /** A gate with the ways to come in. */
    public Gate(List<Authenticator> authenticators, MeterRegistry meters) {
        this.authenticators = List.copyOf(authenticators);
        this.refused = meters.counter("assay.door.unauthenticated");
    }

    /** A route for those who have come in. */
    public Route route(Route.Method method, String path, Route.PartyHandler handler) {
        return new Route(method, path, context -> handler.handle(context, party(context)));
    }

    private Party party(Context context) {
        Credentials credentials = Credentials.of(context);
        for (Authenticator authenticator : authenticators) {
            Optional<Party> party = authenticator.authenticate(credentials);
            if (party.isPresent()) {
                return party.get();
            }
        }
        refused.increment();
        context.header("WWW-Authenticate", "Bearer");
        throw Problem.of(401, "unauthenticated").asException();
    }
}
