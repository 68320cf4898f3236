package org.assay.standalone.secure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.assay.embedded.BrokerSecurity;
import org.assay.embedded.RegistrySecurity;
import org.assay.embedded.security.SecretFiles;
import org.assay.embedded.security.StackSecrets;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Settings;

/** The locks of one secured home directory. */
public final class Locks {
    private final Home home;
    private final StackSecrets secrets;

    private Locks(Home home) {
        this.home = home;
        this.secrets = new StackSecrets(home.secrets());
    }

    /** The locks of a home directory; empty when its stack is not secured. */
    public static Optional<Locks> of(Home home) {
        return home.settings().isSecure() ? Optional.of(new Locks(home)) : Optional.empty();
    }

    /**
     * Where a principal finds broker and registry, and how it logs in there.
     *
     * @throws UserError when the stack is secured and its secrets cannot be read
     */
    public static Map<String, String> client(Home home, String principal) {
        Map<String, String> settings = new TreeMap<>();
        Path file = file(home, principal);
        if (home.settings().isSecure()) {
            if (!Files.isReadable(file)) {
                throw new UserError(Exit.BAD_CONFIG, home.texts().get("secure.unreadable", file));
            }
            settings.putAll(ClientFile.read(file));
        }
        settings.put("bootstrap.servers", home.ports().bootstrapServers());
        settings.put("schema.registry.url", home.registryUrl());
        return settings;
    }

    /**
     * Secures a stack that has no data yet, or changes the locks of one that is secured.
     *
     * @throws UserError when it has data that were kept without locks
     */
    public static void choose(Home home, SecureOptions wanted) {
        Settings settings = home.settings();
        if (!settings.isSecure() && Files.exists(home.data().resolve("broker"))) {
            throw new UserError(Exit.BAD_CONFIG, home.texts().get("secure.too-late", home));
        }
        settings.secure(true);
        if (!wanted.names().isEmpty()) {
            settings.serverNames(wanted.names());
        }
        wanted.certificatePort().ifPresent(settings::certificatePort);
    }

    /** Makes the secrets that are missing, and closes the home directory to others. */
    public void prepare(Instant now) {
        for (Path directory : new Path[] {home.root(), home.data(), home.state(), home.run(), home.log()}) {
            SecretFiles.directory(directory);
        }
        secrets.prepare(Identities.all(), home.settings().serverNames(), now);
        Map<String, String> passwords = secrets.passwordsByPrincipal();
        for (String principal : Identities.all()) {
            Map<String, String> settings = ClientFile.login(
                    principal,
                    passwords.get(principal),
                    secrets.token(principal, Identities.role(principal), now),
                    secrets.authorityFile());
            settings.put("bootstrap.servers", home.ports().bootstrapServers());
            settings.put("schema.registry.url", home.registryUrl());
            if (!principal.equals(StackSecrets.OPERATOR)) {
                // The schemas are registered at the start, by the operator; nobody else may.
                settings.put("auto.register.schemas", "false");
            }
            ClientFile.write(file(home, principal), settings);
        }
    }

    /** How many days are left of the servers' certificate, when it is time to renew it. */
    public OptionalLong endsIn(Instant now) {
        Duration left = secrets.left(now);
        return left.compareTo(StackSecrets.RENEWED_BEFORE) <= 0 ? OptionalLong.of(left.toDays()) : OptionalLong.empty();
    }

    /** The secrets. */
    public StackSecrets secrets() {
        return secrets;
    }

    /** How the broker is locked. */
    public BrokerSecurity broker() {
        return new BrokerSecurity(home.secrets(), home.settings().certificatePort());
    }

    /** How the registry is locked. */
    public RegistrySecurity registry() {
        return new RegistrySecurity(secrets.server(), secrets.registryPublicKey());
    }

    /** How the laboratories' door logs in, and its own key: arguments of its process, which name files only. */
    public List<String> gateway() {
        Path store = home.secrets().resolve("gateway.p12");
        Path password = home.secrets().resolve("gateway.p12.password");
        secrets.serverKeyStore(store, password);
        return List.of(
                "--config",
                file(home, Identities.GATEWAY).toString(),
                "tls.keystore=" + store,
                "tls.keystore.password.file=" + password);
    }

    private static Path file(Home home, String principal) {
        return home.secrets().resolve(principal + ".properties");
    }
}
