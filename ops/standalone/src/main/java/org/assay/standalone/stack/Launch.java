package org.assay.standalone.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.embedded.BrokerMain;
import org.assay.embedded.BrokerSecurity;
import org.assay.embedded.RegistryCommand;
import org.assay.embedded.RegistryLevel;
import org.assay.embedded.security.RegistryRole;
import org.assay.embedded.security.SecretFiles;
import org.assay.embedded.security.StackSecrets;
import org.assay.labgateway.GatewayMain;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.apps.AppControl;
import org.assay.standalone.apps.AppsMain;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Part;
import org.assay.standalone.home.Ports;
import org.assay.standalone.secure.Locks;

/** The command lines of the stack's processes. */
final class Launch {
    private static final int TOKEN_BYTES = 16;

    // The command line's own variables; the runtime takes others that begin so for settings of the apps.
    private static final Set<String> NOT_SETTINGS = Set.of("ASSAY_PORT_BASE", "ASSAY_NO_BUILD");

    private final Home home;
    private final Installation installation;
    private final Map<Part, Daemon> daemons;
    private final ClassArchive archive;
    private final Ports ports;
    private final Optional<Locks> locks;
    private final Instant started = WallClock.system().now();

    Launch(Home home, Installation installation, Map<Part, Daemon> daemons) {
        this.home = home;
        this.installation = installation;
        this.daemons = daemons;
        this.archive = new ClassArchive(installation);
        this.ports = home.ports();
        this.locks = Locks.of(home);
    }

    /** Says that the broker is usable. */
    static Path readyFile(Home home) {
        return home.run().resolve("broker.ready");
    }

    /** Starts both, or the one that is missing; they do not need each other. */
    void brokerAndRegistry() {
        try {
            if (daemons.get(Part.BROKER).running().isEmpty()) {
                Files.deleteIfExists(readyFile(home));
                daemons.get(Part.BROKER).start(broker(), environment -> {});
            }
            if (daemons.get(Part.REGISTRY).running().isEmpty()) {
                Files.createDirectories(registry().dataDir());
                List<String> command =
                        registry().detached(daemons.get(Part.REGISTRY).log());
                daemons.get(Part.REGISTRY).start(command, RegistryCommand::clean);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the registry can be used; sees to its level as soon as it can. */
    boolean isRegistryAnswering() {
        URI registry = URI.create(registry().url());
        RegistryLevel level = locks.map(secured -> new RegistryLevel(
                        registry,
                        secured.secrets().trust(),
                        secured.secrets().token(StackSecrets.OPERATOR, RegistryRole.ADMIN, started)))
                .orElseGet(() -> new RegistryLevel(registry));
        if (!level.isAnswering()) {
            return false;
        }
        level.raiseFromNone();
        return true;
    }

    /** Starts the apps. */
    void apps(String operator, UpOptions options) {
        writeToken();
        List<String> command = java(Part.APPS, "-Xmx768m");
        command.addAll(List.of("-cp", installation.classPath(), AppsMain.class.getName()));
        command.addAll(List.of(home.toString(), operator));
        options.config()
                .ifPresent(file ->
                        command.addAll(List.of("--config", file.toAbsolutePath().toString())));
        command.addAll(options.settings());
        daemons.get(Part.APPS)
                .start(command, environment -> environment.keySet().removeAll(NOT_SETTINGS));
    }

    /** Starts the laboratories' door. */
    void gateway() {
        List<String> command = java(Part.GATEWAY, "-Xmx256m");
        command.addAll(List.of("-cp", installation.classPath(), GatewayMain.class.getName()));
        command.add("bootstrap.servers=" + ports.bootstrapServers());
        command.add("schema.registry.url=" + home.registryUrl());
        locks.ifPresent(secured -> command.addAll(secured.gateway()));
        command.add("state.dir=" + home.state().resolve("gateway"));
        command.add("http.port=" + ports.gateway());
        daemons.get(Part.GATEWAY).start(command, environment -> {});
    }

    private List<String> broker() {
        List<String> command = java(Part.BROKER, "-Xmx512m");
        command.addAll(List.of("-cp", installation.classPath(), BrokerMain.class.getName()));
        command.addAll(List.of("--data-dir", home.data().resolve("broker").toString()));
        command.addAll(List.of("--port", Integer.toString(ports.broker())));
        command.addAll(List.of("--controller-port", Integer.toString(ports.controller())));
        command.addAll(List.of("--ready-file", readyFile(home).toString()));
        locks.ifPresent(secured -> {
            BrokerSecurity security = secured.broker();
            command.addAll(List.of("--secrets", security.secrets().toString()));
            security.certificatePort()
                    .ifPresent(port -> command.addAll(List.of("--certificate-port", Integer.toString(port))));
        });
        return command;
    }

    private RegistryCommand registry() {
        return new RegistryCommand(
                installation.registry(), home.data().resolve("registry"), ports.registry(), locks.map(Locks::registry));
    }

    private List<String> java(Part part, String heap) {
        List<String> command = new ArrayList<>(List.of(Installation.java(), heap, "-XX:+UseSerialGC"));
        command.addAll(archive.options(part.word()));
        // One file for what the broker and the apps say, so that they are found where the texts say they are.
        command.add("-Dlog4j2.configurationFile=org/assay/standalone/log4j2-daemon.xml");
        command.add("-Dassay.log.file=" + daemons.get(part).log());
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.assay");
        command.add("-Duser.language=" + Locale.getDefault().getLanguage());
        command.add("-Duser.country=" + Locale.getDefault().getCountry());
        return command;
    }

    /** A new token for each start, readable by its owner only. */
    private void writeToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        SecretFiles.write(AppControl.token(home), HexFormat.of().formatHex(random));
    }
}
