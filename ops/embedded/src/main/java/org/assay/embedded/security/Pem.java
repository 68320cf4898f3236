package org.assay.embedded.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys and certificates as text (RFC 7468), as Kafka, Quarkus and other tools read them. */
final class Pem {
    private static final int LINE = 64;
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String PRIVATE_KEY = "PRIVATE KEY";

    private Pem() {}

    static String of(X509Certificate certificate) throws GeneralSecurityException {
        return block(CERTIFICATE, certificate.getEncoded());
    }

    static String of(Key privateKey) {
        return block(PRIVATE_KEY, privateKey.getEncoded());
    }

    /** The first certificate of a file. */
    static X509Certificate certificate(Path file) throws GeneralSecurityException {
        byte[] encoded = decoded(CERTIFICATE, file);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    /** The private key of a file. */
    static PrivateKey privateKey(String algorithm, Path file) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(decoded(PRIVATE_KEY, file)));
    }

    private static String block(String what, byte[] encoded) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private static byte[] decoded(String what, Path file) throws GeneralSecurityException {
        try {
            Matcher block = Pattern.compile("-----BEGIN " + what + "-----([^-]+)-----END")
                    .matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (!block.find()) {
                throw new GeneralSecurityException("no " + what + " in " + file);
            }
            return Base64.getMimeDecoder().decode(block.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
