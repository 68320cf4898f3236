package org.assay.runtime.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Decides which values may be shown in logs, reports and messages. */
public final class Secrets {

    /** What is shown in place of a secret. */
    public static final String MASK = "****";

    private static final List<String> MARKERS = List.of(
            "password",
            "secret",
            "jaas",
            "credentials",
            "token",
            "user.info",
            "keystore.key",
            "private.key",
            "api.key");

    private static final Pattern URL_USER_INFO = Pattern.compile("(?<=://)[^/@\\s,]+@");

    private Secrets() {}

    /** Whether the value of this key must never be shown. */
    public static boolean isSecret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return MARKERS.stream().anyMatch(lower::contains);
    }

    /** The value as it may be shown: masked for a secret key, and without user and password inside URLs. */
    public static String shown(String key, String value) {
        return isSecret(key) ? MASK : URL_USER_INFO.matcher(value).replaceAll(MASK + "@");
    }
}
