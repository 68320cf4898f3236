package org.assay.standalone.cli.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.contract.access.PartyChanged;
import org.assay.provisioner.access.Passwords;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.access.ClientFiles;
import org.assay.standalone.access.Party;
import org.assay.standalone.access.Secrets;
import org.assay.standalone.data.Connection;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Texts;

/** What a party is given: files for a Kafka client, an API key that is shown once. */
final class Credentials {
    private final Texts texts;
    private List<Path> files = List.of();
    private Optional<String> apiKey = Optional.empty();

    Credentials(Texts texts) {
        this.texts = texts;
    }

    /** A new password in the cluster, and the files that hold it. */
    void password(Connection connection, Party party, Path directory, String bootstrapServers) {
        String password = Secrets.password();
        String servers = bootstrapServers == null ? connection.bootstrapServers() : bootstrapServers;
        try {
            ClientFiles written = new ClientFiles(connection.clientSettings(), servers);
            // Files first: a password that nobody knows would shut a party out.
            files = written.write(directory, party, password);
            new Passwords(connection.admin()).set(party.name(), password);
        } catch (IOException | GeneralSecurityException e) {
            throw new UserError(Exit.BAD_CONFIG, texts.get("party.files", directory, e.getMessage()), e);
        }
    }

    void apiKey(Optional<Secrets.NewKey> key) {
        apiKey = key.map(Secrets.NewKey::text);
    }

    /** Lines for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        files.forEach(file -> lines.add(texts.get("party.file", file)));
        apiKey.ifPresent(key -> lines.add(texts.get("party.key", key)));
        return lines;
    }

    /** For programs. */
    ObjectNode json(PartyChanged party) {
        ObjectNode node = shown(party);
        node.set("files", Json.of(files.stream().map(Path::toString).toList()));
        apiKey.ifPresent(key -> node.put("apiKey", key));
        return node;
    }

    /** A party without the hashes of its keys. */
    static ObjectNode shown(PartyChanged party) {
        ObjectNode node = (ObjectNode) Json.of(party);
        node.withArray("apiKeys").forEach(key -> ((ObjectNode) key).remove("sha256"));
        return node;
    }
}
