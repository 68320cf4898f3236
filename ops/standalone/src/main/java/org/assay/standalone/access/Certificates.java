package org.assay.standalone.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Certificates in files. */
public final class Certificates {
    private static final int LINE = 64;

    private Certificates() {}

    /**
     * SHA-256 of a certificate in DER, as lower-case hex.
     *
     * @param file one certificate, PEM or DER
     */
    public static String fingerprint(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
            return HexFormat.of().formatHex(Secrets.sha256(certificate.getEncoded()));
        }
    }

    /**
     * Whom a client with these settings trusts, as PEM, for others who are to trust the same.
     *
     * @param client {@code ssl.truststore.*} of a Kafka client; empty without one
     */
    static Optional<String> trusted(Map<String, String> client) throws IOException, GeneralSecurityException {
        String inline = client.get("ssl.truststore.certificates");
        String location = client.get("ssl.truststore.location");
        if (inline != null) {
            return Optional.of(inline.strip() + "\n");
        }
        if (location == null) {
            return Optional.empty();
        }
        String type = client.getOrDefault("ssl.truststore.type", KeyStore.getDefaultType());
        if (type.equals("PEM")) {
            return Optional.of(Files.readString(Path.of(location)).strip() + "\n");
        }
        String password = client.get("ssl.truststore.password");
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream in = Files.newInputStream(Path.of(location))) {
            store.load(in, password == null ? null : password.toCharArray());
        }
        List<Certificate> certificates = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)) {
                certificates.add(store.getCertificate(alias));
            }
        }
        return Optional.of(pem(certificates));
    }

    private static String pem(List<Certificate> certificates) throws CertificateException {
        StringBuilder pem = new StringBuilder();
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        for (Certificate certificate : certificates) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(lines.encodeToString(certificate.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString();
    }
}
