package org.assay.standalone.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.assay.provisioner.access.Passwords;
import org.assay.standalone.text.Json;

/**
 * What a party needs to come in with a Kafka client, as files that only their owner may read: for Java, for librdkafka and all that is
 * built on it, and for KafkaJS.
 */
public final class ClientFiles {
    private static final String CA = "ca.pem";

    private final Map<String, String> cluster;
    private final String bootstrapServers;
    private final Optional<String> trusted;

    /**
     * For a cluster.
     *
     * @param cluster how we reach it: {@code security.protocol}, {@code ssl.truststore.*}
     * @param bootstrapServers how parties reach it
     */
    public ClientFiles(Map<String, String> cluster, String bootstrapServers)
            throws IOException, GeneralSecurityException {
        this.cluster = Map.copyOf(cluster);
        this.bootstrapServers = bootstrapServers;
        this.trusted = isTls() ? Certificates.trusted(cluster) : Optional.empty();
    }

    /** Writes them into a directory, over those of before. */
    public List<Path> write(Path directory, Party party, String password) throws IOException {
        Map<String, String> files = files(party, password);
        boolean isPosix = Files.getFileStore(nearest(directory)).supportsFileAttributeView("posix");
        FileAttribute<?>[] ofDirectory = isPosix ? only("rwx------") : new FileAttribute<?>[0];
        FileAttribute<?>[] ofFile = isPosix ? only("rw-------") : new FileAttribute<?>[0];
        Files.createDirectories(directory, ofDirectory);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = directory.resolve(file.getKey());
            // Made with its mode before anything is in it.
            Path part = Files.createTempFile(directory, "." + file.getKey(), ".part", ofFile);
            Files.writeString(part, file.getValue());
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            written.add(target);
        }
        return written;
    }

    /** Their contents by name. */
    Map<String, String> files(Party party, String password) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("client.properties", java(party, password));
        files.put("librdkafka.conf", librdkafka(party, password));
        files.put("kafkajs.json", kafkajs(party, password));
        trusted.ifPresent(pem -> files.put(CA, pem));
        return files;
    }

    private String java(Party party, String password) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("bootstrap.servers", bootstrapServers);
        settings.setProperty("client.id", party.name());
        settings.setProperty("security.protocol", protocol());
        settings.setProperty("sasl.mechanism", Passwords.MECHANISM);
        settings.setProperty(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(party.name(), password));
        trusted.ifPresent(pem -> {
            settings.setProperty("ssl.truststore.type", "PEM");
            settings.setProperty("ssl.truststore.certificates", pem);
        });
        group(party).ifPresent(group -> settings.setProperty("group.id", group));
        StringWriter text = new StringWriter();
        settings.store(text, null);
        return text.toString();
    }

    private String librdkafka(Party party, String password) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("client.id", party.name());
        settings.put("security.protocol", protocol());
        settings.put("sasl.mechanism", Passwords.MECHANISM);
        settings.put("sasl.username", party.name());
        settings.put("sasl.password", password);
        trusted.ifPresent(pem -> settings.put("ssl.ca.location", CA));
        group(party).ifPresent(group -> settings.put("group.id", group));
        StringBuilder text = new StringBuilder();
        settings.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    private String kafkajs(Party party, String password) {
        ObjectNode settings = Json.object();
        settings.put("clientId", party.name());
        settings.set("brokers", Json.of(List.of(bootstrapServers.split(",", -1))));
        if (trusted.isPresent()) {
            settings.putObject("ssl").set("ca", Json.of(List.of(trusted.get())));
        } else {
            settings.put("ssl", isTls());
        }
        settings.putObject("sasl")
                .put("mechanism", "scram-sha-512")
                .put("username", party.name())
                .put("password", password);
        return Json.line(settings) + "\n";
    }

    private static Optional<String> group(Party party) {
        return party.reads().isEmpty() ? Optional.empty() : Optional.of(party.groups() + "reader");
    }

    /** We may come by a certificate; a party with a password does not. */
    private String protocol() {
        return isTls() ? "SASL_SSL" : "SASL_PLAINTEXT";
    }

    private boolean isTls() {
        return cluster.getOrDefault("security.protocol", "PLAINTEXT").endsWith("SSL");
    }

    private static Path nearest(Path directory) {
        Path there = directory.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }

    private static FileAttribute<?>[] only(String mode) {
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(mode);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
