package org.assay.embedded.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Signs the tokens (JWT, RS256) by which the registry knows its callers. It has the public key, and asks nobody else. */
final class RegistryTokens {
    private static final int BITS = 2048;
    private static final Duration LIFE = Duration.ofDays(397);
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    private final PrivateKey key;

    private RegistryTokens(PrivateKey key) {
        this.key = key;
    }

    /** Signs with the key of a file, which is made when it is not there. */
    static RegistryTokens in(Path keyFile) throws GeneralSecurityException {
        if (!Files.exists(keyFile)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            SecretFiles.write(keyFile, Pem.of(generator.generateKeyPair().getPrivate()));
        }
        return new RegistryTokens(Pem.privateKey("RSA", keyFile));
    }

    /** The public key, in Base64. */
    String publicKey() throws GeneralSecurityException {
        RSAPrivateCrtKey full = (RSAPrivateCrtKey) key;
        RSAPublicKeySpec half = new RSAPublicKeySpec(full.getModulus(), full.getPublicExponent());
        return Base64.getEncoder()
                .encodeToString(
                        KeyFactory.getInstance("RSA").generatePublic(half).getEncoded());
    }

    /** A token of a principal, whose name needs no escaping in JSON. */
    String sign(String principal, RegistryRole role, Instant now) throws GeneralSecurityException {
        String claims = "{\"iss\":\"assay\",\"sub\":\"" + principal + "\",\"preferred_username\":\"" + principal
                + "\",\"iat\":" + now.getEpochSecond() + ",\"exp\":"
                + now.plus(LIFE).getEpochSecond() + ",\"groups\":[\"" + role.word() + "\"]}";
        String signed = encoded(HEADER.getBytes(StandardCharsets.US_ASCII)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
