package org.assay.serdes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.errors.AuthenticationException;

/** What proves to the registry who asks: the header {@code Authorization}, either basic or bearer. */
@FunctionalInterface
interface RegistryCredentials {

    /** RFC 6750, section 2.1, widened to what a header may hold: some servers accept opaque tokens of other characters. */
    Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    /** The value of the header for an address, if any. */
    Optional<String> headerFor(RegistryUrl url);

    /** The credentials that the settings ask for; {@link ConfigException} in one line when they contradict each other. */
    static RegistryCredentials of(RegistryConfig config) {
        boolean isBearer = config.isSet(RegistryConfig.BEARER_SOURCE)
                || config.isSet(RegistryConfig.BEARER_TOKEN)
                || config.isSet(RegistryConfig.BEARER_PROVIDER);
        if (!isBearer) {
            return basic(config);
        }
        boolean isBasic = config.isSet(RegistryConfig.CREDENTIALS_SOURCE)
                || config.urls().stream().anyMatch(url -> url.userInfo().isPresent());
        if (isBasic) {
            throw new ConfigException("basic and bearer credentials are both set: remove "
                    + RegistryConfig.CREDENTIALS_SOURCE + " and the user in " + RegistryConfig.URL + ", or "
                    + "bearer.auth.*");
        }
        Supplier<String> tokens = bearer(config);
        return url -> Optional.of("Bearer " + tokens.get());
    }

    private static RegistryCredentials basic(RegistryConfig config) {
        String source = config.getString(RegistryConfig.CREDENTIALS_SOURCE).strip();
        return switch (source) {
            case "URL", "" -> url -> url.userInfo().map(RegistryCredentials::basicHeader);
            case "USER_INFO" -> always(basicHeader(userInfo(config)));
            case "SASL_INHERIT" ->
                always(basicHeader(SaslLogin.userInfo(config.getPassword(SaslConfigs.SASL_JAAS_CONFIG))));
            default ->
                throw new ConfigException(
                        RegistryConfig.CREDENTIALS_SOURCE, source, "use URL, USER_INFO or SASL_INHERIT");
        };
    }

    private static Supplier<String> bearer(RegistryConfig config) {
        String source = config.getString(RegistryConfig.BEARER_SOURCE).strip();
        boolean isProvided = source.isEmpty() && config.isSet(RegistryConfig.BEARER_PROVIDER);
        return switch (isProvided ? "CUSTOM" : source) {
            case "STATIC_TOKEN", "" -> {
                String token = config.getPassword(RegistryConfig.BEARER_TOKEN).value();
                if (!TOKEN.matcher(token).matches()) {
                    throw new ConfigException(
                            RegistryConfig.BEARER_TOKEN + " must be a token without spaces or line ends");
                }
                yield () -> token;
            }
            case "CUSTOM" -> {
                BearerTokenProvider provider =
                        config.getConfiguredInstance(RegistryConfig.BEARER_PROVIDER, BearerTokenProvider.class);
                if (provider == null) {
                    throw new ConfigException(RegistryConfig.BEARER_PROVIDER
                            + " is missing: name a class that implements " + BearerTokenProvider.class.getName());
                }
                yield () -> checked(provider);
            }
            default ->
                throw new ConfigException(
                        RegistryConfig.BEARER_SOURCE,
                        source,
                        "use STATIC_TOKEN, or CUSTOM with a class in " + RegistryConfig.BEARER_PROVIDER);
        };
    }

    private static String checked(BearerTokenProvider provider) {
        String token = provider.token();
        if (token == null || !TOKEN.matcher(token).matches()) {
            throw new AuthenticationException(
                    provider.getClass().getName() + " gave no token, or one with spaces or line ends");
        }
        return token;
    }

    private static String userInfo(RegistryConfig config) {
        Password password = config.getPassword(RegistryConfig.USER_INFO);
        if (password.value().indexOf(':') < 1) {
            throw new ConfigException(RegistryConfig.USER_INFO + " must be user:password when "
                    + RegistryConfig.CREDENTIALS_SOURCE + " is USER_INFO");
        }
        return password.value();
    }

    private static RegistryCredentials always(String header) {
        return url -> Optional.of(header);
    }

    private static String basicHeader(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }
}
