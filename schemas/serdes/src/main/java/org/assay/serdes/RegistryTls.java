package org.assay.serdes;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * TLS of the registry client: Kafka's own settings with {@value #PREFIX} before them, and Kafka's own reading of PKCS12, JKS
 * and PEM stores.
 */
final class RegistryTls {

    /** Stands before Kafka's names; without it they belong to the Kafka client that shares the map. */
    static final String PREFIX = "schema.registry.";

    static final ConfigDef DEFINITION = new ConfigDef().withClientSslSupport();

    private final SSLContext context;
    private final SSLParameters parameters = new SSLParameters();

    private RegistryTls(AbstractConfig config) {
        if (config.getClass(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG) != null) {
            throw new ConfigException(PREFIX + SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG
                    + " is not supported by this client; remove it and name the stores");
        }
        context = context(config);
        List<String> protocols = config.getList(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG);
        parameters.setProtocols(protocols.toArray(String[]::new));
        List<String> ciphers = config.getList(SslConfigs.SSL_CIPHER_SUITES_CONFIG);
        if (ciphers != null && !ciphers.isEmpty()) {
            parameters.setCipherSuites(ciphers.toArray(String[]::new));
        }
    }

    /**
     * Reads the stores that the settings name; empty when there is no such setting, which leaves the JVM's trust store.
     *
     * @throws ConfigException in one line, when a setting is unknown or a store cannot be read
     */
    static Optional<RegistryTls> of(Map<String, ?> configured) {
        Map<String, Object> settings = new HashMap<>();
        configured.forEach((key, value) -> {
            if (key.startsWith(PREFIX + "ssl.") && value != null) {
                String name = key.substring(PREFIX.length());
                boolean isEmpty = String.valueOf(value).isEmpty();
                if (isEmpty && !name.equals(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG)) {
                    return;
                }
                if (!DEFINITION.names().contains(name)) {
                    throw new ConfigException(key + " is not a setting of Kafka's TLS; check its spelling");
                }
                settings.put(name, value);
            }
        });
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegistryTls(new AbstractConfig(DEFINITION, settings, false)));
    }

    void applyTo(HttpClient.Builder builder) {
        builder.sslContext(context).sslParameters(parameters);
    }

    private static SSLContext context(AbstractConfig config) {
        String identification = config.getString(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG);
        boolean checksHost = "https".equalsIgnoreCase(identification);
        if (!checksHost && !identification.isEmpty()) {
            throw new ConfigException(
                    PREFIX + SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG,
                    identification,
                    "use https, or nothing to accept a certificate of any host");
        }
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(config.values());
            return checksHost ? factory.sslContext() : AnyHostTls.context(factory, config);
        } catch (KafkaException e) {
            throw new ConfigException(PREFIX + "ssl.*: " + explain(e));
        }
    }

    private static String explain(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause().getMessage() != null) {
            cause = cause.getCause();
        }
        String message = failure.getMessage();
        String all = cause == failure ? message : message + ": " + cause.getMessage();
        return all.replaceAll("\\s+", " ").strip();
    }
}
