package org.assay.http;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.http.auth.ApiKeys;
import org.assay.http.auth.Authenticator;
import org.assay.http.auth.Certificates;
import org.assay.http.auth.KeySets;
import org.assay.http.auth.Tokens;
import org.assay.http.party.PartyDirectory;
import org.assay.http.settings.Settings;

/**
 * How a door listens and whom it believes. The table is in the module's page.
 *
 * @param keystorePassword file that holds the password, as all secrets do
 * @param truststore authorities of client certificates; without it any certificate shakes hands and its fingerprint decides
 * @param bodyTimeout from the first byte of a body to its last
 * @param closeTimeout how long requests that run may go on when the door closes
 */
public record DoorSettings(
        String host,
        int port,
        Optional<Path> keystore,
        Optional<Path> keystorePassword,
        Optional<Path> truststore,
        Optional<Path> truststorePassword,
        Optional<Issuer> issuer,
        int threads,
        Duration idleTimeout,
        Duration bodyTimeout,
        Duration closeTimeout) {
    static final int HEADER_BYTES = 16_384;

    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> SIGNATURES =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /** Whose tokens are taken. */
    public record Issuer(String name, String audience, URI keys, Set<JWSAlgorithm> algorithms) {
        public Issuer {
            algorithms = Set.copyOf(algorithms);
        }
    }

    /** Reads the settings; mistakes stay with the reader. */
    public static DoorSettings read(Settings settings) {
        return new DoorSettings(
                settings.text("http.host", "127.0.0.1"),
                settings.number("http.port", 29_095, 0, HIGHEST_PORT),
                settings.file("tls.keystore"),
                settings.file("tls.keystore.password.file"),
                settings.file("tls.client.truststore"),
                settings.file("tls.client.truststore.password.file"),
                issuer(settings),
                settings.number("http.threads", 250, 16, 10_000),
                settings.millis("http.idle.timeout.ms", Duration.ofSeconds(30)),
                settings.millis("http.body.timeout.ms", Duration.ofMinutes(2)),
                settings.millis("http.close.timeout.ms", Duration.ofSeconds(10)));
    }

    /** The ways in that are set up. */
    public List<Authenticator> authenticators(PartyDirectory directory, InstantSource clock) {
        List<Authenticator> all = new ArrayList<>();
        all.add(new ApiKeys(directory, clock));
        issuer.ifPresent(from -> all.add(
                new Tokens(directory, KeySets.of(from.keys()), from.name(), from.audience(), from.algorithms())));
        if (keystore.isPresent()) {
            all.add(new Certificates(directory, clock));
        }
        return all;
    }

    private static Optional<Issuer> issuer(Settings settings) {
        Optional<String> name = settings.optional("token.issuer");
        Optional<String> audience = settings.optional("token.audience");
        Optional<URI> keys = settings.url("token.keys.url", Set.of("http", "https", "file"));
        String wanted = settings.text("token.algorithms", "RS256,ES256");
        Set<JWSAlgorithm> algorithms = new HashSet<>();
        for (String word : wanted.split(",", -1)) {
            if (SIGNATURES.contains(word.strip())) {
                algorithms.add(JWSAlgorithm.parse(word.strip()));
            } else {
                settings.problem("setting.algorithm", "token.algorithms", word.strip(), String.join(", ", SIGNATURES));
            }
        }
        if (name.isPresent() && audience.isPresent() && keys.isPresent()) {
            return Optional.of(new Issuer(name.get(), audience.get(), keys.get(), algorithms));
        }
        if (name.isPresent() || audience.isPresent() || keys.isPresent()) {
            settings.problem("setting.issuer");
        }
        return Optional.empty();
    }
}
