package org.assay.standalone.secure;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.assay.embedded.security.SecretFiles;

/**
 * The client settings of one principal: where broker and registry are, whom to trust, and how to log in. The same file serves
 * {@code --config}, an app in a process of its own, and Kafka's tools.
 */
final class ClientFile {
    private ClientFile() {}

    static Map<String, String> login(String principal, String password, String token, Path authority) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + principal
                        + "\" password=\"" + password + "\";");
        for (String prefix : new String[] {"", "schema.registry."}) {
            settings.put(prefix + "ssl.truststore.type", "PEM");
            settings.put(prefix + "ssl.truststore.location", authority.toString());
        }
        settings.put("bearer.auth.credentials.source", "STATIC_TOKEN");
        settings.put("bearer.auth.token", token);
        return settings;
    }

    static void write(Path file, Map<String, String> settings) {
        Properties values = new Properties();
        values.putAll(settings);
        StringWriter text = new StringWriter();
        try {
            values.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SecretFiles.write(file, text.toString());
    }

    static Map<String, String> read(Path file) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new TreeMap<>();
        values.stringPropertyNames().forEach(name -> settings.put(name, values.getProperty(name)));
        return settings;
    }
}
