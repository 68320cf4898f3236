package org.assay.serdes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key and its own certificate, made for the test and good for a day, in every form that Kafka's settings take. */
record TestCertificates(KeyPair keys, X509Certificate certificate) {

    static final String PASSWORD = "made-up-password";

    /** Certifies a name in the subject and as alternative name; a name of digits and dots counts as an address. */
    static TestCertificates of(String host) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair keys = generator.generateKeyPair();
            X500Name name = new X500Name("CN=" + host);
            Instant now = Instant.now();
            int kind = host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName;
            var builder = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            Date.from(now.minus(Duration.ofHours(1))),
                            Date.from(now.plus(Duration.ofDays(1))),
                            name,
                            keys.getPublic())
                    .addExtension(
                            Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host)));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new TestCertificates(keys, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A store with key and certificate. */
    Path keyStore(Path directory, String type) {
        return write(directory, "key", type, keyStore(type));
    }

    /** A store with the certificate alone. */
    Path trustStore(Path directory, String type) {
        return write(directory, "trust", type, trustStore(type));
    }

    String certificatePem() {
        return pem(certificate);
    }

    String keyPem() {
        // Kafka reads PKCS 8 only, as the JDK does.
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** For a server that shows this certificate, and trusts the clients' one. */
    SSLContext serverContext(TestCertificates client) {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
            own.init(keyStore("PKCS12"), PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(client.trustStore("PKCS12"));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keyStore(String type) {
        return store(
                type,
                store -> store.setKeyEntry(
                        "own", keys.getPrivate(), PASSWORD.toCharArray(), new X509Certificate[] {certificate}));
    }

    private KeyStore trustStore(String type) {
        return store(type, store -> store.setCertificateEntry("trusted", certificate));
    }

    private interface Filling {
        void into(KeyStore store) throws GeneralSecurityException;
    }

    private static KeyStore store(String type, Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            filling.into(store);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(Path directory, String name, String type, KeyStore store) {
        Path file = directory.resolve(name + "." + type);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(Object object) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
