package org.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.contract.access.ApiKey;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.access.TokenSubject;
import org.assay.http.auth.ApiKeys;
import org.assay.http.auth.Credentials;
import org.assay.http.auth.KeySets;
import org.assay.http.auth.Tokens;
import org.assay.http.party.Party;
import org.assay.http.party.PartyDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoComesInTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String SECRET = "made_up-secret_of-the-test";
    private static final String ISSUER = "https://issuer.example";

    private final PartyDirectory directory = new PartyDirectory();
    private final ApiKeys keys = new ApiKeys(directory, () -> NOW);

    @TempDir
    private Path folder;

    private static PartyChanged party(PartyStatus status, Instant expiresAt) {
        ApiKey key = new ApiKey("k1", ByteBuffer.wrap(ApiKeys.sha256(SECRET)), Instant.EPOCH, expiresAt);
        return new PartyChanged(
                "lab-a",
                PartyKind.LAB,
                status,
                1L,
                List.of("341800"),
                List.of(key),
                List.of("ab"),
                List.of(new TokenSubject(ISSUER, "lab-a-client")),
                Instant.EPOCH);
    }

    private void apply(PartyStatus status, Instant expiresAt) {
        directory.apply(Map.of("lab-a", Optional.of(party(status, expiresAt))));
    }

    private Optional<Party> byKey(String key) {
        Optional<Party> bearer =
                keys.authenticate(new Credentials(Optional.of(key), Optional.empty(), Optional.empty()));
        Optional<Party> header =
                keys.authenticate(new Credentials(Optional.empty(), Optional.of(key), Optional.empty()));
        assertThat(bearer).isEqualTo(header);
        return bearer;
    }

    @Test
    void shouldKnowAKeyUntilItExpires() {
        apply(PartyStatus.ACTIVE, NOW.plusSeconds(1));
        assertThat(byKey("assay_k1_" + SECRET).map(Party::principal)).contains("lab-a");
        for (String wrong : List.of("assay_k1_" + SECRET + "x", "assay_k2_" + SECRET, SECRET, "", "assay_k1_")) {
            assertThat(byKey(wrong)).as(wrong).isEmpty();
        }

        apply(PartyStatus.ACTIVE, NOW);

        assertThat(byKey("assay_k1_" + SECRET)).isEmpty();
    }

    @Test
    void shouldForgetEveryCredentialOfWhoeverIsRemovedOrCannotBeRead() {
        for (Optional<PartyChanged> gone : List.of(
                Optional.of(party(PartyStatus.REMOVED, null)),
                Optional.of(party(PartyStatus.UNKNOWN, null)),
                Optional.<PartyChanged>empty())) {
            apply(PartyStatus.ACTIVE, null);
            assertThat(directory.byCertificate("ab")).isPresent();

            directory.apply(Map.of("lab-a", gone));

            assertThat(byKey("assay_k1_" + SECRET)).isEmpty();
            assertThat(directory.byCertificate("ab")).isEmpty();
            assertThat(directory.byToken(ISSUER, "lab-a-client")).isEmpty();
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("assay")
                .subject("lab-a-client")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String id, JWSSigner signer)
            throws Exception {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(id).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static Optional<Party> byToken(Tokens tokens, String token) {
        return tokens.authenticate(new Credentials(Optional.of(token), Optional.empty(), Optional.empty()));
    }

    @Test
    void shouldBelieveOnlyTokensThatAreRightInEverything() throws Exception {
        apply(PartyStatus.ACTIVE, null);
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("1").generate();
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("1").generate();
        Path file = Files.writeString(folder.resolve("keys.json"), new JWKSet(key).toString());
        Tokens tokens = new Tokens(directory, KeySets.of(file.toUri()), ISSUER, "assay", Set.of(JWSAlgorithm.ES256));
        JWSSigner signer = new ECDSASigner(key);
        Date past = Date.from(Instant.now().minusSeconds(600));
        Date future = Date.from(Instant.now().plusSeconds(600));

        assertThat(byToken(tokens, signed(claims().build(), JWSAlgorithm.ES256, "1", signer))
                        .map(Party::principal))
                .contains("lab-a");
        for (JWTClaimsSet wrong : List.of(
                claims().audience("other").build(),
                claims().issuer("https://other.example").build(),
                claims().expirationTime(past).build(),
                claims().expirationTime(null).build(),
                claims().notBeforeTime(future).build(),
                claims().subject("unknown").build())) {
            assertThat(byToken(tokens, signed(wrong, JWSAlgorithm.ES256, "1", signer)))
                    .as("%s", wrong)
                    .isEmpty();
        }
        assertThat(byToken(tokens, new PlainJWT(claims().build()).serialize())).isEmpty();
        assertThat(byToken(tokens, signed(claims().build(), JWSAlgorithm.ES256, "1", new ECDSASigner(other))))
                .isEmpty();
        byte[] publicKey = key.toPublicJWK().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(byToken(tokens, signed(claims().build(), JWSAlgorithm.HS256, "1", new MACSigner(publicKey))))
                .isEmpty();
        assertThat(byToken(tokens, "no.token.atall")).isEmpty();
    }

    @Test
    void shouldFollowTheIssuerToANewKey() throws Exception {
        apply(PartyStatus.ACTIVE, null);
        ECKey first = new ECKeyGenerator(Curve.P_256).keyID("1").generate();
        ECKey second = new ECKeyGenerator(Curve.P_256).keyID("2").generate();
        Path file = Files.writeString(folder.resolve("keys.json"), new JWKSet(first).toString());
        Tokens tokens = new Tokens(directory, KeySets.of(file.toUri()), ISSUER, "assay", Set.of(JWSAlgorithm.ES256));
        String token = signed(claims().build(), JWSAlgorithm.ES256, "2", new ECDSASigner(second));
        assertThat(byToken(tokens, token)).isEmpty();

        Files.writeString(file, new JWKSet(second).toString());
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(byToken(tokens, token)).isPresent();
    }
}
