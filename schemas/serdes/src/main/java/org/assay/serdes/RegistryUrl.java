package org.assay.serdes;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/**
 * One address of the registry.
 *
 * @param base scheme, host, port and path, without credentials and without a slash at the end
 * @param userInfo {@code user:password} as it stood in the URL, decoded
 */
record RegistryUrl(String base, Optional<String> userInfo) {

    static final String MOCK_SCHEME = "mock";

    /** Reads a comma separated list. Messages never repeat a URL, because it may hold a password. */
    static List<RegistryUrl> parseList(List<String> texts) {
        List<RegistryUrl> urls = texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(RegistryUrl::parse)
                .toList();
        if (urls.isEmpty()) {
            throw new ConfigException(RegistryConfig.URL + " is missing: give the URL of the schema registry");
        }
        if (urls.size() > 1 && urls.stream().anyMatch(RegistryUrl::isMock)) {
            throw new ConfigException(RegistryConfig.URL + ": a mock:// URL must stand alone");
        }
        return urls;
    }

    boolean isMock() {
        return base.startsWith(MOCK_SCHEME + "://");
    }

    String mockScope() {
        return base.substring(MOCK_SCHEME.length() + "://".length());
    }

    @Override
    public String toString() {
        return base;
    }

    private static RegistryUrl parse(String text) {
        if (text.startsWith(MOCK_SCHEME + "://")) {
            return new RegistryUrl(text, Optional.empty());
        }
        try {
            URI uri = new URI(text);
            boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!isHttp || uri.getHost() == null) {
                throw notAUrl();
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
            return new RegistryUrl(
                    uri.getScheme() + "://" + uri.getHost() + port + path,
                    Optional.ofNullable(uri.getRawUserInfo()).map(RegistryUrl::percentDecoded));
        } catch (URISyntaxException e) {
            throw notAUrl();
        }
    }

    private static String percentDecoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static ConfigException notAUrl() {
        return new ConfigException(RegistryConfig.URL
                + ": each URL must look like http://host:port, https://host:port/path" + " or mock://scope");
    }
}
