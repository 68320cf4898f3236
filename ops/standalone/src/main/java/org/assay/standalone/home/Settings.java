package org.assay.standalone.home;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;

/** What was chosen for a stack and holds for later starts. A change is kept at once. */
public final class Settings {
    private static final String PORT_BASE = "port.base";
    private static final String MANUAL_CLOCK = "clock.manual";
    private static final String GATEWAY = "gateway";
    private static final String RELEASE = "reference.release";
    private static final String SECURE = "secure";
    private static final String SERVER_NAMES = "secure.server-names";
    private static final String CERTIFICATE_PORT = "secure.certificate-port";

    private final Path file;
    private final Texts texts;
    private final Properties values = new Properties();

    private Settings(Path file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    static Settings read(Path file, Texts texts) {
        Settings settings = new Settings(file, texts);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                settings.values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new UserError(Exit.BAD_CONFIG, texts.get("home.unreadable", file, e.getMessage()), e);
            }
        }
        return settings;
    }

    /** The ports. */
    public Ports ports() {
        String text = values.getProperty(PORT_BASE, Integer.toString(Ports.STANDARD_BASE));
        return ports(text, texts);
    }

    /** The ports from a first one on, as a user writes it. */
    public static Ports ports(String base, Texts texts) {
        try {
            int port = Integer.parseInt(base.strip());
            if (Ports.isPossible(port)) {
                return new Ports(port);
            }
        } catch (NumberFormatException e) {
            throw new UserError(Exit.BAD_CONFIG, texts.get("home.port-base", base), e);
        }
        throw new UserError(Exit.BAD_CONFIG, texts.get("home.port-base", base));
    }

    /** Chooses the ports. */
    public void ports(Ports ports) {
        put(PORT_BASE, Integer.toString(ports.base()));
    }

    /** Whether days begin on the operator's word only. */
    public boolean isManualClock() {
        return Boolean.parseBoolean(values.getProperty(MANUAL_CLOCK, "false"));
    }

    /** Chooses whether days begin on the operator's word only. */
    public void manualClock(boolean isManual) {
        put(MANUAL_CLOCK, Boolean.toString(isManual));
    }

    /** Whether the laboratories' door belongs to the stack. */
    public boolean hasGateway() {
        return Boolean.parseBoolean(values.getProperty(GATEWAY, "false"));
    }

    /** Chooses whether the laboratories' door belongs to the stack. */
    public void gateway(boolean isWanted) {
        put(GATEWAY, Boolean.toString(isWanted));
    }

    /** The reference release that every start activates; empty for the newest. */
    public OptionalInt release() {
        int number = Integer.parseInt(values.getProperty(RELEASE, "0"));
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Chooses the reference release that every start activates; 0 for the newest. */
    public void release(int number) {
        put(RELEASE, Integer.toString(number));
    }

    /** Whether nobody uses the stack without TLS and a login. */
    public boolean isSecure() {
        return Boolean.parseBoolean(values.getProperty(SECURE, "false"));
    }

    /** Chooses whether nobody uses the stack without TLS and a login. */
    public void secure(boolean isSecure) {
        put(SECURE, Boolean.toString(isSecure));
    }

    /** What the servers are called besides 127.0.0.1 and localhost. */
    public List<String> serverNames() {
        String names = values.getProperty(SERVER_NAMES, "");
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }

    /** Chooses what the servers are called besides 127.0.0.1 and localhost. */
    public void serverNames(List<String> names) {
        put(SERVER_NAMES, String.join(",", names));
    }

    /** The port for clients that log in with a certificate. */
    public OptionalInt certificatePort() {
        int port = Integer.parseInt(values.getProperty(CERTIFICATE_PORT, "0"));
        return port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /** Chooses the port for clients that log in with a certificate. */
    public void certificatePort(int port) {
        put(CERTIFICATE_PORT, Integer.toString(port));
    }

    private void put(String key, String value) {
        if (value.equals(values.setProperty(key, value))) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UserError(Exit.BAD_CONFIG, texts.get("home.unwritable", file, e.getMessage()), e);
        }
    }
}
