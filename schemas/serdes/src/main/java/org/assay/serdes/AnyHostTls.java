package org.assay.serdes;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * TLS that checks who signed a certificate but not for which host. The JDK's HTTP client asks for the check of the host
 * always, unless the whole JVM is told otherwise; only the trust manager can leave it out for one client.
 */
final class AnyHostTls {

    private AnyHostTls() {}

    /** A context over the stores that Kafka's factory has read. */
    static SSLContext context(DefaultSslEngineFactory stores, AbstractConfig config) {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(config.getString(SslConfigs.SSL_KEYMANAGER_ALGORITHM_CONFIG));
            KeyStore keyStore = stores.keystore();
            keys.init(keyStore, keyStore == null ? null : keyPassword(config));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(config.getString(SslConfigs.SSL_TRUSTMANAGER_ALGORITHM_CONFIG));
            trust.init(stores.truststore());
            TrustManager[] chainOnly = Arrays.stream(trust.getTrustManagers())
                    .map(manager -> manager instanceof X509TrustManager x509 ? new ChainOnly(x509) : manager)
                    .toArray(TrustManager[]::new);
            String protocol = config.getString(SslConfigs.SSL_PROTOCOL_CONFIG);
            String provider = config.getString(SslConfigs.SSL_PROVIDER_CONFIG);
            SSLContext context =
                    provider == null ? SSLContext.getInstance(protocol) : SSLContext.getInstance(protocol, provider);
            context.init(keyStore == null ? null : keys.getKeyManagers(), chainOnly, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new KafkaException("the stores cannot be used", e);
        }
    }

    private static char[] keyPassword(AbstractConfig config) {
        Password own = config.getPassword(SslConfigs.SSL_KEY_PASSWORD_CONFIG);
        Password password = own == null ? config.getPassword(SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG) : own;
        return password == null ? null : password.value().toCharArray();
    }

    /** Leaves out the connection, without which the JDK's own manager cannot compare the host. */
    private static final class ChainOnly extends X509ExtendedTrustManager {
        private final X509TrustManager chain;

        ChainOnly(X509TrustManager chain) {
            this.chain = chain;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] certificates, String type) throws CertificateException {
            chain.checkServerTrusted(certificates, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] certificates, String type, Socket socket)
                throws CertificateException {
            chain.checkServerTrusted(certificates, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] certificates, String type, SSLEngine engine)
                throws CertificateException {
            chain.checkServerTrusted(certificates, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] certificates, String type) throws CertificateException {
            chain.checkClientTrusted(certificates, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] certificates, String type, Socket socket)
                throws CertificateException {
            chain.checkClientTrusted(certificates, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] certificates, String type, SSLEngine engine)
                throws CertificateException {
            chain.checkClientTrusted(certificates, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return chain.getAcceptedIssuers();
        }
    }
}
