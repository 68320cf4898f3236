package org.assay.serdes;

import static org.apache.kafka.common.config.ConfigDef.Type.CLASS;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * Settings of the registry client, under the names of Confluent's client. Each may also be written with the prefix
 * {@code schema.registry.}, which then wins: one map can so hold the settings of a Kafka client beside these.
 */
public final class RegistryConfig extends AbstractConfig {

    public static final String URL = "schema.registry.url";
    public static final String MAX_SCHEMAS = "max.schemas.per.subject";
    public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";
    public static final String USER_INFO = "basic.auth.user.info";
    public static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    public static final String BEARER_TOKEN = "bearer.auth.token";
    public static final String BEARER_PROVIDER = "bearer.auth.custom.provider.class";
    public static final String CONNECT_TIMEOUT_MS = "http.connect.timeout.ms";
    public static final String READ_TIMEOUT_MS = "http.read.timeout.ms";
    public static final String MAX_RETRIES = "max.retries";
    public static final String RETRIES_WAIT_MS = "retries.wait.ms";
    public static final String RETRIES_MAX_WAIT_MS = "retries.max.wait.ms";
    public static final String MISSING_ID_TTL_SEC = "missing.id.cache.ttl.sec";
    public static final String PROXY_HOST = "proxy.host";
    public static final String PROXY_PORT = "proxy.port";
    public static final String HEADER_PREFIX = "request.header.";

    static final String PREFIX = "schema.registry.";

    private static final String BEARER_PREFIX = "bearer.auth.";

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(URL, LIST, List.of(), Importance.HIGH, "URLs of the registry, tried in turn; mock://scope in tests")
            .define(MAX_SCHEMAS, INT, 1000, Range.atLeast(1), Importance.LOW, "bound of each cache of schemas and ids")
            .define(CREDENTIALS_SOURCE, STRING, "URL", Importance.MEDIUM, "URL, USER_INFO or SASL_INHERIT")
            .define(USER_INFO, PASSWORD, "", Importance.MEDIUM, "user:password, with USER_INFO")
            .define(SaslConfigs.SASL_JAAS_CONFIG, PASSWORD, null, Importance.LOW, "login, with SASL_INHERIT")
            .define(BEARER_SOURCE, STRING, "", Importance.MEDIUM, "STATIC_TOKEN or CUSTOM")
            .define(BEARER_TOKEN, PASSWORD, "", Importance.MEDIUM, "token, with STATIC_TOKEN")
            .define(BEARER_PROVIDER, CLASS, null, Importance.LOW, "class that supplies tokens, with CUSTOM")
            .define(CONNECT_TIMEOUT_MS, INT, 60_000, Range.atLeast(1), Importance.LOW, "limit for connecting")
            .define(READ_TIMEOUT_MS, INT, 60_000, Range.atLeast(1), Importance.LOW, "limit for a whole answer")
            .define(MAX_RETRIES, INT, 3, Range.atLeast(0), Importance.LOW, "tries after the first, for each URL")
            .define(RETRIES_WAIT_MS, INT, 1000, Range.atLeast(0), Importance.LOW, "ceiling of the first pause")
            .define(RETRIES_MAX_WAIT_MS, INT, 20_000, Range.atLeast(0), Importance.LOW, "ceiling of every pause")
            .define(
                    MISSING_ID_TTL_SEC,
                    LONG,
                    0L,
                    Range.atLeast(0),
                    Importance.LOW,
                    "how long an unknown id is remembered")
            .define(PROXY_HOST, STRING, "", Importance.LOW, "HTTP proxy")
            .define(PROXY_PORT, INT, -1, Importance.LOW, "port of the HTTP proxy");

    private final List<RegistryUrl> urls;
    private final RegistryCredentials credentials;
    private final Optional<RegistryTls> tls;

    /**
     * Reads and checks the settings.
     *
     * @throws ConfigException in one line, when a value is wrong or asks for what is not supported
     */
    public RegistryConfig(Map<String, ?> configured) {
        super(DEFINITION, withoutPrefix(configured), false);
        refuseWhatIsNotSupported(configured);
        urls = RegistryUrl.parseList(getList(URL));
        credentials = RegistryCredentials.of(this);
        tls = RegistryTls.of(configured);
        proxy();
    }

    List<RegistryUrl> urls() {
        return urls;
    }

    int cacheBound() {
        return getInt(MAX_SCHEMAS);
    }

    Duration connectTimeout() {
        return Duration.ofMillis(getInt(CONNECT_TIMEOUT_MS));
    }

    Duration readTimeout() {
        return Duration.ofMillis(getInt(READ_TIMEOUT_MS));
    }

    Duration missingIdTtl() {
        return Duration.ofSeconds(getLong(MISSING_ID_TTL_SEC));
    }

    RetryPolicy retryPolicy() {
        return new RetryPolicy(
                getInt(MAX_RETRIES),
                Duration.ofMillis(getInt(RETRIES_WAIT_MS)),
                Duration.ofMillis(getInt(RETRIES_MAX_WAIT_MS)));
    }

    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        originalsWithPrefix(HEADER_PREFIX).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return headers;
    }

    Optional<InetSocketAddress> proxy() {
        String host = getString(PROXY_HOST).strip();
        int port = getInt(PROXY_PORT);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        if (port < 1 || port > 65_535) {
            throw new ConfigException(PROXY_PORT, port, "give the port of " + PROXY_HOST);
        }
        return Optional.of(new InetSocketAddress(host, port));
    }

    RegistryCredentials credentials() {
        return credentials;
    }

    /** How to speak TLS; empty leaves it to the JVM. */
    Optional<RegistryTls> tls() {
        return tls;
    }

    /** Whether the user has given a value, be it the default. */
    boolean isSet(String key) {
        Object value = originals().get(key);
        return value != null && !String.valueOf(value).isBlank();
    }

    private static void refuseWhatIsNotSupported(Map<String, ?> configured) {
        configured.forEach((key, value) -> {
            String name = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
            boolean isForeign = name.startsWith(BEARER_PREFIX)
                    && !DEFINITION.names().contains(name)
                    && value != null
                    && !String.valueOf(value).isEmpty();
            if (isForeign) {
                throw new ConfigException(
                        key + " is not supported by this client; remove it, or supply tokens by a class in "
                                + BEARER_PROVIDER);
            }
        });
    }

    private static Map<String, Object> withoutPrefix(Map<String, ?> configured) {
        Map<String, Object> merged = new HashMap<>(configured);
        configured.forEach((key, value) -> {
            if (!key.startsWith(PREFIX)) {
                return;
            }
            String name = key.substring(PREFIX.length());
            if (DEFINITION.names().contains(name) || name.startsWith(HEADER_PREFIX)) {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
