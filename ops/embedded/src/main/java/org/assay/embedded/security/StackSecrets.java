package org.assay.embedded.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The secrets of one stack.
 *
 * <pre>
 * ca.pem, ca-key.pem      the authority that its clients trust
 * server.pem              key and certificate of broker and registry
 * registry-key.pem        signs the tokens of the registry's callers
 * principals.properties   passwords of the stack's own principals
 * </pre>
 */
public final class StackSecrets {
    /** The broker, to itself. */
    public static final String BROKER = "broker";

    /** The controller, to the broker. */
    public static final String CONTROLLER = "controller";

    /** Whoever uses the command line. May do everything. */
    public static final String OPERATOR = "operator";

    /** A server certificate is renewed at a start, when this or less is left of it. */
    public static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final List<String> LOCAL = List.of("127.0.0.1", "localhost");
    private static final String SERVER = "assay-server";

    private final Path directory;

    /** The secrets in a directory; nothing is made yet. */
    public StackSecrets(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Makes what is missing, and renews a server certificate that ends soon or lacks a name.
     *
     * @param principals who needs a password besides broker, controller and operator
     * @param hosts what the servers are called besides 127.0.0.1 and localhost
     */
    public void prepare(Collection<String> principals, Collection<String> hosts, Instant now) {
        SecretFiles.directory(directory);
        Set<String> all = new TreeSet<>(principals);
        all.addAll(List.of(BROKER, CONTROLLER, OPERATOR));
        passwords().complete(all);
        Set<String> names = new TreeSet<>(LOCAL);
        names.addAll(hosts);
        try {
            RegistryTokens.in(registryKey());
            CertificateAuthority authority = authority(now);
            if (!Files.exists(server()) || left(now).compareTo(RENEWED_BEFORE) <= 0 || !names().containsAll(names)) {
                SecretFiles.write(server(), authority.issue(SERVER, names, now));
            }
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of every principal. */
    public Map<String, String> passwordsByPrincipal() {
        return passwords().all();
    }

    /** A token for the registry. */
    public String token(String principal, RegistryRole role, Instant now) {
        try {
            return RegistryTokens.in(registryKey()).sign(principal, role, now);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** The public half of the key that signs tokens, in Base64. */
    public String registryPublicKey() {
        try {
            return RegistryTokens.in(registryKey()).publicKey();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** Key, certificate and authority in PEM, for a client that logs in with a certificate of its name. */
    public String clientCertificate(String principal, Instant now) {
        try {
            return authority(now).issue(principal, List.of(), now);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with the authority's certificate. */
    public Path authorityFile() {
        return directory.resolve("ca.pem");
    }

    /** The file with the servers' key and certificates. */
    public Path server() {
        return directory.resolve("server.pem");
    }

    /**
     * Writes the servers' key and certificates as PKCS 12, for servers that take nothing else.
     *
     * @param store where it goes
     * @param password where its password goes, which is made anew
     */
    public void serverKeyStore(Path store, Path password) {
        String secret = Passwords.drawn();
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("server", Pem.privateKey("EC", server()), secret.toCharArray(), new Certificate[] {
                Pem.certificate(server()), Pem.certificate(authorityFile())
            });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            keys.store(bytes, secret.toCharArray());
            SecretFiles.write(store, bytes.toByteArray());
            SecretFiles.write(password, secret);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The servers' key cannot be written to " + store, e);
        }
    }

    /** How long the servers' certificate holds from now on; negative when it has ended. */
    public Duration left(Instant now) {
        return Duration.between(now, certificate().getNotAfter().toInstant());
    }

    /** Trusts the stack's authority, and nobody else. */
    public SSLContext trust() {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("ca", Pem.certificate(authorityFile()));
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> names() throws GeneralSecurityException {
        Set<String> names = new TreeSet<>();
        Collection<List<?>> alternatives = certificate().getSubjectAlternativeNames();
        if (alternatives != null) {
            alternatives.forEach(name -> names.add(String.valueOf(name.get(1))));
        }
        return names;
    }

    private X509Certificate certificate() {
        try {
            return Pem.certificate(server());
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private CertificateAuthority authority(Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        return CertificateAuthority.in(authorityFile(), directory.resolve("ca-key.pem"), now);
    }

    private Path registryKey() {
        return directory.resolve("registry-key.pem");
    }

    private Passwords passwords() {
        return new Passwords(directory.resolve("principals.properties"));
    }

    private IllegalStateException unusable(Exception cause) {
        return new IllegalStateException("the secrets in " + directory + " cannot be used", cause);
    }
}
