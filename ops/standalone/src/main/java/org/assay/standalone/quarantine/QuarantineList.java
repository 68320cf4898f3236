package org.assay.standalone.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.contract.topic.App;
import org.assay.runtime.config.CommonKeys;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.home.Home;
import org.assay.standalone.text.Json;

/** The quarantined records of a stack, one line of JSON each, in a file beside the data that they belong to. */
public final class QuarantineList {
    private final Path file;
    private final Home home;

    private QuarantineList(Home home) {
        this.home = home;
        this.file = home.data().resolve("quarantine.jsonl");
    }

    /** The list of a stack. */
    public static QuarantineList of(Home home) {
        return new QuarantineList(home);
    }

    /** Everything on it, in the order in which it was said. */
    public List<Quarantined> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Quarantined> all = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                all.add(read(Json.read(line)));
            }
            return all;
        } catch (IOException | RuntimeException e) {
            throw new UserError(Exit.BAD_CONFIG, home.texts().get("home.unreadable", file, e.getMessage()), e);
        }
    }

    /** Whether an app leaves this record out. */
    public boolean holds(App app, String coordinates) {
        return all().stream()
                .anyMatch(entry -> entry.app() == app && entry.coordinates().equals(coordinates));
    }

    /** Adds a record. */
    public void add(Quarantined record) {
        List<Quarantined> all = new ArrayList<>(all());
        all.add(record);
        write(all);
    }

    /** Takes a record off. */
    public void remove(App app, String coordinates) {
        write(all().stream()
                .filter(entry -> entry.app() != app || !entry.coordinates().equals(coordinates))
                .toList());
    }

    /** The list as settings of the apps. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        all().forEach(entry -> settings.merge(
                "app." + entry.app().kebab() + "." + CommonKeys.QUARANTINE.name(),
                entry.coordinates(),
                (some, more) -> some + "," + more));
        return settings;
    }

    private static Quarantined read(JsonNode node) {
        return new Quarantined(
                App.valueOf(node.required("app").asText()),
                node.required("record").asText(),
                node.required("reason").asText(),
                Instant.parse(node.required("since").asText()));
    }

    /** An entry for programs, and for the file. */
    public static ObjectNode node(Quarantined entry) {
        ObjectNode node = Json.object();
        node.put("app", entry.app().name());
        node.put("record", entry.coordinates());
        node.put("reason", entry.reason());
        node.put("since", entry.since().toString());
        return node;
    }

    private void write(List<Quarantined> all) {
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(
                    part,
                    all.stream().map(entry -> Json.line(node(entry)) + "\n").collect(Collectors.joining()));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UserError(Exit.BAD_CONFIG, home.texts().get("home.unwritable", file, e.getMessage()), e);
        }
    }
}
