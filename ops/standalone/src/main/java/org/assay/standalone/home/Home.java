package org.assay.standalone.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;

/**
 * The directory of one stack.
 *
 * <pre>
 * data/    broker and registry; they belong together
 * state/   local stores of the apps, can be built again from the broker's data
 * run/     who runs: process records, ready files, the control token, the lock
 * log/     what the processes say
 * secrets/ certificates, passwords and tokens of a secured stack
 * settings.properties   what was chosen and holds for later starts: ports, clock
 * </pre>
 */
public final class Home {
    private static final String VARIABLE = "ASSAY_HOME";
    private static final String STANDARD = "assay.home.standard";

    private final Path root;
    private final Texts texts;

    private Home(Path root, Texts texts) {
        this.root = root.toAbsolutePath().normalize();
        this.texts = texts;
    }

    /** The directory named on the command line, else in {@code ASSAY_HOME}, else where the launcher script keeps it, else {@code .assay} here. */
    public static Home of(Path named, Texts texts) {
        return of(named, System.getenv(), System.getProperty(STANDARD), texts);
    }

    static Home of(Path named, Map<String, String> environment, String standard, Texts texts) {
        String variable = environment.getOrDefault(VARIABLE, "");
        if (named != null) {
            return new Home(named, texts);
        }
        if (!variable.isBlank()) {
            return new Home(Path.of(variable), texts);
        }
        return new Home(Path.of(standard == null ? ".assay" : standard), texts);
    }

    /** The directory itself. */
    public Path root() {
        return root;
    }

    /** Data of the broker and the registry. */
    public Path data() {
        return root.resolve("data");
    }

    /** Local stores of the apps. */
    public Path state() {
        return root.resolve("state");
    }

    /** Process records and other signs of life. */
    public Path run() {
        return root.resolve("run");
    }

    /** Logs. */
    public Path log() {
        return root.resolve("log");
    }

    /** Certificates, passwords and tokens; there is none where the stack is not secured. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** A file with a token; where there is one, the apps ask for it before they tell health and metrics. */
    public Path healthToken() {
        return secrets().resolve("health.token");
    }

    /** What was chosen for this stack. */
    public Settings settings() {
        return Settings.read(root.resolve("settings.properties"), texts);
    }

    /** The ports of this stack. */
    public Ports ports() {
        return settings().ports();
    }

    /** Where the door of laboratories is. */
    public String gatewayUrl() {
        return (settings().isSecure() ? "https" : "http") + "://127.0.0.1:" + ports().gateway();
    }

    /** The address for {@code schema.registry.url}. */
    public String registryUrl() {
        Settings settings = settings();
        return settings.ports().registryUrl(settings.isSecure());
    }

    /** The record of a process of this stack. */
    public ProcessRecord process(Part part) {
        return new ProcessRecord(run().resolve(part.word() + ".properties"));
    }

    /** The texts of the user's language, for lines about this stack. */
    public Texts texts() {
        return texts;
    }

    /** Makes the directories. */
    public void create() {
        try {
            for (Path directory : new Path[] {data(), state(), run(), log()}) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new UserError(Exit.BAD_CONFIG, texts.get("home.unwritable", root, e.getMessage()), e);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
