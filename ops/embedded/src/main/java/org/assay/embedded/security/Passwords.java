package org.assay.embedded.security;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The passwords of the stack's own principals, in one file. */
final class Passwords {
    private static final int BYTES = 32;

    private final Path file;

    Passwords(Path file) {
        this.file = file;
    }

    /** Each principal and its password. */
    Map<String, String> all() {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> all = new TreeMap<>();
        values.stringPropertyNames().forEach(name -> all.put(name, values.getProperty(name)));
        return all;
    }

    /** Draws a password for each principal that has none. */
    void complete(Collection<String> principals) {
        Map<String, String> all = all();
        if (all.keySet().containsAll(principals)) {
            return;
        }
        principals.forEach(principal -> all.computeIfAbsent(principal, none -> drawn()));
        SecretFiles.write(
                file,
                all.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    /** 256 random bits as text; without padding it needs no escaping, in properties, JAAS or SCRAM. */
    static String drawn() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
