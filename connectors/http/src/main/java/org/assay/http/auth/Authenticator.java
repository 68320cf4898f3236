package org.assay.http.auth;

import java.util.Optional;
import org.assay.http.party.Party;

/** One way of showing who a request comes from. */
@FunctionalInterface
public interface Authenticator {
    /** The party, or empty when the credential is not there or not right; which of the two is nobody's business. */
    Optional<Party> authenticate(Credentials credentials);
}
