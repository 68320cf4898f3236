package org.assay.serdes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/** The user and password with which a Kafka client logs in. */
final class SaslLogin {

    private static final Set<String> WITH_PASSWORD =
            Set.of(PlainLoginModule.class.getName(), ScramLoginModule.class.getName());

    private SaslLogin() {}

    /**
     * Reads {@code user:password} as Kafka itself does: from the setting, or else from the JVM's login file.
     *
     * @param jaas value of {@value SaslConfigs#SASL_JAAS_CONFIG}, may be null
     * @throws ConfigException in one line without the password, when there is none
     */
    static String userInfo(Password jaas) {
        List<AppConfigurationEntry> entries = entries(jaas);
        AppConfigurationEntry entry = entries.get(0);
        Object user = entry.getOptions().get("username");
        Object password = entry.getOptions().get("password");
        if (!WITH_PASSWORD.contains(entry.getLoginModuleName()) || user == null || password == null) {
            throw refused();
        }
        return user + ":" + password;
    }

    private static List<AppConfigurationEntry> entries(Password jaas) {
        try {
            Map<String, Password> settings = jaas == null ? Map.of() : Map.of(SaslConfigs.SASL_JAAS_CONFIG, jaas);
            return JaasContext.loadClientContext(settings).configurationEntries();
        } catch (IllegalArgumentException | SecurityException e) {
            // The parser's own words may repeat a part of the text, and with it the password.
            throw refused();
        }
    }

    private static ConfigException refused() {
        return new ConfigException(RegistryConfig.CREDENTIALS_SOURCE + "=SASL_INHERIT needs "
                + SaslConfigs.SASL_JAAS_CONFIG + " with PlainLoginModule or ScramLoginModule, username and password");
    }
}
