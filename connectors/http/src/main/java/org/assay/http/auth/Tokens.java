package org.assay.http.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import org.assay.http.party.Party;
import org.assay.http.party.PartyDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * OAuth 2 access tokens that are signed JWTs (RFC 7519, RFC 9068): issuer, audience, {@code exp} and {@code nbf} must be right, and the
 * signature by a key of the issuer's key set with an algorithm of the list. An unsigned token is none.
 */
public final class Tokens implements Authenticator {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final PartyDirectory directory;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * Tokens of the parties in a directory.
     *
     * @param audience what {@code aud} must name
     * @param algorithms the signatures that are taken, all asymmetric
     */
    public Tokens(
            PartyDirectory directory,
            JWKSource<SecurityContext> keys,
            String issuer,
            String audience,
            Set<JWSAlgorithm> algorithms) {
        this.directory = directory;
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp")));
    }

    @Override
    public Optional<Party> authenticate(Credentials credentials) {
        Optional<String> token = credentials.bearer().filter(text -> !text.startsWith(ApiKeys.PREFIX));
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = processor.process(token.get(), null);
            return directory.byToken(claims.getIssuer(), claims.getSubject());
        } catch (ParseException | BadJOSEException wrong) {
            return Optional.empty();
        } catch (JOSEException e) {
            LOG.warn("The key set of the tokens' issuer cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }
}
