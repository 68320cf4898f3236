package org.assay.http.auth;

import io.javalin.http.Context;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * What a request shows.
 *
 * @param bearer what follows {@code Authorization: Bearer}
 * @param apiKey the header {@code X-API-Key}
 * @param certificate the client's own certificate, whose key it has proved in the TLS handshake
 */
public record Credentials(Optional<String> bearer, Optional<String> apiKey, Optional<X509Certificate> certificate) {
    private static final String SCHEME = "Bearer ";
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final int LONGEST = 8_192;

    /** Those of a request. */
    public static Credentials of(Context context) {
        Optional<String> authorization = Optional.ofNullable(context.header("Authorization"))
                .filter(text -> text.length() <= LONGEST && text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()));
        Optional<X509Certificate> certificate =
                context.req().getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                        ? Optional.of(chain[0])
                        : Optional.empty();
        return new Credentials(
                authorization.map(text -> text.substring(SCHEME.length()).strip()),
                Optional.ofNullable(context.header("X-API-Key")).filter(text -> text.length() <= LONGEST),
                certificate);
    }
}
