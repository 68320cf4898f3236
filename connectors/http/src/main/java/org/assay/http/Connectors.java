package org.assay.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CRL;
import java.util.Collection;
import javax.net.ssl.TrustManager;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** What a door listens with: plain HTTP, or TLS with the client's certificate asked for. */
final class Connectors {
    private final DoorSettings settings;

    Connectors(DoorSettings settings) {
        this.settings = settings;
    }

    Connector connector(Server server, HttpConfiguration shared) {
        ServerConnector connector = settings.keystore().isPresent() ? tls(server, shared) : plain(server, shared);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idleTimeout().toMillis());
        return connector;
    }

    private static ServerConnector plain(Server server, HttpConfiguration shared) {
        return new ServerConnector(server, new HttpConnectionFactory(shared));
    }

    private ServerConnector tls(Server server, HttpConfiguration shared) {
        HttpConfiguration https = new HttpConfiguration(shared);
        // Whoever calls by address sends no server name.
        https.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(
                server,
                new SslConnectionFactory(context(), HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(https));
    }

    private SslContextFactory.Server context() {
        SslContextFactory.Server context =
                settings.truststore().isPresent() ? new SslContextFactory.Server() : new AnyClient();
        context.setKeyStorePath(settings.keystore().orElseThrow().toUri().toString());
        context.setKeyStorePassword(
                settings.keystorePassword().map(Connectors::secret).orElse(""));
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        context.setWantClientAuth(true);
        if (settings.truststore().isPresent()) {
            context.setTrustStorePath(settings.truststore().get().toUri().toString());
            context.setTrustStorePassword(
                    settings.truststorePassword().map(Connectors::secret).orElse(""));
        }
        return context;
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The handshake proves the key; which certificates may come in, the fingerprints of the parties say. Jetty's own switch to trust all
     * does nothing beside a key store.
     */
    private static final class AnyClient extends SslContextFactory.Server {
        @Override
        protected TrustManager[] getTrustManagers(KeyStore trusted, Collection<? extends CRL> revoked) {
            return TRUST_ALL_CERTS.clone();
        }
    }
}
